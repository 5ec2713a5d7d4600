"""How it was said: "on Telegram", "in an interview with the BBC", "at a press conference"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from bot.core.models import Span
from bot.reading.bounds import clause_of
from bot.reading.found import Found
from bot.reading.resolution.phrases import TIMES, phrase

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
            address advice advisory affidavit alert announcement answers appearance article audio autobiography blog book
            briefing broadcast bulletin call calls ceremony circular column comment comments commentary communiqué
            communique complaint conference conversation debate diary documents e-mail editorial email emails essay
            evidence filing filings foreword forum guidance hearing homily interview interviews lawsuit lecture
            letter letters livestream meeting memo memoir memos message messages minutes newsletter note op-ed page
            pamphlet panel paper papers petition phone platform podcast post posts preface programme prospectus radio
            rally readout recording release remarks reply report response ruling sermon session show speech statement
            statements study submission summit symposium talk telephone television testimony text thread tribute tweet
            tweets TV update vigil video voicemail webcast webinar website writing
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
_AIR = (
    r"on (?:the )?(?:(?:[A-Z][\w’'.-]* ){0,3}(?:Radio|TV|FM|Television)\b(?: [A-Z]\w*| \d)?"
    r"|(?:ABC|BBC|CBC|CBS|CNBC|CNN|Fox News|ITV|MSNBC|NBC|NDTV|NPR|PBS|Sky News)\b)"
    r"|(?<=[Ww]riting )in (?:the )?[A-Z][\w’'-]*(?: (?:of )?[A-Z][\w’'-]*){0,4}"
)
"""A station that one speaks on, a paper that one writes in: "on Radio Four", "writing in the Lancet"."""
_MODIFIERS = r"(?:(?!and\b|that\b)(?:[\w’'-]+|[“\"][^”\"\n]{2,40}[”\"]) ){0,4}?"
"""Words between the preposition and the noun, a title in quotation marks among them."""
_OWNED = r"(?:(?:the|an?|his|her|its|their|[A-Z][\w-]+[’']s) )?(?:[a-z]+(?:-[a-z]+)* )?"
_MEDIUM = re.compile(
    rf"\b(?:(?i:in|on|via|through|over|to) {_OWNED}(?:"
    + "|".join(rf"(?i:{name})" for name in sorted(NETWORKS) if name not in ("x", "truth", "threads"))
    + r"|X\b|Truth Social|Zoom|social media)"
    + rf"|{_OATH}|{_TITLE}(?=,)|{_AIR}"
    + rf"|(?i:in|on|at|during|via|by|through) {_MODIFIERS}(?:{_OCCASIONS})\b)"
)
_BESIDE = frozenset({"from", "on", "to", "with"})
"""Prepositions behind which stands whom it was meant for: "in a letter to staff"."""
_PLACES_TO_POST = NETWORKS | frozenset(
    "account blog channel feed media page platform profile site website".split()
)
_WHERE = frozenset({"by", "in", "on", "to", "with"})
"""Prepositions behind a participle: "in a video posted on Facebook", "in a statement carried by Sana"."""
_PARTING = re.compile(r"[,—–-] |\b(?:and|but|while)\b")
_FAR = 40
"""Letters that a comma counts for: about as many as a short clause has."""
_LONGEST = 8
"""Tokens of what tells a medium from others: longer ones are no longer its name."""


def media_of(doc: Doc, text: str, found: Sequence[Found]) -> list[Span | None]:
    """For each attribution the words that say where or how it was said: each such phrase goes with the nearest cue."""
    cues = sorted(item.cue[0].start for item in found)
    return [_medium(doc, text, item, cues) for item in found]


def _medium(doc: Doc, text: str, found: Found, cues: Sequence[int]) -> Span | None:
    """The first phrase in the clause of the cue, outside the content, that no other cue parts from it."""
    cue = doc.char_span(found.cue[0].start, found.cue[0].end, alignment_mode="expand")
    if cue is None:
        return None
    bounds = clause_of(cue[0])
    near = cues[bisect_left(cues, bounds.start_char) : bisect_left(cues, bounds.end_char)]
    held = [*found.content, *found.source]
    for match in _MEDIUM.finditer(text, bounds.start_char, bounds.end_char):
        span = Span(*match.span())
        outside = not any(span.overlaps(other) for other in held) and "\n" not in match.group()
        if outside and not _parted(text, span, found, near):
            return _with_tail(doc, span, [*held, *found.cue])
    return None


def _parted(text: str, span: Span, found: Found, cues: Sequence[int]) -> bool:
    """Whether another cue stands nearer to the phrase: "said on X that it was shut but declined to say why".

    A cue within the source does not count: "a user who says she is a nurse claimed on X".
    """
    own = found.cue[0].start
    gap = _gap(text, span, own)
    others = (cue for cue in cues if cue != own and not span.start <= cue < span.end)
    return any(
        _gap(text, span, cue) < gap
        for cue in others
        if not any(part.start <= cue < part.end for part in found.source)
    )


def _gap(text: str, span: Span, cue: int) -> int:
    """Letters between a cue and the phrase; what a comma or an "and" parts is farther off."""
    between = text[span.end : cue] if cue >= span.end else text[cue : span.start]
    return len(between) + _FAR * bool(_PARTING.search(between))


def _with_tail(doc: Doc, span: Span, held: Sequence[Span]) -> Span:
    """The medium with what tells it from others: "in an interview | with the daily Hospodar"."""
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None:
        return span
    end = _tail(words[-1])
    longer = Span(span.start, doc[end - 1].idx + len(doc[end - 1]))
    return span if any(longer.overlaps(other) for other in held) else longer


def _tail(noun: Token) -> int:
    """The token after the medium's last: its compound, a participle, and the noun behind a preposition."""
    doc, end = noun.doc, noun.i + 1
    if noun.dep_ == "compound" and noun.head.i == end:  # "on his Telegram channel"
        end += 1
    passive = end < len(doc) and doc[end].tag_ == "VBN" and doc[end].dep_ == "acl"
    at = end + passive
    if at >= len(doc) or doc[at].lower_ not in (_WHERE if passive else _BESIDE):
        return end
    named = next((child for child in doc[at].children if child.dep_ == "pobj"), None)
    if named is None or named.lower_ in TIMES or named.ent_type_ in {"DATE", "TIME"}:
        return end
    if doc[at].lower_ == "on" and not passive and named.lower_ not in _PLACES_TO_POST:
        return end  # "a report on trade" tells of what it was
    words = phrase(named)
    return words.end if words.start == at + 1 and len(words) <= _LONGEST else end
