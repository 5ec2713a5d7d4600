"""Attributions whose cue is a verb: its clause, infinitive, object or prepositional complement."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece, cut, subtree, tidy
from bot.reading.attribution.lexicon import (
    AS_TOLD,
    CLAUSE,
    DISPLAY,
    EXHIBITS,
    INFINITIVE,
    NAMING,
    NO_CLAUSE,
    OBJECT,
    ORDER,
    PREPOSITIONS,
    SEEM,
)
from bot.reading.attribution.sources import SUBJECT, agent, passive, source_of, speaker

SPEAKING_ON = frozenset({"begin", "continue", "go", "keep", "proceed", "seem", "start"})
"""Verbs before a cue that leave it a report: "went on to say"."""
VERBAL = frozenset({"VERB", "AUX"})
_MARKS = frozenset({",", "—", "–", "-", "”", '"', "''"})


def by_verbs(doc: Doc) -> Iterator[Candidate]:
    """Every attribution with a verb as its cue, in text order."""
    for token in doc:
        if token.pos_ == "VERB":
            for rule in RULES:
                found = rule(token)
                if found is not None:
                    yield found
                    break


def _make(
    verb: Token, content: list[Piece], rule: str, confidence: float, source: tuple[Piece, ...] | None = None
) -> Candidate | None:
    kept = tuple(piece for piece in (tidy(verb.doc, piece) for piece in content) if piece)
    if not kept:
        return None
    said_by = source_of(verb) if source is None else source
    if source is None and (not said_by or _impersonal(verb.doc, said_by)) and not _quoted(verb.doc, kept):
        return None
    return Candidate(verb.i, (_cue(verb),), kept, said_by, rule, confidence)


def _impersonal(doc: Doc, source: tuple[Piece, ...]) -> bool:
    """Whether "it" is all that speaks: "it shows", "it means"."""
    start, end = source[0]
    return end - start == 1 and doc[start].lower_ == "it"


def _quoted(doc: Doc, content: tuple[Piece, ...]) -> bool:
    """Whether a quotation mark opens or closes what is said: its speaker may still be found beside it."""
    return any(doc[i].is_quote for start, end in content for i in (start, end - 1))


def _cue(verb: Token) -> Piece:
    """The verb with its auxiliaries, negation and particle: "has not pointed out"."""
    start, end = verb.i, verb.i + 1
    for child in verb.lefts:
        if child.dep_ in {"aux", "auxpass", "neg"} and child.i >= start - 3:
            start = min(start, child.i)
    for child in verb.rights:
        if child.dep_ == "prt" and child.i == end:
            end += 1
    return start, end


def _child(verb: Token, *labels: str) -> Token | None:
    return next((child for child in verb.children if child.dep_ in labels), None)


def clause(verb: Token) -> Candidate | None:
    """``Bagnet reported that joining is voluntary``; ``"We will," he said``."""
    said = _said(verb)
    if verb.lemma_ in NO_CLAUSE or any(child.dep_ == "prt" and child.lower_ != "out" for child in verb.rights):
        return None
    if passive(verb):
        return _passive_clause(verb, said)
    if not said:
        return _after_that(verb)
    known = verb.lemma_ in CLAUSE
    if verb.dep_ == "xcomp" and verb.head.lemma_ not in SPEAKING_ON:
        return None
    if not known and (verb.tag_ == "VBZ" or said[0].i < verb.i or speaker(verb) is None or not _introduced(said[0])):
        return None
    content = [piece for child in said for piece in _clause_pieces(child, verb)]
    return _make(verb, content, "clause" if known else "clause of any verb", 0.9 if known else 0.5)


def _once(clause: Token, verb: Token) -> Token:
    """What is said where the cue is told again: "said on Telegram | said the first volunteers had …"."""
    if clause.lemma_ != verb.lemma_ or _child(clause, "nsubj") is not None:
        return clause
    return _child(clause, "ccomp") or clause


def _passive_clause(verb: Token, said: list[Token]) -> Candidate | None:
    """``She was told that …``, ``It was reported by the Times that …``: named after "by", or nobody."""
    if verb.lemma_ not in CLAUSE or not said or said[0].i < verb.i:
        return None
    by = agent(verb)
    source = (subtree(by),) if by is not None else ()
    return _make(verb, [subtree(said[0])], "passive clause", 0.5, source)


def _after_that(verb: Token) -> Candidate | None:
    """``The report states that few if any do``: the parse took "that" for a pronoun."""
    at = verb.i + 1
    if verb.lemma_ not in CLAUSE or at >= len(verb.doc) or verb.doc[at].lower_ != "that":
        return None
    end = verb.right_edge.i + 1
    if verb.doc[at].dep_ == "det" or end - at < 4:
        return None
    return _make(verb, [(at, end)], "clause", 0.7)


def _said(verb: Token) -> list[Token]:
    """The clauses that the verb reports; one before it only if none follows: "It rained: he says so"."""
    clauses = [_once(child, verb) for child in verb.children if child.dep_ == "ccomp" and not _bare_participle(child)]
    after = [child for child in clauses if child.i > verb.i]
    if after:
        return after + [child for child in verb.rights if _another(child, verb)]
    return [c for c in clauses if not _cut_off(c.right_edge.i + 1, verb)]


def _bare_participle(verb: Token) -> bool:
    """A participle that the parse took for a clause: "pointed to soup | served cold"."""
    return verb.tag_ == "VBN" and not any(child.dep_ in SUBJECT or child.dep_ in {"aux", "auxpass"} for child in verb.children)


def _another(child: Token, verb: Token) -> bool:
    """A second thing said, which the parse hangs on the cue: "said that … and that …", "they were … and were sent"."""
    if child.dep_ != "conj" or child.pos_ not in VERBAL:
        return False
    if child.left_edge.lower_ == "that" and child.left_edge.dep_ == "mark":
        return True
    subject = _child(child, "nsubj", "nsubjpass", "ccomp")
    return subject is None and _finite_auxiliary(child) and not _finite_auxiliary(verb)


def _finite_auxiliary(verb: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass"} and child.tag_ in {"MD", "VBD", "VBP", "VBZ"} for child in verb.children)


def _cut_off(start: int, verb: Token) -> bool:
    """Whether a semicolon or colon stands between a clause and the verb after it."""
    return any(verb.doc[i].text in {";", ":"} for i in range(start, verb.i))


def _introduced(head: Token) -> bool:
    """Whether a clause begins as a reported one does: with "that", "whether", "how"."""
    return head.left_edge.lower_ in {"that", "whether", "if", "how", "why", "what"}


def _clause_pieces(head: Token, verb: Token) -> list[Piece]:
    start, end = subtree(head)
    if start < verb.i < end:  # the cue stands inside what is said: "Sales, he said, were great"
        return cut((start, end), subtree_of_cue(verb, head))
    own_end = _own_end(head, verb, end)
    if own_end == end and verb.doc[end - 1].pos_ in {"AUX", "DET", "ADP"}:
        return [(start, max(end, verb.right_edge.i + 1))]  # the parse broke off in the middle: "joining is | voluntary"
    return [(start, own_end)]


def _own_end(head: Token, verb: Token, end: int) -> int:
    """Where the content ends before the speaker's next act: "said he was ill | and left", "…, | adding that …"."""
    for child in head.rights:
        if child.i < verb.i:
            continue
        if child.dep_ in {"advcl", "prep"} and _afterthought(child):
            return child.left_edge.i
        if child.dep_ == "conj" and child.pos_ == "VERB" and _speakers_own(child, head, verb):
            cc = [c.i for c in head.rights if c.dep_ == "cc" and c.i < child.i]
            return cc[-1] if cc else child.left_edge.i
    return end


