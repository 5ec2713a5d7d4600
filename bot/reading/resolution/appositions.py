"""The name behind a comma: "the chair of the fair, Ivy Platt", "its owner, the Belgian group Rousseau".

By the words rather than the parse, which ties such a name to any noun before it.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from bot.reading.resolution.bearer import Bearer
from bot.reading.resolution.roles import EITHER_NOUNS, GROUP_NOUNS, is_person_noun
from bot.reading.resolution.roster import Roster

_DESCRIBING = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})
_ENDS = frozenset({",", "(", ";", "—", "–"})
_LONGEST = 5
"""Tokens of a name."""
_AFTER = frozenset({"at", "for", "from", "in", "of", "with"})
"""Prepositions behind which a named person's place or employer follows: "Wei Tan of Southport University"."""


def apposed(roster: Roster, words: Span) -> Bearer | None:
    """Whom the name behind the first comma of a source means, where the words before it name nobody.

    Not "a man in Lyon, France" and not "two lawmakers, Ann Reed and Bob Lee".
    """
    words = _with_name_behind(roster, words)
    comma = next((token.i for token in words if token.text == ","), None)
    if comma is None:
        return _joined(roster, words)
    if comma == words.start or comma + 1 >= words.end:
        return None
    noun = words.doc[words.start : comma].root
    before = roster.at(noun)
    if (before is not None and before.personal) or noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in GROUP_NOUNS:
        return None
    bearer = _opening(roster, words.doc[comma + 1 : words.end])
    if bearer is None or not _fits(bearer, noun, words.doc[comma - 1], roster):
        return None
    roster.call(bearer, noun.lemma_.lower())
    bearer.signs["person"] += noun.pos_ in {"NUM", "PRON"}
    return bearer


def _joined(roster: Roster, words: Span) -> Bearer | None:
    """The name that ends a noun phrase, whatever the parse ties it to: "the credit rating agency Stovall"."""
    last = roster.at(words[-1])
    if last is None or words[0].pos_ != "DET" or words[-1].pos_ != "PROPN":
        return None
    before = [token for token in words if roster.at(token) is not last]
    plain = all(token.pos_ in {"ADJ", "DET", "NOUN"} or token.tag_ == "VBG" for token in before)
    return last if plain and len(before) > 1 and before[-1].tag_ == "NN" else None


def _with_name_behind(roster: Roster, words: Span) -> Span:
    """The source with a name that the grammar cut off: "asked its president | , Linda Ott.".

    Only where the name is closed as well: "according to the mayor, Linda Ott has won" goes on.
    """
    doc, start = words.doc, words.end + 1
    if "," in words.text or words.end >= len(doc) or doc[words.end].text != ",":
        return words
    end = next(
        (i for i in range(start, min(start + _LONGEST, len(doc))) if doc[i].text in {",", ".", ":"}), start
    )
    named = start < end and all(
        token.pos_ == "PROPN" or roster.at(token) is not None for token in doc[start:end]
    )
    return doc[words.start : end] if named else words


def _opening(roster: Roster, words: Span) -> Bearer | None:
    """The bearer of the name that the words come to, through nothing but what describes it."""
    found: Bearer | None = None
    for token in words:
        if token.text in _ENDS or token.lower_ in _AFTER:
            break
        bearer = roster.at(token)
        if bearer is None and found is not None and found.personal:
            break
        if (
            bearer is None
            and token.pos_ not in _DESCRIBING
            and token.lower_ not in {"-", ".", "called", "named"}
        ):
            return None
        found = bearer or found
        last = token
    return found if found is not None and roster.at(last) is found else None


def _fits(bearer: Bearer, noun: Token, before: Token, roster: Roster) -> bool:
    """Whether noun and name can be one: a person's noun a person's name, "in Lyon, France" neither."""
    lemma = noun.lemma_.lower()
    person = (is_person_noun(lemma) and lemma not in EITHER_NOUNS) or noun.pos_ in {"NUM", "PRON"}
    if person:
        return bearer.personal or (
            not bearer.name.body and not bearer.name.states and len(bearer.name.words) > 1
        )
    if bearer.personal:
        return noun.pos_ in {"NOUN", "PROPN"}
    return not bearer.name.states and (before is noun or roster.at(before) is None)
