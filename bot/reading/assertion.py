"""What the source does with the content: quoted or reworded, hedged, denied, promised, asked.

Hedges after Hyland, "Hedging in scientific research articles" (1998), and the cues of the BioScope
and CoNLL-2010 annotation; the verbs of denying, promising and asking after Levin's classes (1993).
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from bot.core.models import Manner, Polarity, SourceKind, Span
from bot.core.quotes import Quotation
from bot.reading.found import Found

DENYING = frozenset(
    """
    contradict denial deny disavow disclaim discount dismiss dispute doubt rebuff rebut refute reject
    repudiate rubbish
    """.split()
)
PROMISING = frozenset(
    """
    agree commit guarantee intend intention offer plan pledge promise threat threaten undertake vow
    """.split()
)
ASKING = frozenset("ask beg enquire inquire investigate question query request wonder".split())
TENTATIVE = frozenset(
    """
    allegation allege appear belief believe guess hint imply rumour seem speculate suggest suggestion
    suppose surmise suspect suspicion think
    """.split()
)
"""Verbs and nouns of cues that leave the content open."""

HEDGES = frozenset(
    """
    allegedly apparently arguably conceivably could likely may maybe might perhaps possible possibly
    potentially presumably probably purportedly reportedly rumoured seemingly supposedly unconfirmed
    """.split()
)
_HEARSAY = frozenset("allege believe claim report rumour say suspect think understand".split())
"""What, in the passive and with nobody named, passes on a talk: "is said to be furious"."""
_SEEMING = frozenset({"appear", "seem"})
_SELVES = {
    SourceKind.PERSON: frozenset({"he", "i", "she", "they", "we"}),
    SourceKind.ORGANISATION: frozenset({"it", "they", "we"}),
    SourceKind.UNNAMED: frozenset({"he", "i", "she", "they", "we"}),
}
"""How a source speaks of itself: a person is no "it"."""
_FEELING = frozenset("be believe hate hope like love need prefer regret welcome wish".split())
"""What one would feel rather than do: "she would welcome it" promises nothing."""
_WILL = frozenset({"'ll", "wo", "will", "would", "’ll"})
_MODALS = frozenset({"could", "may", "might"})
_NEGATIONS = frozenset({"never", "not", "n't", "n’t"})
_EDGES = "\"'“”‘’„«»`.,;:!?…-–— \n[]()"
_BEFORE_SELF = frozenset({"that", *_EDGES})
_REACH = 30
"""Tokens of the content in which a hedge counts: further on it hedges something else."""


def manner(text: str, content: Sequence[Span], quoted: Sequence[Quotation]) -> Manner:
    """Direct where all of the content stands in quotation marks, mixed where a part of it does."""
    cores = [core for span in content if (core := _core(text, span))]
    inside = [any(quotation.span.covers(core) for quotation in quoted) for core in cores]
    if cores and all(inside):
        return Manner.DIRECT
    touched = any(quotation.span.overlaps(core) for quotation in quoted for core in cores)
    return Manner.MIXED if touched else Manner.INDIRECT


def _core(text: str, span: Span) -> Span | None:
    """The span without marks at its edges."""
    words = span.of(text)
    start = len(words) - len(words.lstrip(_EDGES))
    end = len(words.rstrip(_EDGES))
    return Span(span.start + start, span.start + end) if start < end else None


def polarity(doc: Doc, text: str, found: Found, kind: SourceKind | None = None) -> Polarity:
    """By the cue's verb or noun, its negation, and the question mark.

    "has not denied that" asserts nothing and denies nothing: it stays asserted (and :func:`hedged`).
    A source that says what it will do itself promises it: "The club said it will appeal".
    """
    cue = _tokens(doc, found.cue)
    lemmas = {token.lemma_.lower() for token in cue}
    denies = bool(lemmas & DENYING)
    if denies != _negated(cue):
        return Polarity.DENIED
    if lemmas & PROMISING and not denies:
        return Polarity.PROMISED
    if lemmas & ASKING or _is_question(text, found):
        return Polarity.ASKED
    return Polarity.PROMISED if kind and _vows(doc, found, kind) else Polarity.ASSERTED


def _vows(doc: Doc, found: Found, kind: SourceKind) -> bool:
    """Whether the content begins with what the source itself will do; "would have" is no vow."""
    words = [token for token in _tokens(doc, found.content[:1])[:6] if token.lower_ not in _BEFORE_SELF]
    if len(words) < 3 or words[0].lower_ not in _SELVES.get(kind, frozenset()):
        return False
    doing = words[2]
    return words[1].lower_ in _WILL and doing.tag_ == "VB" and doing.lemma_ not in {"have", *_FEELING}


def hedged(doc: Doc, found: Found) -> bool:
    """Whether the cue, or the beginning of the content, leaves it open."""
    cue = _tokens(doc, found.cue)
    if any(token.lemma_.lower() in TENTATIVE or token.lower_ in HEDGES for token in cue):
        return True
    if not found.source and any(token.tag_ == "VBN" and token.lemma_.lower() in _HEARSAY for token in cue):
        return True
    if any(child.lower_ in HEDGES - _MODALS for token in cue for child in token.children):
        return True
    if _negated(cue) and any(token.lemma_.lower() in DENYING for token in cue):
        return True
    return any(_hedges(token) for token in _tokens(doc, found.content[:1])[:_REACH])


def _hedges(token: Token) -> bool:
    if token.lower_ in _MODALS:
        return token.tag_ == "MD" and not _NEGATIONS & {near.lower_ for near in token.head.children}
    if token.lemma_.lower() in _SEEMING:
        return any(child.dep_ in {"oprd", "xcomp"} for child in token.children)
    if token.lemma_.lower() in TENTATIVE and token.tag_ == "VBN":  # "are believed to be trapped"
        return any(child.dep_ == "auxpass" for child in token.children)
    if token.lower_ == "likely" and any(child.lower_ == "as" for child in token.children):
        return False  # "twice as likely to" compares
    return token.lower_ in HEDGES


def _negated(cue: Sequence[Token]) -> bool:
    inside = {token.i for token in cue}
    return any(
        near.dep_ == "neg" or (near.lower_ in _NEGATIONS and near.dep_ == "advmod")
        for token in cue
        if token.pos_ in {"VERB", "AUX", "NOUN"}
        for near in (token, *token.children)
        if near.i in inside or near.head.i in inside
    )


def _is_question(text: str, found: Found) -> bool:
    said = found.content[-1].of(text).rstrip("\"'”’» \n")
    return said.endswith("?") and said.count(".") == 0


def _tokens(doc: Doc, spans: Sequence[Span]) -> list[Token]:
    pieces: list[Words | None] = [doc.char_span(s.start, s.end, alignment_mode="expand") for s in spans]
    return [token for piece in pieces if piece is not None for token in piece]
