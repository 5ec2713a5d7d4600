"""Where the article names someone or something: runs of proper nouns and what the entity recogniser adds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bot.core.names import BODY_WORDS
from bot.core.states import mark_states, state_of
from bot.core.titles import OFFICES

_NAMING = frozenset({"FAC", "GPE", "LAW", "ORG", "PERSON", "PRODUCT", "WORK_OF_ART"})
_NEVER = frozenset({"CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
_CALENDAR = frozenset(
    """
    april august autumn christmas december diwali easter eid february friday january july june march may monday
    november october ramadan saturday september spring summer sunday thursday tuesday wednesday winter
    """.split()
)
"""Names of times, which may be subjects too: "Monday is a holiday"; any other subject that is taken for one is not."""
_MISTAKEN = frozenset({"ADJ", "ADV", "INTJ", "NOUN", "VERB", "X"})
"""What the tagger takes a name for at the head of a sentence."""
_OF = frozenset({"for", "of"})
_JOINTS = _OF | {"&", "'s", "and", "the", "’s"}
_REACH = 3
"""Tokens that an entity may run on without a proper noun ("of the")."""
_PLURALS = ("children", "men", "people", "s")
"""Endings of nouns that bodies are named for: "Referees’ Association", "Women’s Institute"."""
_DATELINE = re.compile(
    r"^[A-Z][A-Z’'.-]{1,24}(?: [A-Z][A-Z’'.-]{1,24}){0,3}(?:, [A-Z][\w .]{0,20}?){0,3}(?: ?\([\w ]{2,20}\))? ?[—–-]{1,2}(?= )",
    re.MULTILINE,
)
"""A place in capitals, perhaps a day and an agency, and a dash: "SAN BRUNO, April 9 (Reuters) — "."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``start`` to ``end`` (half-open) that name something.

    ``head`` is the last word before "of", ``label`` what the recogniser makes of it, or "".
    """

    start: int
    end: int
    head: int
    label: str

    def of(self, doc: Doc) -> str:
        """The name as it stands."""
        return doc[self.start : self.end].text


def mentions(doc: Doc) -> list[Mention]:
    """Every name in text order; time linear in the tokens.

    "Valeska Paris" is one name although the recogniser sees two places in it, and
    "Ukrainian Defence Ministry" keeps its adjective.
    """
    return list(_mentions(doc))


def _mentions(doc: Doc) -> Iterator[Mention]:
    places = datelines(doc)
    known = _known(doc)
    named = [token.i not in places and (_is_name(token) or token.text in known) for token in doc]
    at = 0
    while at < len(doc):
        if not named[at]:
            at += 1
            continue
        end = _end(doc, at, named)
        if any(
            doc[i].pos_ in {"PROPN", "PRON"} or doc[i].text in known for i in range(at, end)
        ) and not _is_office(doc, at, end):
            yield _mention(doc, at, end)
        at = end


def _known(doc: Doc) -> frozenset[str]:
    """Words that the tagger takes for names in one place, so that at the head of a sentence they are none of its nouns.

    "Shares of Corvane fell. Corvane cut 200 jobs": the second may be tagged as a noun, "Denning wept" as a verb.
    """
    names = {
        token.text for token in doc if token.pos_ == "PROPN" and token.is_title and token.ent_type_ in _NAMING
    }
    return frozenset(
        token.text
        for token in doc
        if token.text in names and token.pos_ in _MISTAKEN and token.lower_ not in BODY_WORDS | OFFICES
    )


def datelines(doc: Doc) -> frozenset[int]:
    """The tokens of datelines, which name where an article was written, and nobody in it."""
    spans = (
        doc.char_span(*found.span(), alignment_mode="contract") for found in _DATELINE.finditer(doc.text)
    )
    return frozenset(token.i for span in spans if span is not None for token in span)


def _is_name(token: Token) -> bool:
    if token.pos_ == "PROPN":
        if token.is_sent_start and token.is_stop and not token.is_upper:
            return False  # "Though Sanders": the capital made the tagger take it for a name
        timeless = token.dep_ in {"nsubj", "nsubjpass"} and token.lower_ not in _CALENDAR
        return (token.ent_type_ not in _NEVER or timeless) and token.text[:1].isalnum()
    if token.pos_ == "PRON" and token.is_upper and len(token) > 2:
        return not any(
            near.is_upper for near in token.doc[max(token.i - 1, 0) : token.i + 2] if near != token
        )
    return token.ent_type_ in {"NORP", "ORG"} and token.text[:1].isupper() and token.pos_ in {"ADJ", "NOUN"}


def _end(doc: Doc, at: int, named: list[bool]) -> int:
    """The token after the run that begins at ``at``: hyphened parts and an entity's "of the" included."""
    end = at + 1
    while end < len(doc) and not doc[end].is_sent_start:
        token = doc[end]
        hyphen = token.text in "-–" and not token.whitespace_ and not doc[end - 1].whitespace_
        joint = token.lower_ in _JOINTS and token.ent_iob_ == "I" and _goes_on(doc, end, named)
        if (
            named[end]
            or joint
            or _owns(doc, at, end)
            or _is_body_of(doc, end)
            or (hyphen and end + 1 < len(doc) and (named[end + 1] or doc[end + 1].ent_iob_ == "I"))
        ):
            end += 1 + hyphen  # the second part of "Park Ji-won" may be tagged as a noun
        else:
            break
    return end - (doc[end - 1].text in "-–")


def _owns(doc: Doc, at: int, end: int) -> bool:
    """Whether the possessive at ``end`` joins a state to its body: "Spain's Interior Ministry"."""
    if (
        doc[end].lower_ not in {"'s", "’s", "'", "’"}
        or state_of(mark_states(doc[at:end].text.lower())) is None
    ):
        return False
    return any(
        token.lower_ in BODY_WORDS and token.pos_ == "PROPN" for token in doc[end + 1 : end + 1 + _REACH]
    )


def _is_office(doc: Doc, at: int, end: int) -> bool:
    """Whether the words are an office alone: "the Prime Minister", "the local MP"."""
    return all(doc[i].lower_ in OFFICES or doc[i].lower_ == "counsel" for i in range(at, end))


def _is_body_of(doc: Doc, at: int) -> bool:
    """Whether a small word joins a body to whom or what it is for: "Referees’ Association", "Diocese of Chester"."""
    before, after = doc[at - 1], doc[at + 1] if at + 1 < len(doc) else None
    if after is None or after.pos_ != "PROPN" or not after.is_title:
        return False
    if doc[at].lower_ in {"'s", "’s", "'", "’"}:
        return after.lower_ in BODY_WORDS and before.lower_.endswith(_PLURALS)
    return doc[at].lower_ == "of" and before.lower_ in BODY_WORDS and before.pos_ == "PROPN"


def _goes_on(doc: Doc, at: int, named: list[bool]) -> bool:
    for i in range(at + 1, min(at + 1 + _REACH, len(doc))):
        if doc[i].ent_iob_ != "I":
            return False
        if named[i]:
            return True
    return False


def _mention(doc: Doc, start: int, end: int) -> Mention:
    joint = next((i for i in range(start + 1, end) if doc[i].lower_ in _OF), end)
    labels = [doc[i].ent_type_ for i in range(start, end) if doc[i].ent_type_ in _NAMING]
    return Mention(start, end, joint - 1, max(labels, key=labels.count) if labels else "")
