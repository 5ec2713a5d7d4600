"""Who is who in one article: every name gathered under its bearer."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from bot.core.ledger import Likeness, likeness
from bot.core.names import BODY_WORDS, Name, bare_name, take_apart
from bot.core.states import state_of
from bot.core.titles import OFFICES, gender_of
from bot.reading.resolution.bearer import Bearer
from bot.reading.resolution.names import Mention, mentions
from bot.reading.resolution.roles import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    RELATIVES,
    gender_of_noun,
)
from bot.reading.resolution.signs import is_they, signs_of

_RIVALS = 40
"""Bearers that one name is compared with: those who share a word with it.  Bounds the work on long lists."""
_FAR_MORE = 3
"""Times."""
_JOINED = frozenset({"amod", "appos", "compound", "nmod"})
_WHERE = frozenset("across around at from in inside near outside throughout".split())
"""Prepositions behind which a name is a place's."""
_FAR = 40
"""Tokens: a surname that two people bear means the one who was named that shortly before."""


LONG_TITLES = {
    "dr": "doctor",
    "gen": "general",
    "gov": "governor",
    "lt": "lieutenant",
    "pres": "president",
    "prof": "professor",
    "rep": "representative",
    "sen": "senator",
}
"""Titles as newspapers shorten them, and the nouns that point back to them."""


