"""Attributions that the order of words shows where the parse shows no clause: "Prices, Smith said, rose"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece
from bot.reading.attribution.lexicon import AS_TOLD, CLAUSE, NEEDS_THAT, TELLING
from bot.reading.attribution.proposals import VERBAL, propose
from bot.reading.attribution.sources import before_cue, noun_phrase, source_of
from bot.reading.attribution.voice import passive

_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_LONGEST = 20
"""Tokens of a speaker between commas, with title and apposition."""
_SPOKEN = (AS_TOLD | TELLING) - {"accord", "describe", "hope", "point", "promise", "propose", "put", "show"}
_CLAUSAL = frozenset({"argue", "contend", "insist", "say", "suggest", "think"})
"""Verbs that hardly ever have a thing as their object: what follows them is a clause."""
_OPENS = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})
_ACCUSATIVE = frozenset({"her", "him", "me", "them", "us"})


def between_commas(verb: Token) -> Candidate | None:
    """``Voters, Clinton suggested, need not worry``: a cue whose subject the parse hung elsewhere."""
    doc = verb.doc
    if verb.lemma_ not in CLAUSE | _SPOKEN or verb.tag_ not in _FINITE or verb.i + 1 >= len(doc):
        return None
    source = before_cue(verb)
    if not source or source[0][0] - 1 <= verb.sent.start or doc[source[0][0] - 1].text != ",":
        return None
    end = _hearers_end(verb)
    return _around(verb, (source[0][0], end), source, "between commas")


def _hearers_end(verb: Token) -> int:
    """The end of a cue and of the name of those who are told: "the director told | The Evening Post"."""
    doc, end = verb.doc, verb.i + 1
    while verb.lemma_ == "tell" and end < len(doc) and (doc[end].pos_ == "PROPN" or doc[end].dep_ == "det"):
        end += 1
    return end


def inverted(verb: Token) -> Candidate | None:
    """``The offer, said Michael Kofman, an expert on trade, would be read as a threat``."""
    doc = verb.doc
    if verb.lemma_ not in AS_TOLD - {"show"} or verb.tag_ not in _FINITE or doc[verb.i - 1].text != ",":
        return None
    if verb.i + 1 >= len(doc) or doc[verb.i + 1].pos_ not in {"DET", "PROPN"}:
        return None
    commas = [i for i in range(verb.i + 1, min(verb.i + _LONGEST, verb.sent.end)) if doc[i].text == ","]
    end = next((i for i in commas if i + 1 < len(doc) and doc[i + 1].pos_ in VERBAL), None)
    if end is None and not any(token.tag_ in _FINITE for token in doc[verb.sent.start : verb.i]):
        source = _after_cue(verb)
        return _around(verb, (verb.i, source[0][1]), source, "inverted") if source else None
    if end is None or doc[end + 1].tag_ in {"VBG", "VBN"} or any(token.is_quote for token in verb.sent):
        return None
    return _around(verb, (verb.i, end), ((verb.i + 1, end),), "inverted")


def topical(verb: Token) -> Candidate | None:
    """``The town, the mayor said in a letter, would close two schools``: the parse took the town for who speaks."""
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    said = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    if len(subjects) != 2 or said is None or verb.lemma_ not in CLAUSE:
        return None
    opening = said.left_edge
    if opening.tag_ not in _FINITE or verb.doc[opening.i - 1].text != ",":
        return None
    topic = noun_phrase(subjects[0], verb)
    return propose(
        verb,
        [*topic, (opening.i, said.right_edge.i + 1)],
        "parenthetical",
        0.7,
        noun_phrase(subjects[1], verb),
    )


def _around(verb: Token, own: Piece, source: tuple[Piece, ...], rule: str) -> Candidate | None:
    """The sentence around a cue's own words between commas, if there is some on both sides and no quotation."""
    doc, sentence = verb.doc, verb.sent
    if own[1] >= sentence.end or doc[own[1]].text != "," or _beside_quotation(doc, own):
        return None
    before, after = (sentence.start, own[0]), (own[1], sentence.end)
    verbal = [token.i for token in sentence if token.pos_ in VERBAL and not own[0] <= token.i < own[1]]
    if not verbal or min(after[1] - after[0], before[1] - before[0]) < 2:
        return None
    return propose(verb, [before, after], rule, 0.7, source)


def _beside_quotation(doc: Doc, own: Piece) -> bool:
    """Whether a quotation ends before the cue or begins after it: that is for the quotations to settle."""
    return any(token.is_quote for token in (*doc[max(own[0] - 2, 0) : own[0]], *doc[own[1] : own[1] + 2]))


