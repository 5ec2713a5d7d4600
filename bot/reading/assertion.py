"""What the source does with the content: quoted or reworded, hedged, denied, promised, asked.

Hedges after Hyland, "Hedging in scientific research articles" (1998), and the cues of the BioScope
and CoNLL-2010 annotation; the verbs of denying, promising and asking after Levin's classes (1993).
"""

from __future__ import annotations

import re
from bisect import bisect_left
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
    SourceKind.PERSON: frozenset({"he", "i", "she", "we"}),
    SourceKind.ORGANISATION: frozenset({"it", "they", "we"}),
    SourceKind.UNNAMED: frozenset({"he", "i", "she", "they", "we"}),
}
"""How a source speaks of itself: a person is no "it", and "they" who are told are others: "told jurors they would see"."""
_FEELING = frozenset("be believe hate hope like love miss need prefer regret welcome wish".split())
"""What one would feel rather than do: "she would welcome it" promises nothing."""
_INTERROGATIVE = frozenset("how if what when where whether which who why".split())
_NOBODY = frozenset("neither no nobody none".split())
_DISCUSSING = frozenset("answer comment disclose discuss elaborate identify reveal specify".split())
_PROVING = frozenset("confirm corroborate establish prove substantiate verify".split())
_SENSES = frozenset("afford hear feel see smell taste".split())
"""What one "could" because one was able to."""
_OWN_THOUGHTS = frozenset("assume believe guess imagine suppose suspect think".split())
"""What "I" and "we" do where we are not sure."""
_WILL = frozenset({"'ll", "wo", "will", "would", "’ll"})
_MODALS = frozenset({"could", "may", "might"})
_NEGATIONS = frozenset({"never", "not", "n't", "n’t"})
_STATED = re.compile(r"[.!]|,[”’\"']")
"""Where a sentence that is no question ends, in a quotation before its cue too."""
_EDGES = "\"'“”‘’„«»`.,;:!?…-–— \n[]()"
_BEFORE_SELF = frozenset({"that", *_EDGES})
_NESTED = 8
"""Quotations that may begin inside another and end before a span in it."""
_REACH = 30
"""Tokens of the content in which a hedge counts: further on it hedges something else."""


def manner(text: str, content: Sequence[Span], quoted: Sequence[Quotation]) -> Manner:
    """Direct where all of the content stands in quotation marks, mixed where a part of it does."""
    cores = [core for span in content if (core := _core(text, span))]
    near = [_near(quoted, core) for core in cores]
    if cores and all(any(span.covers(core) for span in at) for core, at in zip(cores, near, strict=True)):
        return Manner.DIRECT
    touched = any(span.overlaps(core) for core, at in zip(cores, near, strict=True) for span in at)
    return Manner.MIXED if touched else Manner.INDIRECT


def _near(quoted: Sequence[Quotation], span: Span) -> list[Span]:
    """The quotations that begin before the span's end and not long before the span."""
    first = bisect_left(quoted, span.start, key=lambda quotation: quotation.span.start)
    last = bisect_left(quoted, span.end, key=lambda quotation: quotation.span.start)
    return [quotation.span for quotation in quoted[max(0, first - _NESTED) : last]]


def _core(text: str, span: Span) -> Span | None:
    """The span without marks at its edges."""
    words = span.of(text)
    start = len(words) - len(words.lstrip(_EDGES))
    end = len(words.rstrip(_EDGES))
    return Span(span.start + start, span.start + end) if start < end else None


def polarity(doc: Doc, text: str, found: Found, kind: SourceKind | None = None) -> Polarity:
    """By the cue's verb or noun, its negation, and the question mark.

    "has not denied that" asserts nothing and denies nothing: it stays asserted (and :func:`hedged`);
    so do "would neither confirm nor deny" and "has not said whether".
    A source that says what it will do itself promises it: "The club said it will appeal".
    """
    cue = _tokens(doc, found.cue)
    lemmas = {token.lemma_.lower() for token in cue}
    denies = bool(lemmas & DENYING)
    if not denies and _keeps_silent(cue):
        return Polarity.ASSERTED
    if denies != (_negated(cue) or _is_nobody(doc, found)) and not _leaves_open(doc, found, cue):
        return Polarity.DENIED
    if lemmas & PROMISING and not denies:
        return Polarity.PROMISED
    if lemmas & ASKING or _is_question(text, found):
        return Polarity.ASKED
    return Polarity.PROMISED if kind and _vows(doc, found, kind) else Polarity.ASSERTED