_CONCESSIVE = frozenset({"although", "as", "despite", "though", "while"})


def _afterthought(clause: Token) -> bool:
    """A clause after a comma that the article adds: ", adding that …", ", while others …"."""
    start = clause.left_edge
    if start.i == 0 or clause.doc[start.i - 1].text != ",":
        return False
    return start.lower_ in _CONCESSIVE or (clause.tag_ == "VBG" and start == clause)


def _speakers_own(conj: Token, head: Token, verb: Token) -> bool:
    """A conjunct without subject, in the tense of the cue and not of the content, is the speaker's deed."""
    if _child(conj, "nsubj", "nsubjpass") is not None:
        return False
    if any(child.lower_ == "did" for child in conj.lefts):
        return verb.tag_ == "VBD" and head.tag_ != "VBD"
    if conj.lemma_ in CLAUSE and _child(conj, "ccomp") is not None:
        return conj.tag_ == verb.tag_
    return conj.tag_ == verb.tag_ == "VBD" and head.tag_ != "VBD" and not _finite_auxiliary(conj)


def subtree_of_cue(verb: Token, head: Token) -> Piece:
    """The cue's clause without the content that hangs below it."""
    low, high = verb.i, verb.i + 1
    for child in verb.children:
        if child != head and child.dep_ != "ccomp":
            low, high = min(low, child.left_edge.i), max(high, child.right_edge.i + 1)
    return low, high