def trailing(verb: Token) -> Candidate | None:
    """``Those who take on debt struggle, even with a good job, he said.``"""
    doc, sentence = verb.doc, verb.sent
    if verb.lemma_ not in _SPOKEN or verb.tag_ not in _FINITE or verb.i == sentence.start:
        return None
    inverted = doc[verb.i - 1].text == ","
    source = _after_cue(verb) if inverted else before_cue(verb)
    start = verb.i if inverted else source[0][0] if source else 0
    if not source or doc[start - 1].text != "," or not (inverted or _ends(verb) or verb.lemma_ == "tell"):
        return None
    content = (sentence.start, start - 1)
    if content[1] - content[0] < 3 or not _main_clause(doc, content):
        return None
    return propose(verb, [content], "trailing", 0.7, source)


def _after_cue(verb: Token) -> tuple[Piece, ...]:
    """The noun phrase right behind a cue: "…, said | Geert Wilders, founder of the party"."""
    noun = next((child for child in verb.rights if child.dep_ == "nsubj"), None)
    return noun_phrase(noun, verb) if noun is not None and noun.left_edge.i == verb.i + 1 else ()


def _ends(verb: Token) -> bool:
    """Whether nothing that could be said follows a cue, only where, when and to whom it was said."""
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    return after is None or after.is_punct or after.is_space or after.pos_ in {"ADP", "ADV"}


def _main_clause(doc: Doc, piece: Piece) -> bool:
    """Whether the words hold a clause of their own, and are not "even as they rose" alone."""
    finite = [token for token in doc[piece[0] : piece[1]] if token.tag_ in _FINITE]
    clauses = [token.head if token.dep_ in {"aux", "auxpass"} else token for token in finite]
    return any(
        clause.dep_ not in {"acl", "relcl"} and not any(child.dep_ == "mark" for child in clause.children)
        for clause in clauses
    )


def leading(verb: Token) -> Candidate | None:
    """``McCain says the movement that is sweeping the country appeals to fear``: the parse sees no clause."""
    if verb.lemma_ not in _CLAUSAL or verb.tag_ not in _FINITE or verb.i + 2 >= verb.sent.end:
        return None
    if verb.nbor().pos_ not in _OPENS or not any(
        t.tag_ in _FINITE for t in verb.doc[verb.i + 2 : verb.sent.end]
    ):
        return None
    source = source_of(verb)
    if not source or source[-1][1] > verb.i:
        return None
    return propose(verb, [(verb.i + 1, verb.sent.end)], "leading", 0.6, source)


def swallowed(verb: Token) -> Candidate | None:
    """``Bankers who concluded | Obama would mend the economy``: the parse took a subject for an object."""
    doc, end = verb.doc, verb.sent.end
    if verb.lemma_ not in CLAUSE - NEEDS_THAT or passive(verb) or verb.tag_ in {"VB", "VBN"}:
        return None
    at = verb.i + 1
    while at < end and _nominal(doc[at], opens=at == verb.i + 1):
        at += 1
    subject = doc[verb.i + 1 : at]
    if not subject or at >= end or doc[at].tag_ not in _FINITE or subject[-1].text.lower() in _ACCUSATIVE:
        return None
    if doc[at].tag_ != "MD" and _subject_of_its_own(doc[at], verb):
        return None
    source = source_of(verb)
    clause = doc[at].head if doc[at].dep_ in {"aux", "auxpass"} else doc[at]
    if not source or source[-1][1] > verb.i or clause.right_edge.i <= at or clause.dep_ == "relcl":
        return None
    return propose(verb, [(verb.i + 1, clause.right_edge.i + 1)], "swallowed", 0.6, source)


def _nominal(token: Token, *, opens: bool) -> bool:
    """Whether a word may stand in a subject: no relative, and a preposition ("crop | of 2050") only within it."""
    return (token.pos_ in _OPENS or token.is_quote or (token.pos_ == "ADP" and not opens)) and (
        token.tag_ not in {"WDT", "WP"}
    )


def gapped(verb: Token) -> Candidate | None:
    """``They met | what | she said | is growing demand``: the parse hung the gap on the cue."""
    doc, end = verb.doc, verb.i + 1
    if verb.lemma_ not in CLAUSE or verb.tag_ not in _FINITE or end >= verb.sent.end:
        return None
    if doc[end].tag_ not in _FINITE:
        return None
    source = before_cue(verb)
    if not source or source[0][0] == verb.sent.start:
        return None
    gap = doc[source[0][0] - 1]
    if gap.lower_ not in {"that", "what", "which", "who"}:
        return None
    clause = doc[end].head if doc[end].dep_ in {"aux", "auxpass"} else doc[end]
    content = [(gap.i, gap.i + 1), (end, max(clause.right_edge.i, verb.right_edge.i) + 1)]
    return propose(verb, content, "gapped", 0.7, source)


def _subject_of_its_own(finite: Token, verb: Token) -> bool:
    """Whether a finite verb after a relative clause belongs to the noun before it: "who wrote it | resigned"."""
    clause = finite.head if finite.dep_ in {"aux", "auxpass"} else finite
    return any(child.dep_ in {"nsubj", "nsubjpass"} and child.i < verb.i for child in clause.children)


def _verbal(doc: Doc, piece: Piece) -> bool:
    return any(token.pos_ in VERBAL for token in doc[piece[0] : piece[1]])
