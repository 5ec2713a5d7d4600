"""A claim as a card shows it: its words as the article has them, what "he" means in [brackets]."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.core.models import Claim, Manner, Source, SourceKind
from bot.core.titles import gender_of

_OPENING = re.compile(
    r"(?i)^(?:(?:citing|quoting|a copy of which)\s[^,;.]{3,90},\s+(?=that\s))?(?:that\s+)?(?=\S)"
)
"""What the grammar ties to the front of reported words: "that", and whom the reporter leans on, which stands apart."""
_LEANING = re.compile(
    r"(?i)(?:he|she|they|it|this|that|these|those|his|her|their|its|him|them)(?:['’]\w+)?\b"
)
_SUBJECT = re.compile(r"(?i)(he|she|they|it)(?=\b(?!['’]))")
_OWNER = re.compile(r"(?i)(his|her|their|its)(?=\s+[\w“\"‘])")
_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.UNNAMED, SourceKind.SOCIAL_MEDIA})
_GENDER = {"he": "he", "his": "he", "she": "she", "her": "she"}
_OPENERS = '“"‘«'
_ENDS = '”’»"'
_CLOSERS = {"“": "”", '"': '"', "‘": "’", "«": "»"}


SYMBOLS = {
    "❝": "words quoted",
    "≈": "in other words",
    "§": "from a document",
    "◌": "unnamed source",
    "¶": "the article’s own voice",
}
"""What each sign beside a claim means: how it is reported, or from what sort of source."""


def leans(said: str) -> bool:
    """Whether the words begin with a pronoun that points outside them."""
    return _LEANING.match(_OPENING.sub("", said).lstrip(_OPENERS)) is not None


def shown(claim: Claim, text: str) -> str:
    """The claim's words for a reader who sees nothing else of the article.

    "that" at the front is left out and a quotation has both its marks.  A pronoun at the front of
    reported words gives way to the source, where it can mean the source: "he will resign", said by
    Bob Lee, is shown as "[Bob Lee] will resign".
    """
    said = _OPENING.sub("", claim.words(text), count=1).rstrip(" ,;:—–-")
    if not said:  # nothing but space and marks: there is nothing to better
        return claim.words(text)
    if claim.manner is Manner.DIRECT:
        return _in_marks(said)
    return _told(_balanced(said), claim.source)


def _in_marks(said: str) -> str:
    """A quotation in both its marks; the marks are the article's, or “ ” where it has them apart.

    A comma before the last mark belongs to the sentence around it.
    """
    said = re.sub(r",(?=[”’»\"]$)", "", said)
    opener = said[0]
    if opener in _OPENERS:
        closer = _CLOSERS[opener]
        return said if said.endswith((closer, "”", '"')) else f"{said}{closer}"
    return f"“{said.rstrip(_ENDS)}”"


def _balanced(said: str) -> str:
    """Without a mark at either edge whose fellow stands outside."""
    if said[:1] in _OPENERS and _CLOSERS[said[0]] not in said[1:] and "”" not in said[1:]:
        return said[1:].lstrip()
    if said[-1:] in "”»" and not any(mark in said[:-1] for mark in '“”«"„'):
        return said[:-1].rstrip()
    return said


def _told(said: str, source: Source | None) -> str:
    if source is None or not source.resolved:
        return said
    for pronoun, ending in ((_SUBJECT, ""), (_OWNER, "’s")):
        found = pronoun.match(said)
        if found and _may_mean(found.group().lower(), source):
            return f"[{source.name}{ending}]{said[found.end() :]}"
    return said


def _may_mean(pronoun: str, source: Source) -> bool:
    """Whether a pronoun in reported words can be the reporter's own: by number, kind and gender."""
    if pronoun in _GENDER:
        told = gender_of(source.name)
        return source.kind is SourceKind.PERSON and told in (None, _GENDER[pronoun])
    if pronoun in ("they", "their"):
        return source.kind is not SourceKind.PERSON
    return source.kind not in _PEOPLE


def symbol(claim: Claim) -> str:
    """How the claim is reported, as one sign; see :data:`SYMBOLS`."""
    if claim.attribution is None:
        return "¶"
    return sign(claim.source.kind if claim.source else SourceKind.UNNAMED, claim.manner)


def sign(kind: SourceKind, manner: Manner) -> str:
    """The sign for a source of that kind, cited in that manner."""
    if kind is SourceKind.UNNAMED:
        return "◌"
    if kind is SourceKind.DOCUMENT:
        return "§"
    return "≈" if manner is Manner.INDIRECT else "❝"


def legend(claims: Iterable[Claim], meanings: Mapping[str, str] = SYMBOLS) -> str:
    """What the signs beside the claims mean: those that are used."""
    used = {symbol(claim) for claim in claims}
    return " · ".join(f"{sign} {meaning}" for sign, meaning in meanings.items() if sign in used)