def parenthetical(verb: Token) -> Candidate | None:
    """``Sales, he said, were great``; ``As he told the paper, ozone has dropped``: the cue hangs on what is said."""
    if verb.lemma_ not in CLAUSE | AS_TOLD or passive(verb) or speaker(verb) is None:
        return None
    if _child(verb, "ccomp", "xcomp") is not None or verb.head.pos_ not in VERBAL:
        return None
    as_told = _as_told(verb)
    own = subtree(verb)
    if not as_told and (verb.dep_ not in {"parataxis", "ccomp"} or not _set_off(verb.doc, own)):
        return None
    return _make(verb, cut(subtree(verb.head), own), "as told" if as_told else "parenthetical", 0.8)


def as_reported(verb: Token) -> Candidate | None:
    """``As reported by the Times, 150 delegates are at stake``."""
    doc, by = verb.doc, agent(verb)
    if verb.tag_ != "VBN" or verb.i == 0 or doc[verb.i - 1].lower_ != "as" or verb.lemma_ not in CLAUSE | AS_TOLD:
        return None
    if by is None or verb.head == verb:
        return None
    content = cut((verb.sent.start, verb.sent.end), (verb.i - 1, by.right_edge.i + 1))
    return _make(verb, content, "as told", 0.7, (subtree(by),))


def _as_told(verb: Token) -> bool:
    """Whether the cue stands in an "as" clause with nothing said of its own: "as Heald told the paper"."""
    if verb.dep_ != "advcl" or verb.left_edge.lower_ != "as" or verb.lemma_ not in AS_TOLD:
        return False
    return verb.lemma_ in {"put", "tell"} or _child(verb, "dobj") is None


def _set_off(doc: Doc, piece: Piece) -> bool:
    """Whether the words stand between marks: a comma or a dash before them, any mark or nothing after."""
    start, end = piece
    before = {doc[start].text, doc[start - 1].text if start else ""}
    after = {doc[end - 1].text, doc[end].text if end < len(doc) else "."}
    return not before.isdisjoint(_MARKS) and any(not mark[:1].isalnum() for mark in after)


def infinitive(verb: Token) -> Candidate | None:
    """``He plans to resign``; ``She urged voters to stay``."""
    goal = _child(verb, "xcomp", "ccomp")
    if goal is None or goal.pos_ not in VERBAL or not _has_to(goal):
        return None
    if verb.lemma_ in SEEM:
        subject = _child(verb, "nsubj")
        before = [subtree(subject)] if subject is not None else []
        return _make(verb, [*before, subtree(goal)], "seem", 0.5, ())
    if passive(verb):
        return _passive_infinitive(verb, goal)
    if verb.lemma_ in ORDER:
        told = _child(verb, "dobj")
        start = told.left_edge.i if told is not None else goal.left_edge.i
        return _make(verb, [(start, goal.right_edge.i + 1)], "order", 0.7)
    if verb.lemma_ in INFINITIVE:
        return _make(verb, [subtree(goal)], "infinitive", 0.6)
    return None


