"""Which sentences lean on one before them: "He", "But", "One of them", "the ministry"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bot.core.models import Span
from bot.core.sentences import OPENERS

# Left out with the sentence no less true: what follows is printed as "[The] court ruled".
_DROPPED = re.compile(
    r"(?:(?:and|but|yet)\s+(?!also\b|not\b|so\b|then\b|yet\b|for\b)|"
    r"(?:additionally|also|and yet|besides|furthermore|however|in addition|meanwhile|moreover|"
    r"nevertheless|nonetheless|still),\s+)",
    re.IGNORECASE,
)
_PRONOUNS = r"he|she|they|him|her|hers|his|their|theirs|its|them|it(?:['’]s)?"
# Openings that point back; the sentences of news sites that were met while this was written.
_LEANING = re.compile(
    rf"(?:{_PRONOUNS}|that|these(?! days\b)|those|such|both|others?|another|neither|either|nor|or|"
    r"this(?! (?:week|weekend|month|year|morning|afternoon|evening|season|summer|winter|spring|autumn|fall)\b)|"
    r"(?:all|any|each|four|half|many|most|none|one|several|some|three|two) of (?:them|these|those|whom|which)|"
    r"one (?:said|says|told|wrote)|"
    r"then|so|therefore|thus|hence|instead|otherwise|similarly|likewise|as (?:a result|such|for)|"
    r"for (?:example|instance|one thing|that|this)|in fact|indeed|even (?:so|then)|"
    r"in (?:that|this(?! (?:week|month|year|country)\b)|these|those|such|response|turn|return|"
    r"contrast|particular|other words)|"
    r"at (?:that|the) (?:time|moment)|after (?:that|this|which)|(?:since|until|by) then|by contrast|"
    r"on the other hand|from (?:here|there)|in the meantime|afterwards?|later(?! (?:on|this|today)\b)|"
    r"earlier(?! (?:this|today)\b)|subsequently|consequently|"
    r"the (?:former|latter)(?= (?:is|was|are|were|has|had|have|will|would|said)\b|,)|"
    r"the (?:two|pair|trio|duo|same|other|others|second|third|rest|remaining|following)|"
    r"among (?:them|those|these)|according to (?:him|her|them|it)|because of (?:this|that)|here|"
    r"more than that|(?:to|with) (?:that|this)|of (?:these|those|them|which)|doing so|if (?:so|not)|rather|"
    r"however|meanwhile|also|that['’]s|there['’]s|yes|no|well|oh),?(?!\w)",
    re.IGNORECASE,
)
# "It is unclear whether": an "it" that stands for what follows.
_EXPLETIVE = re.compile(
    r"it (?:is|was|remains|remained|has been|had been|will be|would be|may be|seems|appears|emerged|emerges)"
    r"(?: not| now| still| also| yet)? \w+ (?:that|whether|how|why|when|what|who|if|to)\b|"
    r"it (?:seems|appears|emerged|turned out|turns out) that\b",
    re.IGNORECASE,
)
# Common nouns that name again what was named before.
_AGAIN = re.compile(
    r"the (?:latest |new |whole )?(?:accident|acquisition|actor|actress|agency|agreement|airline|allegations?|"
    r"announcement|area|army|article|"
    r"attack|attacker|author|bank|bill|blaze|body|boy|brothers|building|cafe|campaign|case|change|"
    r"changes|charges?|charity|claims?|closure|club|"
    r"collision|comments?|committee|company|complaint|confrontation|controversy|council|couple|"
    r"court|crash|crime|"
    r"\d\d-year-old(?: [a-z]+)?|deal|death|decision|defender|department|device|discovery|document|documents|driver|duo|"
    r"event|explosion|family|figures?|findings|"
    r"film|fire|firm|force|game|girl|group|incident|inquiry|investigation|investment|judge|"
    r"killing|law|"
    r"lawsuit|letter|man|match|measures?|meeting|men|message|minister|ministry|money|move|movie|"
    r"murder|officer|officers|"
    r"organi[sz]ation|pair|party|patient|petition|photo|picture|place|plan|plans|player|policy|post|problem|"
    r"programme|project|proposals?|protest|raid|rally|report|research|researchers|result|ruling|school|"
    r"scheme|service|shooting|"
    r"show|singer|site|situation|song|spokesman|spokesperson|spokeswoman|star|statement|stor(?:y|m)|"
    r"striker|studio|study|"
    r"survey|suspects?|team|teenager|transfers?|trial|trio|tweet|two|union|vehicle|victims?|video|vote|website|"
    r"winner|woman|women|work)"
    r"(?:['’]s?)?(?: (?:\w+ly )?(?:\w+ed|\w+s|is|was|are|were|has|had|have|will|would|can|could|may|"
    r"might|must|should|said|"
    r"came|took|made|also|did|does|began|won|lost|went|saw|left|found|told|now|then|still|never|who|"
    r"which|,)\b|,)",
    re.IGNORECASE,
)
# "The Swede, who lost": somebody named before by another name.
_NATIONAL = re.compile(
    r"The (?:American|Argentine|Australian|Austrian|Belgian|Brazilian|Briton|Cameroonian|Canadian|Catalan|Chilean|"
    r"Colombian|Croat|Croatian|Czech|Dane|Dutchman|Egyptian|Englishman|Finn|Frenchman|German|Ghanaian|Indian|Irishman|"
    r"Italian|Ivorian|Jamaican|Kenyan|Mexican|Nigerian|Norwegian|Pole|Portuguese|Russian|Scot|Senegalese|Serb|Serbian|"
    r"Slovak|South African|Spaniard|Swede|Swiss|Turk|Ukrainian|Uruguayan|Welshman)"
    r"(?:['’]s\b|,| --| [–—]| (?:\w+ly )?(?:who|is|was|has|had|will|would|can|could|may|also|did|does|said|told|won|lost|beat|"
    r"took|made|came|went|left|\w+ed)\b)"
)
# "The barge sank": what was told of before as "a barge".
_DEFINITE = re.compile(
    r"The ([a-z]+)(?:['’]s?)?(?:,| (?:\w+ly )?(?:\w+ed|is|was|are|were|has|had|have|will|would|can|could|may|might|must|"
    r"should|said|says|came|took|made|also|did|does|began|won|lost|went|saw|left|found|told|who|which)\b)"
)
# Outside quotation marks: the writer's, whom the summary does not show.
_FIRST_PERSON = re.compile(r"(?:I|[Ww]e|[Mm]y|[Oo]ur|Me|Us)\b(?!\.)")
# A speech tag at the end or in the middle, its speaker a pronoun.
_SAID = (
    r"(?:said|says|added|adds|told|asked|explained|wrote|continued|claimed|recalled|insisted|joked|tweeted)"
)
_TAGGED = re.compile(
    rf"[”\"’'?,]\s+(?:(?:he|she|they|it) (?:\w+ly )?{_SAID}|{_SAID} (?:he|she|they))\b", re.IGNORECASE
)
_SAYS_I = re.compile(r"\b(?:I|me|my|myself)\b")
_I = frozenset({"I", "me", "my", "myself"})  # "My" within a sentence is a film's
_NUMBERED = frozenset({"category", "class", "division", "grade", "part", "phase", "type", "war"})
_PERSONAL = frozenset({"he", "her", "hers", "him", "his", "she"})
# "On Monday it was clear that": verbs whose "it" stands for what follows, or for nothing.
_IMPERSONAL = frozenset(
    "appear be become cost emerge feel follow happen help look make matter rain remain seem snow sound start stop "
    "take turn".split()
)
# "By that time", "in that case", "the accusations from that era".
_OFTEN = frozenset(
    "age case date day decade effect end era extent kind matter moment month night period point reason regard sense sort "
    "stage time type way week year".split()
)
_PLACES = frozenset("capital city country nation region state town".split())
_HEADING = 5  # tokens, its stop among them
_PLURAL = frozenset({"their", "theirs", "them", "they"})
_GROUPS = frozenset({"GPE", "NORP", "ORG"})
_NAMES = frozenset({"PERSON", ""})
_BEARERS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "agent", "appos", "attr", "conj", "compound"}
)


def connective(said: str) -> int:
    """How many characters at the start may be left out, 0 for none."""
    found = _DROPPED.match(said)
    return found.end() if found else 0


def verbless(doc: Doc, span: Span) -> bool:
    """Whether it is a few words without a verb: "Window on Wall Street." is a heading."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="contract")
    if tokens is None or len(tokens) > _HEADING:
        return False
    return not any(token.pos_ in ("VERB", "AUX") for token in tokens)


