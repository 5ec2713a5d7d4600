"""Where what is said ends: before the speaker's next act, and before what the article adds."""

from __future__ import annotations

from spacy.tokens import Token

from bot.reading.attribution.candidate import words
from bot.reading.attribution.lexicon import CLAUSE, INFINITIVE, NAMING, OBJECT, TELLING
from bot.reading.attribution.proposals import child_of, has_finite_auxiliary

_CONCESSIVE = frozenset({"although", "as", "despite", "though", "while"})
_CUES = CLAUSE | NAMING | OBJECT
_MIND = words(
    """
    believe decide doubt expect favor favour fear feel find hope hop know like prefer realise realize support
    think understand want welcome wish
    """
)
"""What one does in one's mind: behind "said he was tired and …" it is what he said of himself."""
_RELATIVE = frozenset({"where", "which", "who", "whom", "whose"})


def own_end(head: Token, verb: Token, end: int) -> int:
    """Where the content ends before the speaker's next act: "said he was ill | and left"."""
    for child in head.rights:
        if child.i < verb.i:
            continue
        if child.dep_ in {"advcl", "prep"} and _afterthought(child):
            return child.left_edge.i
        if child.dep_ == "conj" and child.pos_ == "VERB" and _speakers_own(child, head, verb):
            cc = [c.i for c in head.rights if c.dep_ == "cc" and c.i < child.i]
            return cc[-1] if cc else child.left_edge.i
    end = _background(verb, head.i, end)
    end = next((t.i - 1 for t in verb.doc[head.i + 1 : end] if verb.tag_ == "VBG" and _second_cue(t)), end)
    return next((token.i for token in verb.doc[head.i + 1 : end] if _goes_on_to_say(token)), end)


def _second_cue(token: Token) -> bool:
    """Whether a participle is told in one breath with the cue's: ``saying it was late | and calling him a fool``."""
    follows = token.tag_ == "VBG" and token.dep_ == "conj" and token.nbor(-1).lower_ in {"and", "but"}
    if not follows or token.lemma_ not in _CUES or token.head.lemma_ in _CUES:
        return False
    return not any(child.dep_ == "aux" for child in token.head.lefts)


def _goes_on_to_say(token: Token) -> bool:
    """Whether the speaker tells more: ``it was late, | adding that …``; behind quoted words ``… a farce,” | citing``."""
    if token.tag_ != "VBG" or not _apart(token):
        return False
    quoted = token.doc[token.i - 1].is_quote
    return token.lemma_ in TELLING or (quoted and token.lemma_ in _CUES)


def _background(verb: Token, start: int, end: int) -> int:
    """Where a relative clause after a comma begins that ends what is said: it is the article that adds it.

    ``She will speak to the board, | which meets in May``; in the speaker's own marks it stays: ``, which "matters"``.
    """
    doc = verb.doc
    for i in range(start + 1, end - 1):
        if doc[i].lower_ not in _RELATIVE or doc[i + 1].is_quote:
            continue
        opening = i - 1 if doc[i - 1].dep_ == "prep" else i
        clause = doc[i]
        while clause.dep_ != "relcl" and clause.head != clause and clause.left_edge.i >= opening:
            clause = clause.head
        set_off = doc[opening - 1].text == "," and clause.left_edge.i == opening
        if set_off and clause.dep_ == "relcl" and clause.right_edge.i + 1 >= end:
            return opening
    return end


def _apart(start: Token) -> bool:
    """Whether a comma stands before a word, within or behind a closing quotation mark."""
    at = start.i - 1
    while at > 0 and start.doc[at].is_quote:
        at -= 1
    return at >= 0 and start.doc[at].text == ","


def _afterthought(clause: Token) -> bool:
    """A clause after a comma that the article adds: ", adding that …", ", while others …"."""
    start = clause.left_edge
    if start.i == 0 or clause.doc[start.i - 1].text != ",":
        return False
    return start.lower_ in _CONCESSIVE or (clause.tag_ == "VBG" and start == clause)


def _speakers_own(conj: Token, head: Token, verb: Token) -> bool:
    """A conjunct without subject, in the tense of the cue and not of the content, is the speaker's deed."""
    if child_of(conj, "nsubj", "nsubjpass") is not None:
        return conj.lemma_ == verb.lemma_ and conj.tag_ == verb.tag_ and child_of(conj, "ccomp") is not None
    if conj.lemma_ == verb.lemma_ and child_of(conj, "ccomp") is not None:
        return True
    if conj.lemma_ in _MIND:
        return False
    if conj.lemma_ in OBJECT and child_of(conj, "dobj") is not None and head.lemma_ not in OBJECT | CLAUSE:
        return conj.tag_ == verb.tag_
    if any(child.lower_ == "did" for child in conj.lefts):
        return verb.tag_ == "VBD" and head.tag_ != "VBD"
    if conj.lemma_ in CLAUSE and child_of(conj, "ccomp") is not None:
        return conj.tag_ == verb.tag_
    return conj.tag_ == verb.tag_ == "VBD" and not _past(head, conj) and not has_finite_auxiliary(conj)


def _past(head: Token, conj: Token) -> bool:
    """Whether a deed goes on with what is said in the past: "said he had worked hard | and earned it"."""
    if head.tag_ == "VBD" or conj.lemma_ in CLAUSE | INFINITIVE | OBJECT:
        return head.tag_ == "VBD"
    return any(child.tag_ == "VBD" and child.dep_ in {"aux", "auxpass"} for child in head.lefts)
