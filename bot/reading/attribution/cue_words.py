"""Cues beside a quotation that the parse did not tie to it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece
from bot.reading.attribution.passages import QUOTING, REACH, STOPS, Passage
from bot.reading.attribution.sources import (
    FINITE,
    before_cue,
    noun_phrase,
    source_of,
    speaker,
    subject_of_sentence,
)
from bot.reading.attribution.voice import passive

_LEADS = frozenset({",", ":"})
_WITH_CUE = frozenset({"ADV", "AUX", "PART", "PUNCT"})
_TIMES = frozenset({"DATE", "TIME"})
_PAUSES = frozenset({",", ".", "as"})
_SIGNATURES = frozenset({"-", "--", "–", "—", "―", "~"})
_LONGEST_NAME = 12
"""Tokens of a name with a title or a place under a quotation."""
_NAMES = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})


def by_cue_words(doc: Doc, passages: list[Passage], number: int) -> Candidate | None:
    """A verb of speech beside the quotation that the parse did not tie to it."""
    passage = passages[number]
    free_after = passages[number + 1].start if number + 1 < len(passages) else len(doc)
    free_before = passages[number - 1].end if number else 0
    after, before = _verb_after(doc, passage, free_after), _verb_before(doc, passage, free_before)
    verb = before if before is not None and (after is None or _introduces(doc, passage)) else after
    if verb is None:
        return announced(doc, passage, free_before, ":")
    named = source_of(verb) if verb.pos_ == "VERB" or verb.i >= passage.end else before_cue(verb)
    source = tuple(p for p in named if p[1] <= passage.start or p[0] >= passage.end)
    if not source or doc[source[0][0]].ent_type_ in _TIMES:
        source = beside(verb, passage)
    return Candidate(
        verb.i, ((verb.i, verb.i + 1),), ((passage.start, passage.end),), source, "quotation", 0.8
    )


def _introduces(doc: Doc, passage: Passage) -> bool:
    """Of two cues the one before: ``Ann replied, "Why now?" Bob then wrote back``."""
    return doc[passage.start - 1].text in {",", ":"} and doc[passage.end - 2].text in {"?", "!"}


def announced(doc: Doc, passage: Passage, limit: int, mark: str) -> Candidate | None:
    """``The mayor released this statement: "We regret …"``: the main clause before names who speaks.

    After a full stop only somebody does: ``Clinton touted her bill. "We need it."``, not a thing.
    """
    at = passage.start - 1
    while at > limit and doc[at].is_space:
        at -= 1
    if at <= limit or doc[at].text != mark:
        return None
    verb = next((token for token in doc[max(doc[at].sent.start, limit) : at] if _main(token)), None)
    if verb is None or (mark == "." and not _somebody(verb)):
        return None
    pieces = ((passage.start, passage.end),)
    return Candidate(verb.i, ((verb.i, at + 1),), pieces, source_of(verb), "announced", 0.7)


def _somebody(verb: Token) -> bool:
    """Whether the verb's subject is a person or a named body."""
    subject = speaker(verb)
    return subject is not None and (subject.pos_ == "PROPN" or subject.lower_ in {"he", "she"})


def _main(verb: Token) -> bool:
    """Whether a verb carries a main clause with a subject, or one that the parse hung on the quotation's."""
    has_subject = any(child.dep_ == "nsubj" for child in verb.lefts)
    return verb.pos_ == "VERB" and verb.dep_ in {"ROOT", "ccomp", "parataxis"} and has_subject


def signed(doc: Doc, passage: Passage) -> Candidate | None:
    """``"It is a long game." - Matthew Ingram``: a quotation with a name after it or under it."""
    dash = _past_space(doc, passage.end)
    start = _past_space(doc, dash + 1)
    if start >= len(doc) or doc[dash].text not in _SIGNATURES or doc[start].pos_ != "PROPN":
        return None
    end = start
    while end < len(doc) and end - start < _LONGEST_NAME and doc[end].pos_ in _NAMES | {"PUNCT"}:
        end += 1
    if end < len(doc) and not doc[end].is_space and doc[end - 1].text != ",":
        return None
    content = ((passage.start, passage.end),)
    return Candidate(dash, ((dash, end),), content, ((start, end),), "signed", 0.8)


def _past_space(doc: Doc, at: int) -> int:
    return at + 1 if at < len(doc) and doc[at].is_space else at


def _verb_after(doc: Doc, passage: Passage, limit: int) -> Token | None:
    if doc[passage.end - 2].text in {".", "…"}:
        return None
    for i in range(passage.end, min(passage.end + REACH, limit, len(doc))):
        token = doc[i]
        if "\n" in token.text or token.text in STOPS or (token.pos_ == "CCONJ" and i == passage.end):
            return None
        if _cue_word(token, STOPS) and not _overheard(token):
            follows = token.tag_ == "VBG" and not _overheard(doc[token.i - 1])
            return None if follows else token
        if token.pos_ == "VERB" and _by_place(doc, passage, token):
            return token
    return None


