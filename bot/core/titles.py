"""Titles, offices and short names: what stands before and after a surname and what it tells.

Lists of our own, from the style books of news agencies.
"""

from __future__ import annotations

import unicodedata

from bot.core.given_names import BOTH_NAMES
from bot.core.given_names import FEMALE_NAMES as FEMALE_NAMES
from bot.core.given_names import MALE_NAMES as MALE_NAMES
from bot.core.world_names import FEMALE_WORLD, MALE_WORLD

HONORIFICS_MALE = frozenset("baron father king lord mr pope prince sheikh sir sultan".split())
HONORIFICS_FEMALE = frozenset(
    """
    baroness dame lady madam miss mme mrs ms princess queen sister
    """.split()
)
HONORIFICS = (
    HONORIFICS_MALE
    | HONORIFICS_FEMALE
    | frozenset("dr doctor imam mx prof professor rabbi rev reverend saint st".split())
)
"""Without full stops, in lower case."""

OFFICES = frozenset(
    """
    activist adm admiral adviser agent ambassador analyst archbishop architect astronomer attorney
    author backbencher barrister billionaire biologist bishop brig brigadier businessman
    businesswoman cabinet campaigner candidate capt captain cardinal chair chairman chairwoman
    challenger chancellor chief climatologist cllr co-founder coach col colonel columnist commander
    commissioner congressman congresswoman constable consultant coroner corporal correspondent coun
    councillor councilman councilwoman cpl dc dci dcs defender deputy det detective di director ds
    dsi ecologist economist editor engineer epidemiologist executive forecaster foreign former
    founder gen general geologist goalkeeper gov governor historian home hydrologist incumbent
    inspector interior investor judge justice lawmaker lawyer leader lieutenant lobbyist lt
    magistrate maj major manager marshal mayor mep meteorologist midfielder minister mp novelist
    officer ombudsman opposition owner paediatrician pc photographer physicist police pollster
    premier pres president prime prosecutor psychologist rear rep reporter representative researcher
    rival scientist secretary seismologist sen senator sergeant sgt shadow sheriff sociologist
    solicitor speaker spokesman spokesperson spokeswoman state strategist striker superintendent
    supt surgeon trooper undersecretary vice winger
    """.split()
)
"""Words of an office or a calling that newspapers write before a name, in lower case; British police ranks among
them as they are shortened ("DS Bowen", "DCI Reid")."""

TITLES = HONORIFICS | OFFICES

SUFFIXES = frozenset("ii iii iv jr jnr junior senior snr sr".split())

POST_NOMINALS = frozenset(
    "BSc CBE DBE DPhil DSO Esq FRS JP KBE KC MBA MBE MD MEP MP MSP OBE PhD QC RN TD".split()
)
"""Letters that stand after a name, as they are written: "Ann Osei KC"."""

_SHORT = """
abe abraham; al albert alan; alex alexander alexandra; andy andrew; ben benjamin; bernie bernard; beth
elizabeth; bill william; bob robert; cathy catherine; chris christopher christine; chuck charles; cres
creswell; dan daniel; dave david; debbie deborah; dick richard; don donald; doug douglas; ed edward; fred
frederick; greg gregory; jack john; jeff jeffrey; jen jennifer; jerry gerald; jim james; jimmy james; joe
joseph; josh joshua; kate katherine catherine; kathy katherine; ken kenneth; larry lawrence; liz
elizabeth; matt matthew; mike michael; mitch mitchell; nick nicholas; pat patrick patricia; pete peter;
phil philip phillip; ray raymond; rick richard; rob robert; ron ronald; rudy rudolph; sam samuel; steve
steven stephen; stu stuart; sue susan; ted edward theodore; theo theodore; tim timothy; tom thomas; tony
anthony antony; vlad vladimir; will william
"""
SHORT_NAMES = {row.split()[0]: frozenset(row.split()[1:]) for row in _SHORT.split(";")}
"""A short first name and the long ones it stands for."""

SURNAME_FIRST = frozenset(
    """
    chen chiang choi deng hu jiang kim lee li liu ma mao moon nguyen park tran wang wen wu xi xu yang
    yoon zhang zhao zhou zhu
    """.split()
)
"""Chinese, Korean and Vietnamese surnames, which stand before the given name."""


def gender_of(name: str) -> str | None:
    """Gives "he" or "she" where the first name or honorific tells it, else None.

    >>> gender_of("Yvette Cooper"), gender_of("Mr Cooper"), gender_of("Professor Cooper")
    ('she', 'he', None)
    >>> gender_of("Dr Grace")
    """
    words = name.lower().replace(".", "").split()
    for at, word in enumerate(words):
        if word in HONORIFICS_MALE:
            return "he"
        if word in HONORIFICS_FEMALE:
            return "she"
        if word not in TITLES:
            surname = at > 0 and at + 1 == len(words)
            return None if surname else _gender_of_first(word, alone=len(words) == 1)
    return None


def _gender_of_first(name: str, *, alone: bool) -> str | None:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    if plain in BOTH_NAMES:
        return None
    if plain in MALE_NAMES or plain in FEMALE_NAMES:
        return "he" if plain in MALE_NAMES else "she"
    if alone:
        return None  # "Lina", "Zora": a ship or a brand as often as a woman
    return "he" if plain in MALE_WORLD else "she" if plain in FEMALE_WORLD else None
