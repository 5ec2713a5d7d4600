"""How a speaker is called in [brackets]: the name that stands for "he", "the ministry" or a surname."""

from __future__ import annotations

import re

from bot.core.given_names import FEMALE_NAMES, MALE_NAMES
from bot.core.models import Source, SourceKind, squeeze

_ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)
_MANY = re.compile(r"(?:they|them|their)$", re.IGNORECASE)
PRONOUN = re.compile(r"(?:he|she|they|it|him|them)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:his|her|its|their)$", re.IGNORECASE)
_GIVEN = MALE_NAMES | FEMALE_NAMES


def says_less(said: str, source: Source) -> bool:
    """Whether the mention tells less than the source's name: a pronoun, a surname, "the ministry".

    "A man" and "the chancellor" stay as they are: who they were taken for is too often somebody else.
    """
    name = squeeze(source.name)
    if name.casefold() in said.casefold():
        return False
    if _MANY.match(said):
        return source.kind is not SourceKind.PERSON and " " in name  # "they" for a lone name may be a town's
    if PRONOUN.match(said) or _POSSESSIVE.match(said):
        return True
    known = said.split()[-1].casefold() in name.casefold().split()
    is_person = source.kind is SourceKind.PERSON
    return known and len(said) < len(name) and is_person != bool(_ARTICLE.match(said))


def may_be_named_later(said: str, source: Source) -> bool:
    """Whether the article may give the fuller name only after the mention: a surname's, "the commission"'s.

    A pronoun stands for somebody named before it, a name without an article for itself, and a "Super
    Glass-Steagall" taken for a person is no fuller name of a Glass-Steagall.
    """
    if PRONOUN.match(said) or _POSSESSIVE.match(said):
        return False
    if source.kind is not SourceKind.PERSON:
        return bool(_ARTICLE.match(said))
    return " " in said or source.name.split()[0].casefold() in _GIVEN


def fitted(source: Source, said: str, *, opens: bool) -> str:
    """The source's name as it stands for the mention: its article, its case, its possessive."""
    name = source.name
    if source.kind is not SourceKind.PERSON and _ARTICLE.match(said) and not _ARTICLE.match(name):
        name = f"the {name}"
    if _POSSESSIVE.match(said):
        name += "’" if name.endswith("s") else "’s"
    if opens:
        return opening(name)
    return name[:1].lower() + name[1:] if _ARTICLE.match(name) else name


def opening(name: str) -> str:
    return name[:1].upper() + name[1:]
