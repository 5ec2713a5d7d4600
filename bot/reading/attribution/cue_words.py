"""Cues beside a quotation that the parse did not tie to it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece
from bot.reading.attribution.passages import QUOTING, REACH, STOPS, Passage
from bot.reading.attribution.sources import passive, source_of, speaker

_TIMES = frozenset({"DATE", "TIME"})
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
    verb = (
        before
        if before is not None and (after is None or _introduces(doc, before, after, passage))
        else after
    )
    if verb is None:
        return announced(doc, passage, free_before, ":")
    source = tuple(p for p in source_of(verb) if p[1] <= passage.start or p[0] >= passage.end)
    if not source or doc[source[0][0]].ent_type_ in _TIMES:
        source = beside(verb, passage)
    return Candidate(
        verb.i, ((verb.i, verb.i + 1),), ((passage.start, passage.end),), source, "quotation", 0.8
    )


def _introduces(doc: Doc, before: Token, after: Token, passage: Passage) -> bool:
    """Of two cues the one before: ``Ann replied, "Why now?" Bob then wrote back``; ``…", adding that``."""
    announced = doc[passage.start - 1].text in {",", ":"} and doc[passage.end - 2].text in {"?", "!"}
    return after.tag_ == "VBG" or announced


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
        if "\n" in token.text or token.text in STOPS:
            return None
        if token.pos_ == "VERB" and token.lemma_ in QUOTING and not _overheard(token):
            return token
    return None


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
        if token.pos_ == "VERB" and token.lemma_ in QUOTING:
            return token
    return None


def beside(verb: Token, passage: Passage) -> tuple[Piece, ...]:
    """The words next to a cue that no subject was found for: ``"…," said Smith of Ohio.``"""
    after = _name_after(verb) if verb.i >= passage.end or verb.is_sent_start else None
    found = _between(verb, passage) or after or _name_before(verb)
    return (found,) if found else ()


def _between(verb: Token, passage: Passage) -> Piece | None:
    """What stands between a quotation and its cue: ``"…," | Sarandon, 69, | told the paper``."""
    start, end = passage.end, verb.i
    while start < end and (verb.doc[start].is_punct or verb.doc[start].is_space):
        start += 1
    while start < end and verb.doc[end - 1].pos_ in {"ADV", "AUX", "PART", "PUNCT"}:
        end -= 1
    return (start, end) if start < end and verb.doc[start].pos_ in _NAMES else None


def _name_after(verb: Token) -> Piece | None:
    doc, start = verb.doc, verb.i + 1
    end = start
    while (
        end < len(doc)
        and end < verb.i + 12
        and doc[end].text not in {",", ".", ":"}
        and not doc[end].is_space
    ):
        if doc[end].pos_ in {"ADP", "SCONJ"} and end > start:
            break
        end += 1
    return (start, end) if start < end and doc[start].pos_ in _NAMES else None


def _name_before(verb: Token) -> Piece | None:
    start = verb.i
    while start > 0 and verb.doc[start - 1].pos_ in _NAMES:
        start -= 1
    return (start, verb.i) if start < verb.i else None
