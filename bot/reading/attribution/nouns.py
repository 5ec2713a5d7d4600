"""Attributions whose cue is a noun: "Clinton's claim that …", "his criticism of …", "voiced concern about …".

Nouns of Levin's and VerbNet's verbs of communication, judgement and desire (claim, criticism, hope), by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece, subtree, tidy, words
from bot.reading.attribution.sources import noun_phrase, source_of

WITH_CLAUSE = words(
    """
    accusation acknowledgment admission allegation announcement answer argument assertion assessment assumption
    assurance belief boast certainty charge claim comment complaint concern conclusion confession
    confidence confirmation contention conviction declaration denial doubt expectation explanation fear
    feeling finding guarantee hint hope hypothesis indication insinuation insistence lie message notion
    observation opinion perception pledge point prediction promise proposal realization reassurance
    recognition recommendation remark report revelation rumor rumour sense sign speculation statement
    suggestion suspicion threat view vow warning word worry
    """
)

WITH_INFINITIVE = words("offer pledge promise refusal request threat vow")

WITH_PREPOSITION = {
    "accusation": {"of", "against"},
    "admiration": {"for"},
    "advocacy": {"for", "of"},
    "allegation": {"of", "against"},
    "apology": {"for"},
    "assertion": {"of"},
    "assessment": {"of"},
    "attack": {"on", "against"},
    "attitude": {"toward", "towards"},
    "call": {"for"},
    "claim": {"of", "about"},
    "comment": {"on", "about"},
    "complaint": {"about", "of"},
    "concern": {"about", "over", "for"},
    "condemnation": {"of"},
    "contempt": {"for"},
    "criticism": {"of", "for"},
    "critique": {"of"},
    "defense": {"of"},
    "defence": {"of"},
    "demand": {"for"},
    "denunciation": {"of"},
    "description": {"of"},
    "disappointment": {"with", "in"},
    "doubt": {"about"},
    "endorsement": {"of"},
    "enthusiasm": {"for"},
    "estimate": {"of"},
    "fear": {"of"},
    "frustration": {"with", "over"},
    "mockery": {"of"},
    "opinion": {"of", "on", "about"},
    "opposition": {"to"},
    "outrage": {"over", "at"},
    "praise": {"for", "of"},
    "preference": {"for"},
    "promise": {"of"},
    "proposal": {"for", "on"},
    "question": {"about", "on"},
    "regret": {"for", "over"},
    "rejection": {"of"},
    "remark": {"about", "on"},
    "skepticism": {"about", "of"},
    "statement": {"on", "about"},
    "sympathy": {"for"},
    "view": {"of", "on", "about"},
    "views": {"on"},
    "warning": {"of", "about"},
    "worry": {"about", "over"},
}

LIGHT = words(
    """
    air announce deliver echo express give have hold issue join launch make mount offer outline present
    raise reiterate release renew repeat share state take unveil voice write
    """
)
"""Verbs that lend a noun of saying their subject: "voiced concern"."""


def by_nouns(doc: Doc) -> Iterator[Candidate]:
    """Every attribution with a noun as its cue, in text order."""
    for token in doc:
        if token.pos_ == "NOUN":
            found = _said(token)
            if found is not None:
                yield found


def _said(noun: Token) -> Candidate | None:
    named = _named_source(noun)
    content, rule, confidence = _content(noun, bool(named))
    kept = tidy(noun.doc, content) if content else None
    if kept is None:
        return None
    source = tuple(piece for piece in named if piece[1] <= kept[0] or piece[0] >= kept[1])
    if not source:
        return None
    return Candidate(noun.i, ((noun.i, noun.i + 1),), (kept,), source, rule, confidence)


def _content(noun: Token, named: bool) -> tuple[Piece | None, str, float]:
    lemma = noun.lemma_.lower()
    for child in noun.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"} and lemma in WITH_CLAUSE and _that(child, noun):
            return subtree(child), "noun clause", 0.6
        if child.dep_ in {"acl", "xcomp"} and lemma in WITH_INFINITIVE and named and _infinitive(child):
            return subtree(child), "noun infinitive", 0.5
        if child.dep_ == "prep" and named and child.lower_ in WITH_PREPOSITION.get(lemma, ()):
            return (child.i + 1, child.right_edge.i + 1), "noun preposition", 0.5
    said = _being(noun) if named and lemma in WITH_CLAUSE else None
    return (subtree(said), "noun clause", 0.6) if said is not None else (None, "", 0.0)


def _being(noun: Token) -> Token | None:
    """The clause that a noun of saying is said to be: ``Her argument is | that nobody asked``."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ != "be":
        return None
    return next((c for c in noun.head.rights if c.dep_ == "ccomp" and c.left_edge.lower_ == "that"), None)


def _that(clause: Token, noun: Token) -> bool:
    """Whether a clause gives the noun's content, and is no relative clause ("the claim that she made")."""
    opening = clause.left_edge
    return opening.lower_ == "that" and opening.dep_ == "mark" and opening.i > noun.i


def _infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _named_source(noun: Token) -> tuple[Piece, ...]:
    """Whose word it is: "his claim", "claims by aides", "the committee voiced concern"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return _possessor(child)
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            by = next((name for name in child.children if name.dep_ == "pobj"), None)
            if by is not None:
                return noun_phrase(by, noun)
    if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT:
        return source_of(noun.head)
    return ()


def _possessor(name: Token) -> tuple[Piece, ...]:
    start, end = subtree(name)
    if name.doc[end - 1].tag_ == "POS":
        end -= 1
    return ((start, end),) if start < end else ()