def narrates(said: str) -> bool:
    """Whether an English sentence opens with the writer's own "I" or "we"."""
    return bool(_FIRST_PERSON.match(said))


def first_persons(doc: Doc, text: str, span: Span) -> Iterator[int]:
    """The offsets in ``span`` of the doc's text at which somebody says "I" or "my"; "World War I" is none."""
    if not _SAYS_I.search(text, span.start, span.end):
        return
    tokens = doc.char_span(span.start, span.end, alignment_mode="contract")
    for token in tokens or ():
        numbered = token.i > 0 and token.nbor(-1).lower_ in _NUMBERED
        if token.text in _I and token.tag_ in ("PRP", "PRP$") and not numbered:
            yield token.idx


def leans(said: str, *, opened: bool = False) -> bool:
    """Whether an English sentence needs the one before it, by its opening and its speech tag.

    ``opened`` says that the article begins with it: then "the company" is new to everybody, and
    "another election" follows none that was told of.
    """
    opening = said.lstrip(OPENERS + " ")
    if _EXPLETIVE.match(opening):
        return False
    if opened and opening.startswith("Another "):
        return bool(_TAGGED.search(said))
    again = not opened and (_AGAIN.match(opening) or _NATIONAL.match(opening))
    return bool(_LEANING.match(opening) or again or _TAGGED.search(said))


