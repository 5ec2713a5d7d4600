"""Which names are a newsroom's: by their words, by what the article calls them, by what newsrooms alone do."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.core.names import BODY_WORDS
from bot.core.states import state_of
from bot.reading.resolution.bearer import Bearer

MEDIA_NOUNS = frozenset(
    """
    broadcaster channel daily gazette herald journal magazine media newspaper newspapers outlet outlets
    paper press radio site tabloid television tribune tv weekly
    """.split()
)
MEDIA_NAMES = frozenset(
    """
    abc adnkronos afp aftenposten aftonbladet ahram aljazeera anadolu ani ansa antara ap apnews arabiya
    ard asahi axios bbc bellingcat bernama bild bloomberg breitbart buzzfeed caixin cbc cbs cgtn channel
    chosun chronicle clarin clarín cnbc cnn corriere courier cumhuriyet dagbladet dagens donga dpa dw
    economist efe espn estadão euronews expressen faz figaro folha forbes gazeta gazette globe globo
    guardian haaretz handelsblatt hankyoreh helsingin herald hurriyet independent interfax irna isna
    itar itv jazeera joongang journal jyllands kbs kcna kommersant kompas libération mail mainichi
    mayadeen mbc mediazona meduza milliyet mirror monde msnbc nbc ndr ndtv news news24 newsweek nikkei
    novaya npr nrk nzz observer pap pbs politico politiken post pti radio rai rappler register
    repubblica reuters rfi rt rte rtl rzeczpospolita sankei sanomat scmp sozcu spiegel stampa star
    sueddeutsche sun suspilne svt süddeutsche tagesspiegel tasnim tass taz telegraaf telegraph telesur
    times tribune trouw tv tvn tvp ukrinform unian upi vanguardia variety vedomosti vice vnexpress
    volkskrant vox welt wikinews wired wyborcza xinhua yle ynet yomiuri yonhap zdf zeit
    """.split()
)
"""Words of the names of newspapers, agencies and broadcasters, in lower case."""

ONE_WORD_OUTLETS = MEDIA_NAMES - frozenset(
    "channel chronicle courier globe independent mail mirror news observer post radio star sun tv".split()
) | {"fox"}
"""Of these, those that mean an outlet when they stand alone."""

PAPERS = frozenset(
    """
    advertiser argus bugle citizen clarion daily dawn dispatch echo examiner express fm gazette graphic
    guardian hindu inquirer leader ledger mercury messenger monitor nation observer pioneer punch
    sentinel standard statesman sun tagblatt telegraaf vanguard voice wire zeitung
    """.split()
)
"""Further words of newspapers' and stations' names, which mean one at least when they are told something."""

_NO_SURNAMES = frozenset(
    """
    broadcasting chronicle courier daily echo examiner fm gazette herald inquirer journal magazine news
    newspaper radio television telegraph tribune tv weekly zeitung
    """.split()
)
"""Last words of outlets' names that are nobody's surname, so that the recogniser's "person" may be passed over."""
_NEWS = frozenset({"agency", "service", "site", "website", "outlet", "network"})
_NEVER = frozenset({"FAC", "GPE", "LOC", "NORP", "PERSON"})
_HEARD = frozenset({"dative", "dobj", "pobj"})
_SOURCING = frozenset({"cite", "quote"})
_NEAR = 8
"""Tokens behind a newsroom's name in which it may name its sources."""
_OBTAINING = frozenset("hear obtain review see view".split())
_HANDED = frozenset("leak show".split())
"""What newsrooms do with papers: "a memo seen by Volt", "e-mails leaked to the Clarion"."""


def is_outlet(doc: Doc, bearer: Bearer) -> bool:
    """Whether the article shows that the bearer is a newsroom, whatever it does besides.

    >>> # "the Kyrr Independent", "news site Bagnet", "The Byte Sheet reported, citing two officials, …"
    """
    words = frozenset(bearer.name.words)
    if words <= ONE_WORD_OUTLETS:
        return True
    called = bearer.roles & MEDIA_NOUNS or ("news" in bearer.roles and bearer.roles & _NEWS)
    if bearer.known_person and not called:
        return False
    if bearer.name.words[-1] in _NO_SURNAMES - BODY_WORDS and len(bearer.name.words) > 1:
        return True
    if bearer.personal and bearer.labels["PERSON"]:
        return _acts_as_one(doc, bearer)
    known = words & MEDIA_NAMES and not words & (BODY_WORDS - {"times"})
    agency = "news" in words and words & _NEWS
    return bool(known or called or agency) or _acts_as_one(doc, bearer)


def hears(doc: Doc, bearer: Bearer) -> bool:
    """Whether one who is told something is a newsroom: one by all signs, or named only as one who hears things."""
    words = set(bearer.name.words)
    if words & (MEDIA_NAMES | MEDIA_NOUNS | PAPERS) or is_outlet(doc, bearer):
        return True
    known = bearer.personal or bearer.name.body or bearer.name.states or _NEVER & set(bearer.labels)
    return not known and all(doc[at].dep_ in _HEARD for at in bearer.places)


def _acts_as_one(doc: Doc, bearer: Bearer) -> bool:
    """Whether it does what newsrooms do; a body of a state never counts, however much it reports."""
    if bearer.name.body or bearer.name.states or bearer.known_person:
        return False
    return any(
        _is_daily(doc[at]) or _reports(doc[at]) or (_obtains(doc[at]) and not bearer.personal)
        for at in bearer.places
    )


def _is_daily(name: Token) -> bool:
    """ "the daily Hospodar", where the tagger takes the noun for an adjective."""
    return any(child.lower_ in {"daily", "weekly"} and child.i < name.i for child in name.children)


def _reports(name: Token) -> bool:
    """ "Sera reported, citing two officials, that …", "CelebScoop first reported …", "Spain’s Gol reported that …"."""
    verb = name.head
    behind = name.doc[name.i + 1 : name.i + _NEAR]
    if any(token.lower_ == "sources" and token.head.lemma_ in _SOURCING for token in behind):
        return True  # "Sera Sport, quoting sources at the club, claimed"
    if name.dep_ != "nsubj" or verb.lemma_ not in {"report", "write"}:
        return False
    leaning = any(token.lemma_ in _SOURCING for token in name.doc[name.i : name.i + _NEAR])
    first = any(child.lower_ == "first" for child in verb.children)
    clause = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    abroad = any(child.dep_ == "poss" and state_of(child.lower_) for child in name.children)
    return (verb.lemma_ == "report" and (leaning or (first and clause))) or (abroad and clause)


def _obtains(name: Token) -> bool:
    """ "a memo seen by Volt", "e-mails leaked to the Open Ground Project"; by the words before the name."""
    at = name.i
    while at > 0 and (name.doc[at - 1].pos_ == "PROPN" or name.doc[at - 1].lower_ == "the"):
        at -= 1
    if at < 2 or name.doc[at - 2].tag_ != "VBN":
        return False
    done, by = name.doc[at - 2].lemma_, name.doc[at - 1].lower_
    return (by == "by" and done in _OBTAINING) or (by in {"to", "with"} and done in _HANDED)