def _by_place(doc: Doc, passage: Passage, verb: Token) -> bool:
    """Whether any verb at all is a cue, by where it stands: ``"Never," he mocks.``, ``"Why now?" reacted Lund.``"""
    if verb.tag_ not in FINITE or doc[passage.end - 2].text not in {",", "?", "!"}:
        return False
    if verb.i == passage.end:
        name_ends = _stretch(doc, verb.i + 1, verb.i + 1 + _LONGEST_NAME)
        return name_ends > verb.i + 1 and doc[verb.i + 1].pos_ in _NAMES and _pauses(doc, name_ends)
    particle = verb.i + 1 < len(doc) and verb.nbor().dep_ in {"advmod", "prt"}
    named = all(token.pos_ in _NAMES or token.text in {",", "-"} for token in doc[passage.end : verb.i])
    return named and _pauses(doc, verb.i + 2 if particle else verb.i + 1)


def _pauses(doc: Doc, at: int) -> bool:
    """Whether a sentence ends or halts at a word."""
    return at >= len(doc) or doc[at].is_space or doc[at].text in _PAUSES


def _overheard(verb: Token) -> bool:
    """Whether somebody speaks and is only heard: "a reporter can be heard | asking"."""
    return verb.lemma_ == "hear" and passive(verb)


def _verb_before(doc: Doc, passage: Passage, limit: int) -> Token | None:
    if passage.start and doc[passage.start - 1].text in STOPS:
        return None
    for i in range(passage.start - 1, max(passage.start - REACH, limit - 1, -1), -1):
        token = doc[i]
        if token.is_space and doc[i - 1].text == ":":
            continue
        if token.is_space or token.text in STOPS:
            return None
        if _cue_word(token, _LEADS if i == passage.start - 2 else frozenset()):
            return token
    return None


def _cue_word(token: Token, marks: frozenset[str]) -> bool:
    """A verb of speech, or what the parse took for a plural between a noun and a mark: ``The report notes, "…"``."""
    if token.pos_ == "VERB" or token.lemma_ not in QUOTING:
        return token.lemma_ in QUOTING
    between = token.i + 1 < len(token.doc) and token.nbor().text in marks and token.nbor(-1).pos_ in _NAMES
    return token.tag_ == "NNS" and between


def beside(verb: Token, passage: Passage) -> tuple[Piece, ...]:
    """The words next to a cue that no subject was found for: ``"…," said Smith of Ohio.``"""
    after = _name_after(verb) if verb.i >= passage.end or verb.is_sent_start else None
    found = _between(verb, passage) or after or _name_before(verb)
    return (found,) if found else _shared(verb, passage)


def _shared(verb: Token, passage: Passage) -> tuple[Piece, ...]:
    """Who speaks in a participle before a quotation: ``She smiled, telling them, "…"``, ``Ann, | asked, "…"``."""
    if verb.i >= passage.start or verb.tag_ not in {"VBG", "VBN"}:
        return ()
    noun = verb.head if verb.tag_ == "VBN" and verb.dep_ == "acl" else subject_of_sentence(verb)
    return noun_phrase(noun, verb) if noun is not None and noun.i < verb.i else ()


def _between(verb: Token, passage: Passage) -> Piece | None:
    """What stands between a quotation and its cue: ``"…," | Sarandon, 69, | told the paper``."""
    start, end = passage.end, verb.i
    while start < end and (verb.doc[start].is_punct or verb.doc[start].is_space):
        start += 1
    while start < end and (verb.doc[end - 1].pos_ in _WITH_CUE or _overheard(verb.doc[end - 1])):
        end -= 1
    return (start, end) if start < end and verb.doc[start].pos_ in _NAMES else None


def _name_after(verb: Token) -> Piece | None:
    doc, start = verb.doc, verb.i + 1
    end = _stretch(doc, start, start + _LONGEST_NAME)
    if start == end or not (doc[start].pos_ in _NAMES or doc[start].is_title):  # said | Skelly, an adverb?
        return None
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].pos_ in {"DET", "NUM"}:
        apposition = _stretch(doc, end + 1, end + 2 * _LONGEST_NAME)
        end = apposition if doc[apposition - 1].pos_ in _NAMES else end
    return start, end


def _stretch(doc: Doc, start: int, limit: int) -> int:
    """The end of the words up to a mark or, behind a name, to a preposition or subjunction."""
    end, named = start, doc[start].pos_ not in {"DET", "NUM"} if start < len(doc) else False
    while end < min(limit, len(doc)) and doc[end].text not in {",", ".", ":"} and not doc[end].is_space:
        if end > start and (doc[end].is_quote or (named and doc[end].pos_ in {"ADP", "SCONJ"})):
            break
        end += 1
    return end


def _name_before(verb: Token) -> Piece | None:
    start = verb.i
    while start > 0 and verb.doc[start - 1].pos_ in _NAMES:
        start -= 1
    return (start, verb.i) if start < verb.i else None