def taken_up(said: str, told: str, printed: str) -> bool:
    """Whether "The barge sank" takes up "a barge" that was told of before and is not printed."""
    found = _DEFINITE.match(said.lstrip(OPENERS + " "))
    if found is None or re.search(rf"\b{re.escape(found[1])}", printed, re.IGNORECASE):
        return False
    return bool(re.search(rf"\b(?:an?|another)\s(?:[\w-]+\s){{0,3}}{re.escape(found[1])}\b", told))


def unbound(doc: Doc, span: Span, named: Container[int]) -> bool:
    """Whether a pronoun in ``span`` stands for nobody before it there, by the grammar.

    ``named`` holds the offsets of the words that are printed as [names].  "After he won, Lee left"
    is bound: the clause before the main subject may point ahead to it.
    """
    tokens = doc.char_span(span.start, span.end, alignment_mode="contract")
    seen = _Seen()
    if tokens is None:
        return False
    for token in tokens:
        if token.lower_ in ("that", "those") and _points_at(token, tokens):
            return True
        if token.idx in named:
            seen = seen.with_name(token)
        elif _dangles(token, seen) and not _points_ahead(token):
            return True
        elif token.pos_ in ("NOUN", "PROPN") and token.dep_ in _BEARERS:
            seen = seen.with_noun(token)
    return False


@dataclass(frozen=True, slots=True)
class _Seen:
    """What sorts of bearers a sentence has named so far."""

    person: bool = False
    plural: bool = False
    thing: bool = False

    def with_name(self, token: Token) -> _Seen:
        """The name that is printed for "it" is no person, and not several."""
        person = token.lower_ not in ("it", "its")
        return _Seen(person=person or self.person, plural=person or self.plural, thing=True)

    def with_noun(self, token: Token) -> _Seen:
        many = token.tag_ in ("NNS", "NNPS") or token.ent_type_ in _GROUPS or bool(token.conjuncts)
        bears = token.ent_type_ == "PERSON" or (
            not token.ent_type_ and token.dep_ not in ("pobj", "compound")
        )
        return _Seen(person=self.person or bears, plural=self.plural or many, thing=True)


def _dangles(token: Token, seen: _Seen) -> bool:
    word = token.lower_
    if word == "it" and token.dep_ == "nsubj":
        return not seen.thing and token.head.lemma_ not in _IMPERSONAL
    if word in _PERSONAL:
        return not seen.person
    if word in _PLURAL:
        return not (seen.plural or seen.person)
    turned = word == "it" and token.dep_ == "dobj" and token.head.tag_ == "VBG"  # "Turning it down saves"
    return (word == "its" or turned) and not seen.thing


def _points_at(token: Token, tokens: Tokens) -> bool:
    """Whether a "that" or "those" stands before a noun that the words before it do not name: "met that horde"."""
    noun = token.head
    if token.dep_ != "det" or noun.lemma_ in _OFTEN:
        return False
    if token.lower_ == "that" and noun.dep_ in (
        "nsubj",
        "nsubjpass",
    ):  # "told them that action has been taken"
        return False
    if any(child.dep_ in ("relcl", "prep", "acl", "advcl") for child in noun.children):
        return False
    before = token.doc[tokens.start : token.i]
    if before and before[-1].text in ("--", "–", "—"):  # "Bread, milk, eggs -- those things"
        return False
    place = noun.lemma_ in _PLACES and any(word.ent_type_ == "GPE" for word in before)
    return not place and all(word.lemma_ != noun.lemma_ for word in before if word.pos_ in ("NOUN", "PROPN"))


def _points_ahead(token: Token) -> bool:
    """Whether the pronoun stands in a clause or phrase before the main subject, which is a noun."""
    root = token
    while root.head.i != root.i:  # ``token.sent`` looks at every token of the text
        root = root.head
    subject = next((child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject.pos_ in ("NOUN", "PROPN") and token.i < subject.left_edge.i
