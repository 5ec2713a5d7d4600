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

_OCCASIONS = (
    r"(?:press |news )?(?:conference|briefing)|interview|statement|speech|address|debate|hearing|testimony|"
    r"rally|podcast|phone call|call|email|e-mail|letter|memo|note|message|tweet|tweets|post|posts|thread|"
    r"blog|blog post|column|op-ed|editorial|video|video message|press release|release|filing|remarks|"
    r"broadcast|programme|show|book|report|paper|article|appearance|television|TV|radio|webcast|livestream"
)
_OUTLET = r"(?:the )?[A-Z][\w’'&.-]*(?: (?:of |and |the )*[A-Z][\w’'&.-]*)*"
_MEDIUM = re.compile(
    r"\b(?:(?i:on|via|through|over|to) (?:the |his |her |its |their )?(?:"
    + "|".join(name.capitalize() for name in sorted(NETWORKS) if name not in ("x", "truth", "threads"))
    + r"|X\b|Truth Social|social media)"
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