class Roster:
    """The bearers of an article's names; ``mentions`` and who each of them means."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.mentions = mentions(doc)
        self.bearers: list[Bearer] = []
        self._sharing: dict[str, list[Bearer]] = defaultdict(list)
        self._known: dict[str, list[Bearer]] = {}
        self._called: dict[str, list[Bearer]] = defaultdict(list)
        self._at: dict[int, Bearer] = {}
        self._gather()
        for mention in self.mentions:
            self._place(mention)
        for bearer in self.bearers:
            bearer.places.sort()
        self._settle_shared()

    def at(self, token: Token) -> Bearer | None:
        """Whom the name that the token stands in means; None outside names, or where it cannot be told."""
        return self._at.get(token.i)

    def named(self, text: str) -> list[Bearer]:
        """The bearers that a name may mean, as it is written."""
        return self._known.get(text, [])

    def before(self, at: int) -> list[Mention]:
        """The last names before a token."""
        end = bisect_left(self.mentions, at, key=lambda mention: mention.start)
        return self.mentions[max(0, end - _RIVALS) : end]

    def called(self, role: str, before: int, also: frozenset[str] = frozenset()) -> Bearer | None:
        """The bearer last named before a token whom the article calls by the noun.

        ``also`` are words that its name or description must hold: "the Florida senator".
        """
        fit = [
            bearer
            for bearer in self._called[role][-_RIVALS:]
            if bearer.before(before) >= 0 and also <= bearer.roles | bearer.told
        ]
        return max(fit, key=lambda bearer: bearer.before(before), default=None)

    def only(self, role: str, also: frozenset[str] = frozenset()) -> Bearer | None:
        """The bearer whom the article calls by the noun, before or after, if there is just one."""
        called = self._called[role]
        return called[0] if len(called) == 1 and also <= called[0].roles | called[0].told else None

    def call(self, bearer: Bearer, role: str) -> None:
        """Note a noun that the article calls the bearer by."""
        if role not in bearer.roles:
            bearer.roles.add(role)
            self._called[role].append(bearer)

    def _gather(self) -> None:
        """Longest names first, so that each shorter one finds its bearer."""
        firsts: dict[str, Mention] = {}
        for mention in self.mentions:
            firsts.setdefault(mention.of(self.doc), mention)
        apart = {text: take_apart(text) for text in firsts}
        for text in sorted(firsts, key=lambda text: (-len(apart[text].words), firsts[text].start)):
            self._known[text] = self._bearers_of(text, apart[text], firsts[text])

    def _bearers_of(self, text: str, name: Name, mention: Mention) -> list[Bearer]:
        alike = [
            (bearer, why) for bearer in self._rivals(text, name) if (why := self._likeness(text, bearer))
        ]
        sure = [bearer for bearer, why in alike if why.everywhere]
        if sure:
            return sure[:1]
        exact = [bearer for bearer, why in alike if why is not Likeness.SLIP]
        if alike:
            return exact or [bearer for bearer, _ in alike]
        longer = self._firms_called(name, mention)
        if len(longer) == 1:
            return longer
        if middle := self._called_by_middle(name):
            return middle
        bearer = Bearer(name, mention)
        self.bearers.append(bearer)
        for word in {*name.words, _initials(mention.of(self.doc)), _start(name.words[-1:])}:
            self._sharing[word].append(bearer)
        return [bearer]

    def _firms_called(self, name: Name, mention: Mention) -> list[Bearer]:
        """Whom a first word alone may mean: "Halden" for "Halden Semiconductor"; not "in London" for "London Zoo"."""
        if len(name.words) != 1 or name.states or self._is_place(mention):
            return []
        same = self._sharing[name.words[0]]
        return [
            bearer
            for bearer in same[-_RIVALS:]
            if bearer.name.words[0] == name.words[0] and len(bearer.name.words) > 1 and not bearer.name.body
        ]

    def _called_by_middle(self, name: Name) -> list[Bearer]:
        """Whom a middle name alone means: "Mr Kamau" for "Joseph Kamau Njoroge", "Ferreira" for "Luis Ferreira Braga"."""
        if len(name.words) != 1 or name.states:
            return []
        same = self._sharing[name.words[0]][-_RIVALS:]
        return [
            b for b in same if name.words[0] in b.name.words[1:-1] and not b.name.body and not b.name.states
        ]

    def _is_place(self, mention: Mention) -> bool:
        """Whether a preposition of place stands before any mention of the same words."""
        words = mention.of(self.doc)
        return any(
            self.doc[other.start - 1].lower_ in _WHERE
            for other in self.mentions
            if other.start and other.of(self.doc) == words
        )

    def _rivals(self, text: str, name: Name) -> list[Bearer]:
        keys = {*name.words, text.lower().replace(".", ""), _start(name.words[-1:])}
        shared = {id(bearer): bearer for key in sorted(keys) for bearer in self._sharing[key][-_RIVALS:]}
        return list(shared.values())

    def _likeness(self, text: str, bearer: Bearer) -> Likeness | None:
        return likeness(text, bearer.full.of(self.doc))

    def _place(self, mention: Mention) -> None:
        """Set down a mention under its bearer, if it can have only one."""
        bearers = self._known[mention.of(self.doc)]
        if len(bearers) == 1:
            self._note(mention, bearers[0])

    def _note(self, mention: Mention, bearer: Bearer) -> None:
        bearer.places.append(mention.head)
        if mention.label:
            bearer.labels[mention.label] += 1
        self._at.update(dict.fromkeys(range(mention.start, mention.end), bearer))
        bearer.signs.update(signs_of(self.doc, mention))
        text = mention.of(self.doc)
        roles = roles_of(self.doc, mention)
        for role in sorted(roles):
            self.call(bearer, role)
        bearer.forms[text] += 1
        bearer.told.update(text.lower().split(), take_apart(text).states)
        nouns = (gender_of_noun(role) for role in sorted(roles))
        bearer.gender = bearer.gender or _gender(bearer, text) or next((g for g in nouns if g), None)
        if bearer.personal and is_they(self.doc, mention):
            bearer.gender = "they"

    def _settle_shared(self) -> None:
        """Set down the names that several bear, where one of them can be meant."""
        for mention in self.mentions:
            sharing = self._known[mention.of(self.doc)]
            if len(sharing) > 1:
                meant = _meant(mention, _without_relatives(sharing))
                if meant is not None:
                    self._at.update(dict.fromkeys(range(mention.start, mention.end), meant))


def _meant(mention: Mention, bearers: list[Bearer]) -> Bearer | None:
    """The one last named; of two people only if that was just before, or if the article is about one of them."""
    if len(bearers) == 1:
        return bearers[0]
    last = max(bearers, key=lambda bearer: bearer.before(mention.start))
    before = last.before(mention.start)
    if before < 0:
        return None
    near = mention.start - before <= _FAR
    return last if last.name.body or near else _main(bearers)


def _without_relatives(bearers: list[Bearer]) -> list[Bearer]:
    """Of those who share a surname, whom it means alone: not "her daughter, Ruth Lyle", who is called Ruth."""
    return [bearer for bearer in bearers if not bearer.roles & RELATIVES] or bearers


def _main(bearers: list[Bearer]) -> Bearer | None:
    """Of people who share a surname the one whom the article is about: named far more often than the rest."""
    ranked = sorted(bearers, key=lambda bearer: -len(bearer.places))
    return ranked[0] if len(ranked[0].places) >= _FAR_MORE * len(ranked[1].places) else None


def _start(words: tuple[str, ...]) -> str:
    """The beginning of a surname, under which a misspelt one looks for it."""
    return "".join(words)[:3] + "…"


def _gender(bearer: Bearer, text: str) -> str | None:
    """By honorific or first name; "Grant" tells nothing of Ann Grant."""
    if bearer.name.body or (
        " " not in text and len(bearer.name.words) > 1 and text.lower() == bearer.name.words[-1]
    ):
        return None
    return gender_of(text) or (None if len(bearer.name.words) == 1 else gender_of(bare_name(text)))


def _initials(text: str) -> str:
    """The capitals of a name, under which its acronym looks for it."""
    return "".join(word[0] for word in text.replace("-", " ").split() if word[0].isupper()).lower()


def _right_before(doc: Doc, start: int) -> Iterator[Token]:
    """The nouns and adjectives that stand unbroken before a name: "former data analyst | Jamal Beck"."""
    for i in range(start - 1, max(start - 4, -1), -1):
        if doc[i].pos_ not in {"ADJ", "NOUN", "PROPN"}:
            return
        yield doc[i]


def roles_of(doc: Doc, mention: Mention) -> set[str]:
    """The nouns that the article calls a bearer by beside one mention.

    "campaigner Caitlin Boswell", "Paris, a former Scientologist", "President Kadyrov",
    "Wilkins is the curator", "the Church of Scientology".
    """
    head = doc[mention.head]
    found = {head.lower_} if head.lower_ in BODY_WORDS | DOCUMENT_NOUNS else set()
    inside = [doc[i].lower_.strip(".") for i in range(mention.start, mention.end)]
    if any(word in OFFICES for word in inside):
        found |= {LONG_TITLES.get(word, word) for word in inside[:-1] if word in OFFICES}
    found |= {
        token.lemma_.lower()
        for token in _right_before(doc, mention.start)
        if token.pos_ == "NOUN" and (token.dep_ in _JOINED or token.lemma_.lower() in BODY_NOUNS)
    }
    root = doc[mention.start : mention.end].root
    for child in root.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            found |= {
                child.lemma_.lower(),
                *(state for near in child.children if (state := state_of(near.lower_))),
            }
    if root.dep_ == "appos" and root.head.pos_ == "NOUN":
        found.add(root.head.lemma_.lower())
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        found |= {child.lemma_.lower() for child in root.head.children if child.dep_ == "attr"}
    return found