def _is_nobody(doc: Doc, found: Found) -> bool:
    """Whether the source is nobody: "No official said that it was shut" does not say that it was."""
    first = next(iter(_tokens(doc, found.source[:1])), None)
    return first is not None and first.lower_ in _NOBODY


def _keeps_silent(cue: Sequence[Token]) -> bool:
    """Whether it only says no more: "would not discuss it" denies nothing."""
    return any(token.lemma_ in _DISCUSSING for token in cue) and _negated(cue)


def _leaves_open(doc: Doc, found: Found, cue: Sequence[Token]) -> bool:
    """Whether there is no answer: "neither confirmed nor denied it", "did not say whether it was shut".

    Or nobody to give one: "rumours that it was shut could not be confirmed".
    """
    verbs = {*cue, *(token.head for token in cue if token.dep_ == "conj")}
    words = {token.lower_ for verb in verbs for token in (verb, *verb.children)}
    unproved = not found.source and any(token.lemma_ in _PROVING for token in cue)
    opening = next((token.lower_ for token in _tokens(doc, found.content[:1]) if token.is_alpha), "")
    return {"neither", "nor"} <= words or unproved or (opening in _INTERROGATIVE and _negated(cue))


def _vows(doc: Doc, found: Found, kind: SourceKind) -> bool:
    """Whether the content begins with what the source itself will do; "would have" is no vow."""
    words = [token for token in _tokens(doc, found.content[:1])[:6] if token.lower_ not in _BEFORE_SELF]
    if len(words) < 3 or words[0].lower_ not in _SELVES.get(kind, frozenset()):
        return False
    if any(token.lower_ in HEDGES for token in words[2:4]):  # "he would probably go" foretells
        return False
    doing = next((token for token in words[2:] if token.tag_ != "RB" or token.lower_ in _NEGATIONS), words[2])
    bare = doing.tag_ == "VB" or words[1].head == doing  # "would triple": taken for an adjective
    return words[1].lower_ in _WILL and bare and doing.lemma_ not in {"have", *_FEELING}


def hedged(doc: Doc, found: Found) -> bool:
    """Whether the cue, or the beginning of the content, leaves it open."""
    cue = _tokens(doc, found.cue)
    if any(_is_tentative(token) or token.lower_ in HEDGES for token in cue):
        return True
    if not found.source and any(token.tag_ == "VBN" and token.lemma_.lower() in _HEARSAY for token in cue):
        return True
    if any(child.lower_ in HEDGES - _MODALS for token in cue for child in token.children):
        return True
    if not found.source and _negated(cue) and any(token.lemma_ in _PROVING for token in cue):
        return True
    if _negated(cue) and any(token.lemma_.lower() in DENYING for token in cue):
        return True
    said = _tokens(doc, found.content)[:_REACH]
    asks = next((token.lower_ in {"if", "whether"} for token in said if token.is_alpha), False)
    return any(_hedges(token) for token in said if not (asks and _is_able(token)))


def _is_able(token: Token) -> bool:
    """Whether the word asks for what one can do, "whether they could agree", not for what may have been."""
    return token.lower_ in _MODALS and not any(child.lemma_ == "have" for child in token.head.children)


def _is_tentative(token: Token) -> bool:
    """By lemma, or by a plural that the tagger took for a name: "Rumours that"."""
    return token.lemma_.lower() in TENTATIVE or token.lower_.removesuffix("s") in TENTATIVE


def _hedges(token: Token) -> bool:
    if token.lower_ in _MODALS:
        able = token.lower_ == "could" and token.head.lemma_ in _SENSES
        unable = token.lower_ != "might" and _NEGATIONS & {near.lower_ for near in token.head.children}
        return token.tag_ == "MD" and not able and not unable
    if token.lemma_ in _OWN_THOUGHTS and token.tag_ == "VBP":  # "we think we are upright"
        return any(child.lower_ in {"i", "we"} for child in token.children if child.dep_ == "nsubj")
    if token.lemma_ == "suggest" and token.tag_ in {"VBD", "VBP", "VBZ"}:  # "telemetry suggests"
        return any(child.dep_ == "nsubj" and child.pos_ in {"NOUN", "PROPN"} for child in token.children)
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
    """Whether all that is said is a question, not only its last sentence."""
    said = " ".join(span.of(text) for span in found.content).rstrip("\"'”’» \n")
    return said.endswith("?") and not _STATED.search(said)


def _tokens(doc: Doc, spans: Sequence[Span]) -> list[Token]:
    pieces: list[Words | None] = [doc.char_span(s.start, s.end, alignment_mode="expand") for s in spans]
    return [token for piece in pieces if piece is not None for token in piece]
