"""Who speaks through what they send: "a statement saying …", "emailed supporters saying …"."""

from __future__ import annotations

from spacy.tokens import Token

from bot.reading.attribution.candidate import words

MESSAGES = words("ad email letter memo message note release sign statement tweet video website")
_ISSUING = words("air blast circulate distribute email hold issue post publish put release send tweet")
_WRITING = words("email message text tweet write")
"""Verbs whose object may be the one who is written to: "emailed | supporters | saying"."""


def issuer(noun: Token) -> Token:
    """Who speaks through a message they send: "his office put out a statement saying" -> "his office".

    "an email to supporters saying", "sent a message to supporters saying" and "emailed supporters saying" alike.
    """
    sent = _sent(noun)
    if sent is None:
        return noun
    return next((child for child in sent.head.lefts if child.dep_ == "nsubj"), noun)


def _sent(noun: Token) -> Token | None:
    """What hangs on the verb of sending: the message, or whom it is written to."""
    if noun.dep_ == "dobj" and noun.head.lemma_ in _WRITING and noun.tag_ in {"NNS", "NNPS"}:
        return noun
    to = noun.head
    if noun.dep_ == "pobj" and to.lower_ == "to":
        sent = (child for child in to.head.rights if child.dep_ == "dobj" and child.i < to.i)
        noun = to.head if to.head.lemma_ in MESSAGES else next(sent, noun)
    is_message = noun.lemma_ in MESSAGES and noun.dep_ == "dobj"
    return noun if is_message and noun.head.lemma_ in _ISSUING else None
