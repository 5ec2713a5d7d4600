"""Which newsroom heard a claim first: "told the Clarion", "speaking to Sky News", "quoted by Interfax"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from bot.reading.attribution.quoted import quoter, quoting
from bot.reading.bounds import clause_of
from bot.reading.found import Found
from bot.reading.outlets import MEDIA_NOUNS, hears, is_outlet
from bot.reading.resolution.bearer import Bearer
from bot.reading.resolution.naming import display
from bot.reading.resolution.phrases import bare, phrase
from bot.reading.resolution.roles import GROUP_NOUNS
from bot.reading.resolution.roster import Roster

_PROGRAMMES = frozenset(
    """
    agency blog breakfast network newsletter podcast programme program service show station website
    """.split()
)
"""Nouns that mean a newsroom when a claim is told to one, beside those that always do."""
_SPEAKING = frozenset({"speaking", "talking"})
_TOWARDS = frozenset({"on", "to", "with"})
_LATELY = 100
"""Tokens back to a newsroom that "the broadcaster" may mean."""
_CLIMB = 4
"""Verbs coordinated with the one of telling: "tells Coast FM that … and asks …"."""


def newsroom_of(doc: Doc, roster: Roster, found: Found) -> str | None:
    """The name of the newsroom that a claim was told to or quoted by, or None.

    "she told Needle magazine" -> "Needle magazine"; "told the Clarion" -> "Delmont Clarion" where
    the article names it in full; "told the court", "told us" -> None.
    """
    quoted_by = _quoted_by(doc, roster, found)
    if quoted_by is not None:
        return quoted_by
    for hearer in _hearers(doc, found):
        name = _name(doc, roster, hearer)
        if name is not None:
            return name
    return None


def _quoted_by(doc: Doc, roster: Roster, found: Found) -> str | None:
    """Who quotes the source, whoever that is: "Vesta quoted an admiral as saying"."""
    cue = doc.char_span(found.cue[0].start, found.cue[0].end, alignment_mode="expand")
    verb = quoting(cue.root) if cue is not None else None
    by = quoter(verb) if verb is not None else None
    if by is None:
        return None
    bearer = roster.at(by)
    return _name(doc, roster, by) or (display(doc, bearer, by.i).name if bearer else None)


def _hearers(doc: Doc, found: Found) -> Iterator[Token]:
    """The nouns that a claim is told to."""
    cue = doc.char_span(found.cue[0].start, found.cue[0].end, alignment_mode="expand")
    if cue is None:
        return
    for verb in _telling(cue.root):
        yield from (child for child in verb.children if child.dep_ in {"dative", "dobj"} and child.i > verb.i)
        yield from _behind(verb, frozenset({"to"}) if verb.lemma_ == "say" else frozenset())
    for token in clause_of(cue[0]):
        if any(span.start <= token.idx < span.end for span in found.content):
            continue
        if token.lower_ in _SPEAKING:
            yield from _behind(token, _TOWARDS)
        elif token.lower_ in {"cited", "quoted"} and token.tag_ == "VBN":
            yield from _quoting(token)


def _telling(cue: Token) -> Iterator[Token]:
    """The cue where it tells or says, and the verb of telling that it is coordinated with."""
    for _ in range(_CLIMB):
        if cue.lemma_ in {"say", "tell"}:
            yield cue
        if cue.dep_ != "conj" or any(child.dep_ == "nsubj" for child in cue.children):
            return
        cue = cue.head
        if cue.lemma_ == "say":
            return


def _behind(verb: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    for child in verb.children:
        if child.lower_ in prepositions:
            yield from (noun for noun in child.children if noun.dep_ == "pobj")


def _quoting(verb: Token) -> Iterator[Token]:
    """ "quoted by Interfax", "quoted as saying by the agency Tass"."""
    for token in verb.doc[verb.i + 1 : verb.i + 1 + _CLIMB]:
        if token.lower_ == "by":
            yield from (noun for noun in token.children if noun.dep_ == "pobj")


def _name(doc: Doc, roster: Roster, hearer: Token) -> str | None:
    """The name of the newsroom that the noun means; "this newspaper" is the article's own."""
    if any(child.lower_ in {"our", "this"} for child in hearer.children) or hearer.lower_ in GROUP_NOUNS:
        return None
    named = _behind_noun(roster, hearer)
    if named is not None:
        shown = display(doc, named, hearer.i).name
        if shown == doc[hearer.i + 1].text:  # "state news agency | Orin", where the parse parts the two
            return f"{bare(doc[phrase(hearer).start : hearer.i + 1])} {shown}"
        return shown
    bearer = roster.at(hearer)
    if bearer is not None and bearer.personal:  # "told the BBC’s Ann Reed"
        owners = (roster.at(child) for child in hearer.children if child.dep_ == "poss")
        bearer = next((owner for owner in owners if owner is not None), bearer)
    if bearer is not None:
        return display(doc, bearer, hearer.i).name if hears(doc, bearer) else None
    return _described(doc, roster, hearer)


def _described(doc: Doc, roster: Roster, hearer: Token) -> str | None:
    """One that no name of the roster's tells: "the magazine", "local television", "the daily L’Observance"."""
    if hearer.lower_ in MEDIA_NOUNS | _PROGRAMMES:
        meant = _just_named(doc, roster, hearer)
        if meant is not None:
            return display(doc, meant, hearer.i).name
        return bare(phrase(_just_told(doc, hearer) or hearer))
    called = any(child.lower_ in MEDIA_NOUNS for child in hearer.lefts)
    return hearer.text if called and hearer.text[:1].isupper() else None


def _behind_noun(roster: Roster, hearer: Token) -> Bearer | None:
    """The name that follows a newsroom's noun: "told the podcast Tercer Tiempo"."""
    at = hearer.i + 1
    if hearer.lower_ not in MEDIA_NOUNS | _PROGRAMMES or at >= len(hearer.doc):
        return None
    return roster.at(hearer.doc[at])


def _just_named(doc: Doc, roster: Roster, hearer: Token) -> Bearer | None:
    """Whom "the magazine" means: the newsroom named last before it, if it says no more of itself."""
    if [child.lower_ for child in hearer.children if child.i < hearer.i] != ["the"]:
        return None
    earlier = (roster.at(doc[mention.head]) for mention in reversed(roster.before(hearer.i)))
    return next((bearer for bearer in earlier if bearer is not None and is_outlet(doc, bearer)), None)


def _just_told(doc: Doc, hearer: Token) -> Token | None:
    """A newsroom without a name that "the broadcaster" means: "State television showed …" shortly before."""
    if [child.lower_ for child in hearer.children if child.i < hearer.i] != ["the"]:
        return None
    for i in range(hearer.i - 1, max(hearer.i - _LATELY, -1), -1):
        told = any(child.dep_ in {"amod", "compound"} for child in doc[i].lefts)
        if told and doc[i].dep_ == "nsubj" and doc[i].lower_ in MEDIA_NOUNS | _PROGRAMMES:
            return doc[i]
    return None
