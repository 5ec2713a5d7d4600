"""What sort of source it is: a person, a body, a document, a medium, a post, or somebody unnamed.

The named by what the article calls them and by the entity recogniser, the others by their noun.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from bot.core.models import SourceKind
from bot.core.names import BODY_WORDS
from bot.reading.media import NETWORKS
from bot.reading.outlets import MEDIA_NAMES, MEDIA_NOUNS, PAPERS, is_outlet
from bot.reading.resolution import Answer
from bot.reading.resolution.bearer import Bearer
from bot.reading.resolution.roles import BODY_NOUNS, DOCUMENT_NOUNS, GROUP_NOUNS, PERSON_NOUNS, is_person_noun

POST_NOUNS = frozenset(
    """
    account accounts blog comment hashtag post posts thread threads tweet tweets user users vlog
    """.split()
)
RECORDING_NOUNS = frozenset(
    """
    audio clip film footage image images photo photos picture recording video videos
    """.split()
)
"""A document, or a social medium's post where the words say so ("a viral clip")."""

_GAVE_NAME = re.compile(
    r"\b(?:named|called|(?:gave (?:his|her|their) (?:\w+ )?(?:name|sign)|identified (?:him|her)self)(?: only| just)? as)"
    r" [A-Z]"
)
_RESEARCH = frozenset("author authors experiment journal researchers scientists study".split())
_BODIES_TOO = frozenset({"register", "review", "survey"})
"""Documents' nouns that name bodies and papers when they have a capital: "US Geological Survey"."""
_FIGURES = frozenset("accounts count data figures findings research results statistics".split())

_POSTED = NETWORKS - {"x", "truth", "threads"} | frozenset("online posted social tiktoker viral".split())
_NEWS = frozenset("agency network outlet service site website".split())
_NOBODY = frozenset(
    """
    all another anyone both critics each everybody everyone eyewitness few half insider many more most
    neither nobody none official one others resident several some somebody someone source two witness
    """.split()
)
_INDEFINITE = frozenset({"a", "an", "another", "one"})
_SPEAKERS = frozenset("spokesman spokesperson spokeswoman spokespeople representative".split())


def kind_of(doc: Doc, answer: Answer, mention: str) -> SourceKind:
    """The kind of a source; ``mention`` are the words that name it beside its claim.

    "the ministry's statement" is a document though it resolves to the ministry; "One of them"
    is unnamed though it resolves to the men in a video.
    """
    words = frozenset(mention.lower().replace("-", " ").split())
    noun = doc[answer.head]
    posted = None if _is_its_own(answer.bearer, noun) else _posted(noun, words)
    if posted is None and answer.bearer is None and _is_identified(mention):
        return SourceKind.PERSON
    return posted or _named(doc, answer.bearer, noun) or _described(doc, answer, words)


def _is_its_own(bearer: Bearer | None, noun: Token) -> bool:
    """Whether the noun is one by which a body or a person is called: "the survey", "one user, Anna"."""
    if bearer is None:
        return False
    return bearer.known_person or (bearer.name.head == noun.lower_ == "survey")


def _is_identified(mention: str) -> bool:
    """Whether a description gives some name: "a woman who gave her name only as Lidia"."""
    return _GAVE_NAME.search(mention) is not None


def _posted(noun: Token, words: frozenset[str]) -> SourceKind | None:
    word, lemma = noun.lower_, noun.lemma_.lower()
    if (word in POST_NOUNS and noun.pos_ != "PROPN") or (word in RECORDING_NOUNS and words & _POSTED):
        return SourceKind.SOCIAL_MEDIA
    if noun.text.startswith("@"):
        return SourceKind.SOCIAL_MEDIA
    known = lemma in DOCUMENT_NOUNS - MEDIA_NOUNS or word in RECORDING_NOUNS | _FIGURES or _is_treatise(noun)
    if noun.pos_ == "NOUN" and known:
        return SourceKind.DOCUMENT
    return None


def _is_treatise(noun: Token) -> bool:
    """Whether "the paper" is a piece of research: where the article speaks of studies too."""
    return noun.lower_ == "paper" and any(token.lower_ in _RESEARCH for token in noun.doc)


def _named(doc: Doc, bearer: Bearer | None, noun: Token) -> SourceKind | None:
    if bearer is None:
        return None
    titled = PAPERS if len(bearer.name.words) > 1 else frozenset[str]()  # "the Washington Ledger"
    if bearer.name.head in DOCUMENT_NOUNS - BODY_WORDS - MEDIA_NAMES - _BODIES_TOO - titled:
        return SourceKind.DOCUMENT
    if _is_feed(doc, bearer):
        return SourceKind.SOCIAL_MEDIA
    if is_outlet(doc, bearer):
        return SourceKind.MEDIA
    if noun.tag_ == "NNPS" and not bearer.labels:
        return SourceKind.UNNAMED
    if bearer.name.body or bearer.name.states:
        return SourceKind.ORGANISATION
    return SourceKind.PERSON if bearer.personal else SourceKind.ORGANISATION


def _is_feed(doc: Doc, bearer: Bearer) -> bool:
    """Whether the article calls it a blog, or a network's channel: "the Telegram channel Baza-12"."""
    if "blog" in bearer.roles:
        return True
    near = (token for at in bearer.places for token in doc[max(at - 3, 0) : at])
    return "channel" in bearer.roles and any(token.lower_ in NETWORKS for token in near)


def _is_newsroom(noun: Token) -> bool:
    """ "the paper", "the Anwa news agency", "the SWF Tracker website"; an event's website is none."""
    word = noun.lower_
    if word in _NEWS and any(near.lower_ == "news" for near in noun.lefts):
        return True
    return word in MEDIA_NOUNS or (word == "website" and any(near.pos_ == "PROPN" for near in noun.lefts))


def _described(doc: Doc, answer: Answer, words: frozenset[str]) -> SourceKind:
    noun = doc[answer.origin if answer.origin is not None else answer.head]
    word, lemma = noun.lower_, noun.lemma_.lower()
    if word in POST_NOUNS | RECORDING_NOUNS or lemma in DOCUMENT_NOUNS - MEDIA_NOUNS:
        return SourceKind.SOCIAL_MEDIA if word in POST_NOUNS or words & _POSTED else SourceKind.DOCUMENT
    if _is_newsroom(noun):
        return SourceKind.MEDIA
    if word == "police" or (lemma in BODY_NOUNS | (BODY_WORDS - PERSON_NOUNS) and word not in GROUP_NOUNS):
        return SourceKind.ORGANISATION
    if word in {"he", "she"}:
        return SourceKind.PERSON
    if lemma in _SPEAKERS and not answer.many:
        return SourceKind.PERSON
    if answer.many or lemma in _NOBODY or words & _INDEFINITE or noun.pos_ in {"PRON", "NUM", "DET"}:
        return SourceKind.UNNAMED
    if answer.name.split()[0].lower() in _INDEFINITE or "unnamed" in answer.name:
        return SourceKind.UNNAMED  # "the officer", who is "an officer of the coast guard"
    if is_person_noun(lemma):
        return SourceKind.PERSON
    if noun.pos_ == "PROPN":
        return SourceKind.ORGANISATION if noun.ent_type_ in {"ORG", "GPE", "NORP"} else SourceKind.PERSON
    return SourceKind.UNNAMED