def _has_to(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _passive_infinitive(verb: Token, goal: Token) -> Candidate | None:
    if verb.lemma_ not in CLAUSE and verb.lemma_ not in INFINITIVE:
        return None
    subject = _child(verb, "nsubjpass")
    before = [subtree(subject)] if subject is not None else []
    by = agent(verb)
    return _make(verb, [*before, subtree(goal)], "passive infinitive", 0.6, (subtree(by),) if by else ())


def objects(verb: Token) -> Candidate | None:
    """``Trump criticised the judge``; ``He accused her of lying``; ``They called it a disgrace``."""
    if verb.lemma_ not in OBJECT and verb.lemma_ not in NAMING:
        return None
    if _child(verb, "prt") or (verb.dep_ in {"acl", "xcomp"} and verb.head.lemma_ not in SPEAKING_ON):
        return None
    if passive(verb):
        return _passive_object(verb)
    if verb.dep_ == "acl" and (verb.tag_ == "VBN" or verb.lemma_ in NAMING):
        return None
    thing = _child(verb, "dobj", "oprd", "ccomp")
    if thing is None or thing.i < verb.i:
        return None
    end, named = _predicate_end(verb, thing)
    if verb.lemma_ not in OBJECT and not named:
        end = verb.right_edge.i + 1
        if not any(token.is_quote for token in verb.doc[verb.i + 1 : end]):
            return None
    return _make(verb, [(verb.i + 1, end)], "naming" if named else "object", 0.5)


def _predicate_end(verb: Token, thing: Token) -> tuple[int, bool]:
    """The end of an object and of what is said of it: "her | of lying", "it | a disgrace", "him | as weak"."""
    end, named = thing.right_edge.i + 1, thing.dep_ != "dobj"
    for child in verb.rights:
        if child.i < end or child.dep_ not in {"prep", "oprd", "advcl", "xcomp", "dobj"}:
            continue
        if child.dep_ == "prep" and child.lower_ not in {"of", "as", "for"}:
            break
        if child.dep_ == "advcl" and child.left_edge.lower_ != "as":
            break
        end, named = child.right_edge.i + 1, True
    return end, named


def display(verb: Token) -> Candidate | None:
    """``A clip shows men who claim to be soldiers``; ``The poll finds Clinton ahead``."""
    if verb.lemma_ not in DISPLAY or passive(verb):
        return None
    shows, thing = _child(verb, "nsubj"), _child(verb, "dobj", "ccomp")
    if shows is None or thing is None or thing.i < verb.i or shows.lemma_.lower() not in EXHIBITS:
        return None
    return _make(verb, [(verb.i + 1, verb.right_edge.i + 1)], "display", 0.6)


def _passive_object(verb: Token) -> Candidate | None:
    subject = _child(verb, "nsubjpass")
    if subject is None:
        return None
    by = agent(verb)
    pieces = [subtree(subject)]
    for child in verb.rights:
        if child.dep_ in {"prep", "oprd", "attr", "xcomp"} and child.lower_ != "by":
            pieces.append(subtree(child))
            break
    return _make(verb, pieces, "passive object", 0.4, (subtree(by),) if by else ())


def prepositional(verb: Token) -> Candidate | None:
    """``They called for a ban``; ``He warned against delay``."""
    wanted = PREPOSITIONS.get(verb.lemma_)
    if wanted is None or passive(verb):
        return None
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ in wanted:
            return _make(verb, [(child.i + 1, child.right_edge.i + 1)], "prepositional", 0.5)
    return None


RULES = (as_reported, infinitive, clause, parenthetical, display, objects, prepositional)
