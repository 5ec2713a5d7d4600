"""How it was said: "on Telegram", "in an interview with the BBC", "at a press conference"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from bot.core.models import Span
from bot.reading.bounds import sentence_of
from bot.reading.found import Found

NETWORKS = frozenset(
    """
    bluesky discord facebook instagram linkedin mastodon reddit snapchat substack telegram threads
    tiktok truth twitter vkontakte weibo whatsapp x youtube
    """.split()
)
"""Names of social networks, in lower case."""

_OCCASIONS = "|".join(
    sorted(
        (
            *"""
            address advice affidavit appearance article autobiography blog book briefing broadcast bulletin call calls
            circular column complaint debate diary e-mail editorial email emails essay evidence filing filings
            hearing interview interviews lawsuit lecture letter letters livestream memo memoir message messages
            newsletter note op-ed page paper papers petition phone podcast post posts programme radio rally
            recording release remarks report ruling sermon show speech statement submission talk telephone
            television testimony text thread tribute tweet tweets TV video webcast webinar website writing
            """.split(),
            "blog post",
            "conference call",
            "court documents",
            "court papers",
            "news briefing",
            "news conference",
            "phone call",
            "press briefing",
            "press call",
            "press conference",
            "press release",
            "text message",
            "town hall",
            "video link",
            "video message",
            "voice message",
        ),
        key=lambda words: (-len(words), words),
    )
)
"""What one speaks or writes in; the longest first, so that "blog post" is not cut to "blog"."""
_OATH = r"(?i:under (?:oath|cross-examination|questioning)|on the record|over the (?:tele)?phone)\b"
_TITLE = r"(?i:in) [“\"][A-Z][^”\"\n]{2,50}[”\"]"
"""A book or a broadcast by its title: 'In “Boots by the Door”, he alleges'."""
_OUTLET = r"(?:the )?[A-Z][\w’'&.-]*(?: (?:of |and |the )*[A-Z][\w’'&.-]*)*"
_MEDIUM = re.compile(
    r"\b(?:(?i:on|via|through|over|to) (?:the |his |her |its |their )?(?:"
    + "|".join(name.capitalize() for name in sorted(NETWORKS) if name not in ("x", "truth", "threads"))
    + r"|X\b|Truth Social|social media)"
    + rf"|{_OATH}|{_TITLE}(?=,)"
    + rf"|(?i:in|on|at|during|via|by|through) (?:(?!and\b|that\b)[\w’'-]+ ){{0,4}}?(?:{_OCCASIONS})\b"
    + rf"(?: (?:with|to|on|for|from|posted (?:on|to)|published (?:on|in)) {_OUTLET})?)"
)


def medium_of(doc: Doc, text: str, found: Found) -> Span | None:
    """The words, in the sentence of the cue and outside the content, that say where or how it was said."""
    sentence = doc.char_span(found.cue[0].start, found.cue[0].end, alignment_mode="expand")
    if sentence is None:
        return None
    bounds = sentence_of(sentence[0])
    held = [*found.content, *found.source]
    for match in _MEDIUM.finditer(text, bounds.start_char, bounds.end_char):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in held) and "\n" not in match.group():
            return span
    return None
