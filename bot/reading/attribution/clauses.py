"""Attributions whose content is a clause: "he said that …", "…, she said, …", "as he told the paper, …"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece, cut, subtree
from bot.reading.attribution.endings import own_end
from bot.reading.attribution.lexicon import (
    CLAUSE,
    GERUND,
    HEARD,
    INFINITIVE,
    NEEDS_THAT,
    NO_CLAUSE,
    ORDER,
    SEEM,
)
from bot.reading.attribution.proposals import VERBAL, child_of, has_finite_auxiliary, has_to, propose
from bot.reading.attribution.sources import FINITE, SUBJECT
from bot.reading.attribution.voice import agent, passive

_ASKING = frozenset({"ask", "doubt", "inquire", "question", "wonder"})
_CONDITIONS = frozenset({"because", "if", "once", "so", "unless", "until"})
_IF = frozenset({"if", "whether"})


def clause(verb: Token) -> Candidate | None:
    """``Bagnet reported that joining is voluntary``; ``"We will," he said``."""
    said = _said(verb)
    if verb.lemma_ in NO_CLAUSE or any(
        child.dep_ == "prt" and child.lower_ != "out" for child in verb.rights
    ):
        return None
    if passive(verb):
        return _passive_clause(verb, said)
    if not said:
        return _after_that(verb)
    if verb.lemma_ not in CLAUSE or (verb.dep_ == "xcomp" and verb.head.lemma_ in INFINITIVE | ORDER | SEEM):
        return None
    if (verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VB" and has_to(verb)) or _set_phrase(verb):
        return None
    if verb.lemma_ in NEEDS_THAT and said[0].left_edge.lower_ != "that":
        return None
    content = _joined(verb.doc, [piece for child in said for piece in _clause_pieces(child, verb)])
    return propose(verb, content, "clause", 0.9)


def _set_phrase(verb: Token) -> bool:
    """``That said, …``, ``All told, …``: nobody speaks."""
    after = verb.nbor().text if verb.i + 1 < len(verb.doc) else ""
    return after == "," and verb.i == verb.sent.start + 1 and verb.nbor(-1).lower_ in {"all", "that"}


def _joined(doc: Doc, pieces: list[Piece]) -> list[Piece]:
    """Pieces with nothing but "and" or marks between them as one."""
    joined: list[Piece] = []
    for start, end in sorted(pieces):
        if joined and all(token.dep_ == "cc" or token.is_punct for token in doc[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _once(clause: Token, verb: Token) -> Token:
    """What is said where the cue is told again: "said on Telegram | said the first volunteers had …"."""
    if clause.lemma_ != verb.lemma_ or child_of(clause, "nsubj") is not None:
        return clause
    return child_of(clause, "ccomp") or clause


def _passive_clause(verb: Token, said: list[Token]) -> Candidate | None:
    """``She was told that …``, ``It was reported by the Times that …``: named after "by", or nobody."""
    if verb.lemma_ not in CLAUSE or not said or said[0].i < verb.i:
        return None
    by = agent(verb)
    source = (subtree(by),) if by is not None else ()
    return propose(verb, [subtree(said[0])], "passive clause", 0.5, source)


def _after_that(verb: Token) -> Candidate | None:
    """``The report states that few if any do``; ``He said in a statement that …``: hung elsewhere by the parse."""
    if verb.lemma_ not in CLAUSE:
        return None
    end = verb.right_edge.i + 1
    that = next((verb.doc[i] for i in range(verb.i + 1, end) if _opens_clause(verb.doc[i], verb)), None)
    if that is None or end - that.i < 4:
        return None
    if that.dep_ == "mark" and that.i > verb.i + 1:
        end = that.head.right_edge.i + 1
    return propose(verb, [(that.i, end)], "clause", 0.7)


def _opens_clause(token: Token, verb: Token) -> bool:
    """Whether a "that" begins what is said: right after the cue, or after where and when it was said."""
    if token.lower_ != "that" or token.dep_ == "det":
        return False
    between = verb.doc[verb.i + 1 : token.i]
    if not between:
        return True
    when = between[0].dep_ in {"advmod", "npadvmod", "prep"} and between[0].lower_ not in {"of", "to"}
    when = when or (verb.lemma_ in HEARD and child_of(verb, "dobj") is not None)
    opens = token.dep_ == "mark" or (
        token.head.dep_ == "relcl" and (verb.lemma_ in HEARD or child_of(verb, "dobj") is None)
    )
    return when and opens and not any(t.is_quote or _of_another(t) for t in between)


def _of_another(token: Token) -> bool:
    """Whether a verb before "that" may be its cue: not the participle of "said in a talk | given in May | that …"."""
    return token.pos_ in VERBAL and (token.tag_ not in {"VBG", "VBN"} or token.lemma_ in CLAUSE)


def _said(verb: Token) -> list[Token]:
    """The clauses that the verb reports; one before it only if none follows: "It rained: he says so"."""
    clauses = [
        _once(child, verb)
        for child in verb.children
        if (child.dep_ == "ccomp" and not _bare_participle(child)) or _asked(child, verb)
    ]
    after = [child for child in clauses if child.i > verb.i]
    after = after or [child for child in verb.rights if _gerund(child, verb)]
    if after:
        return after + [c for c in verb.rights if _another(c, verb) or _on_condition(c, after[-1])]
    before = [c for c in clauses if not _cut_off(c.right_edge.i + 1, verb)]
    return before + [child for child in verb.rights if before and _taken_up(child, before[-1], verb)]


def _taken_up(child: Token, said: Token, verb: Token) -> bool:
    """Whether what is said goes on behind its cue: "One offered help, Bob said, | while others did not"."""
    opening = child.left_edge.i
    opening -= child.dep_ == "conj" and verb.doc[opening - 1].dep_ == "cc"
    if child.dep_ not in {"advcl", "conj"} or verb.doc[opening - 1].text != "," or child.lemma_ in CLAUSE:
        return False
    if child_of(child, "nsubj", "nsubjpass", "expl") is None or opening <= verb.i + 1:
        return False
    return not any(token.is_quote for token in verb.doc[said.right_edge.i : verb.i])


def _gerund(child: Token, verb: Token) -> bool:
    """``He suggested boycotting Apple``; ``She said legalizing it could put thousands to work``."""
    return child.dep_ == "xcomp" and child.tag_ == "VBG" and verb.lemma_ in GERUND


def _asked(child: Token, verb: Token) -> bool:
    """What is asked, taken for a condition by the parse: ``The aide asked | if the road was open``."""
    opening = child.left_edge
    return child.dep_ == "advcl" and opening.i > verb.i and opening.lower_ in _IF and verb.lemma_ in _ASKING


def _bare_participle(verb: Token) -> bool:
    """A participle that the parse took for a clause: "pointed to soup | served cold"."""
    return verb.tag_ == "VBN" and not any(
        child.dep_ in SUBJECT or child.dep_ in {"aux", "auxpass"} for child in verb.children
    )


def _another(child: Token, verb: Token) -> bool:
    """A second thing said, hung on the cue: "said that … and that …", "they were … and she was sent"."""
    if child.dep_ != "conj" or child.pos_ not in VERBAL:
        return False
    if child.left_edge.lower_ == "that" and child.left_edge.dep_ == "mark":
        return True
    subject = child_of(child, "nsubj", "nsubjpass", "ccomp")
    if subject is not None and subject.pos_ == "PRON":
        return child.lemma_ not in CLAUSE and child_of(child, "ccomp") is None
    return subject is None and has_finite_auxiliary(child) and not has_finite_auxiliary(verb)


def _on_condition(child: Token, said: Token) -> bool:
    """Whether a condition or a reason, hung on the cue, follows what is said: "say he would look better | if he ate"."""
    opening = child.left_edge
    follows = child.dep_ == "advcl" and opening.lower_ in _CONDITIONS
    between = child.doc[said.right_edge.i + 1 : opening.i]
    return follows and len(between) < 2 and all(token.text == "," for token in between)


def _cut_off(start: int, verb: Token) -> bool:
    """Whether a semicolon or colon stands between a clause and the verb after it."""
    return any(verb.doc[i].text in {";", ":"} for i in range(start, verb.i))


def _clause_pieces(head: Token, verb: Token) -> list[Piece]:
    start, end = subtree(head)
    start = verb.i + 1 if _lost_subject(head, verb, start) else _past_citing(start, end, verb)
    if start < verb.i < end:  # the cue stands inside what is said: "Sales, he said, were great"
        return cut((start, end), subtree_of_cue(verb, head))
    end = _broken_off(head, verb, end)
    last = own_end(head, verb, end)
    last = last - 1 if verb.doc[last - 1].dep_ == "cc" else last
    if last == end and verb.doc[end - 1].pos_ in {"AUX", "DET", "ADP"}:
        return [
            (start, max(end, verb.right_edge.i + 1))
        ]  # the parse broke off in the middle: "joining is | voluntary"
    return [(start, last)]


def _broken_off(head: Token, verb: Token, end: int) -> int:
    """The end of what is said, where the parse broke before its verb: ``said using a ladder | was wrong``."""
    doc, at = verb.doc, end
    if at < verb.sent.end and doc[at].is_quote:
        at += 1
    if at >= verb.sent.end or head.i < verb.i or doc[at].tag_ not in FINITE | {"MD"}:
        return end
    clause = doc[at].head if doc[at].dep_ in {"aux", "auxpass"} else doc[at]
    before = doc[end - 1]
    joined = (before.is_alpha or before.is_quote) and before.dep_ != "cc"
    if clause.is_ancestor(verb) or clause.lemma_ in CLAUSE or not joined:
        return end
    return max(end, clause.right_edge.i + 1)


def _past_citing(start: int, end: int, verb: Token) -> int:
    """Where what is said begins behind those who are cited for it: ``reported, citing two aides, | that it was late``."""
    doc = verb.doc
    if start < verb.i or doc[start].lemma_ not in {"cite", "quote"} or doc[start].tag_ != "VBG":
        return start
    commas = (i for i in range(start, end - 1) if doc[i].text == ",")
    return next((i + 1 for i in commas if doc[i + 1].lower_ in {"that", "whether"}), start)


def _lost_subject(head: Token, verb: Token, start: int) -> bool:
    """Whether the parse took what is spoken of for the cue's object: ``He said | the days of ease | are gone``."""
    if start <= verb.i + 1 or verb.lemma_ in HEARD or verb.doc[start].tag_ not in FINITE | {"MD"}:
        return False
    thing = child_of(verb, "dobj")
    return thing is not None and thing.left_edge.i == verb.i + 1 and thing.right_edge.i < start


def subtree_of_cue(verb: Token, head: Token) -> Piece:
    """The cue's clause without the content that hangs below it."""
    low, high = verb.i, verb.i + 1
    for child in verb.children:
        if child != head and child.dep_ != "ccomp":
            low, high = min(low, child.left_edge.i), max(high, child.right_edge.i + 1)
    return low, high
