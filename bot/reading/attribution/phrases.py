"""Attributions by a phrase: "according to …", "reportedly", "Smith: …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece, cut, subtree, tidy

HEARSAY = frozenset({"allegedly", "purportedly", "reportedly", "supposedly"})
_MEASURES = frozenset(
    "ability age calendar custom need plan rank schedule size taste timetable weight".split()
)
"""What things go by, and nobody's words: "according to plan"."""
_SPEAKER = 8
"""Tokens before a colon at the head of a paragraph: a name with a title, not a clause."""
_NOT_SPEAKERS = frozenset(
    {
        "a",
        "abstract",
        "by",
        "correction",
        "note",
        "photo",
        "ps",
        "q",
        "related",
        "source",
        "text",
        "update",
        "via",
        "video",
    }
)
"""Words before a colon that label a part of the page."""


def by_phrases(doc: Doc) -> Iterator[Candidate]:
    """Every attribution by a preposition, an adverb or a colon, in text order."""
    for token in doc:
        found = None
        if token.lower_ == "according":
            found = according(token)
        elif token.lower_ in HEARSAY:
            found = hearsay(token)
        elif token.text == ":":
            found = colon(token)
        if found is not None:
            yield found


def _made(
    token: Token, cue: Piece, content: list[Piece], source: tuple[Piece, ...], rule: str, confidence: float
) -> Candidate | None:
    kept = tuple(piece for piece in (tidy(token.doc, piece) for piece in content) if piece)
    return Candidate(token.i, (cue,), kept, source, rule, confidence) if kept else None


def according(token: Token) -> Candidate | None:
    """``Prices rose, according to the ministry``; ``According to a decree, troops will be called``."""
    doc, to = token.doc, token.i + 1
    if to + 1 >= len(doc) or doc[to].lower_ != "to":
        return None
    noun = next((child for child in doc[to].children if child.dep_ == "pobj"), None)
    if noun is None or _is_measure(noun):
        return None
    room = _brackets(token)
    source = (noun.left_edge.i, _source_end(noun, opens=token.i - room[0] <= 1))
    before, after = (room[0], token.i), (source[1], room[1])
    words = sum(doc[i].is_alpha for i in range(*before))
    content = [before] if words > 2 and not _goes_on(token, source[1]) else [before, after]
    kept = tidy(doc, source)
    return _made(token, (token.i, to + 1), content, (kept,) if kept else (), "according to", 0.9)


def _is_measure(noun: Token) -> bool:
    """Whether things go by it: "according to plan", and not "according to the plan published in May"."""
    return noun.lemma_.lower() in _MEASURES and all(child.dep_ == "det" for child in noun.children)


def _brackets(token: Token) -> Piece:
    """The sentence, or within it the brackets that hold the token."""
    start, end = token.sent.start, token.sent.end
    doc = token.doc
    opened = next((i for i in range(token.i, start - 1, -1) if doc[i].text in {"(", ")"}), None)
    if opened is not None and doc[opened].text == "(":
        closed = next((i for i in range(token.i, end) if doc[i].text == ")"), end)
        return opened + 1, closed
    return start, end


def _source_end(noun: Token, opens: bool) -> int:
    """Where the source ends; at the head of a sentence a comma before a conjunct begins the content."""
    end = noun.right_edge.i + 1
    while (
        end < len(noun.doc) and noun.doc[end].pos_ == "PROPN" and noun.doc[end - 1].pos_ in {"NOUN", "PROPN"}
    ):
        end += 1
    if not opens:
        return end
    for child in noun.rights:
        if child.dep_ in {"conj", "appos"} and noun.doc[child.left_edge.i - 1].text == ",":
            follows = noun.doc[end].text if end < len(noun.doc) else ""
            if child.dep_ == "conj" or follows != ",":
                return child.left_edge.i - 1
    return end


def _goes_on(token: Token, end: int) -> bool:
    """Whether the clause only gets its verb after the phrase: "Prices, according to X, rose"."""
    head = token.head
    while head.head != head and head.pos_ not in {"VERB", "AUX"}:
        head = head.head
    return head.i >= end


def hearsay(token: Token) -> Candidate | None:
    """``The FBI is reportedly making arrangements``: nobody is named."""
    head = token.head
    if head.pos_ not in {"VERB", "AUX"}:
        return None
    own = (token.i, token.i + 1)
    return _made(token, own, cut(subtree(head), own), (), "hearsay", 0.6)


def colon(token: Token) -> Candidate | None:
    """``Smith: We will go on.`` at the head of a paragraph: the rest of it is what is said."""
    doc, start = token.doc, token.i
    while start > 0 and token.i - start < _SPEAKER and not doc[start - 1].is_space:
        start -= 1
    if start == token.i or (start > 0 and not doc[start - 1].is_space):
        return None
    end = token.i + 1
    while end < len(doc) and "\n" not in doc[end].text:
        end += 1
    if not _names_speaker(doc, start, token.i) or not any(
        doc[i].pos_ in {"VERB", "AUX"} for i in range(token.i, end)
    ):
        return None
    return _made(token, (start, token.i + 1), [(token.i + 1, end)], ((start, token.i),), "colon", 0.6)


def _names_speaker(doc: Doc, start: int, end: int) -> bool:
    """Capitalised words only, and no label of a part of the page ("Source:", "Photo:")."""
    words = [doc[i] for i in range(start, end)]
    if any(word.lower_ in _NOT_SPEAKERS or word.like_num for word in words):
        return False
    return all(
        word.text[:1].isupper() or word.is_punct or word.pos_ in {"ADP", "DET", "PART"} for word in words
    )
