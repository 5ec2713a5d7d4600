"""One name in several spellings: given names carried over from Cyrillic and Arabic, and surnames beside them.

Only names of these families are compared loosely, since "Kristen" and "Kristin" are two women.
The families are a list of our own, from the forms that news agencies print for one and the same
person (Russian, Ukrainian and Belarusian forms together; the romanisations of Arabic).
"""

from __future__ import annotations

import re

_FAMILIES = """
abd abdel abdul; abdalla abdallah abdullah; ahmad ahmed; aiman ayman; aleksandr alexander alexandr
aliaksandr alyaksandr oleksandr; aleksei aleksey aleksiy alexei alexey oleksii oleksiy olexii; anatoli
anatoliy anatoly; andrei andrej andrey andrii andriy; arseni arseniy arseny; bashar bashshar; benjamin
binyamin; denis denys; dimitri dmitri dmitriy dmitry dmytro; ebrahim ibrahim; ekaterina kateryna
yekaterina; evgeni evgeny yevgeni yevgeniy yevgeny yevhen yevhenii; faiez faiz fayez; gennadi gennadiy
gennady hennadii; georgi georgiy georgy heorhii; grigori grigoriy grigory hryhorii; hasan hassan; husayn
husein hussain hussein; igor ihor; ismael ismail; iulia yulia yuliia yuliya; yousef youssef yusef
yusuf; khaled khalid; mahdi mehdi; maksim maksym maxim; mikhail mykhailo mykhaylo; moamer moammar
muammar; mohamad mohamed mohammad mohammed mohamud muhammad muhammed; mostafa moustafa mustafa; mykola
nikolai nikolay; natalia nataliia nataliya natalya; oleg oleh; omar umar; osama usama; pavel pavlo; petr
petro pyotr; rasheed rashid; rustam rustem; saeed saeid said; saleh salih; sergei sergej sergey
serhii serhiy; svetlana svitlana; tatiana tatyana tetiana tetyana; uladzimir vladimir volodymyr; valeri
valerii valeriy valery; vasili vasiliy vasily vasyl; viacheslav vyacheslav; victor viktor; vitali vitalii
vitaliy vitaly; vladislav vladyslav; yousra yusra; yuri yurii yuriy yury
"""

_FAMILY = {
    spelt: number
    for number, family in enumerate(_FAMILIES.split(";"))
    for name in family.split()
    for spelt in (name, re.sub("i[iy]$", "y", name), re.sub("ei$", "ey", name))
}
"""The number of each name's family; also as :mod:`bot.core.names` folds its ending."""

_LOOSE = (
    (re.compile(r"(?:iy|yi|ii|yy|ij|iyi|ey|ei)$"), "y"),
    (re.compile(r"(?<=[aeou])y(?=[^aeiouy])"), "i"),
    (re.compile(r"([^aeiouy])h(?=[aeiouy])"), r"\1"),
    (re.compile(r"([^aeiouy])\1"), r"\1"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"i$"), "y"),
)
"""What romanisations of one word differ by: endings, a mute h, doubled consonants."""


def is_family(one: str, other: str) -> bool:
    """Whether two given names are spellings of one.

    >>> is_family("aleksei", "alexey"), is_family("kristen", "kristin")
    (True, False)
    """
    return one in _FAMILY and _FAMILY[one] == _FAMILY.get(other)


def family_of(given: str) -> str | None:
    """A name for the family of a given name, the same for each of its spellings."""
    return f"={_FAMILY[given]}" if given in _FAMILY else None


def loosely(word: str) -> str:
    """A word as its romanisations have it in common.

    >>> loosely("gaddafi") == loosely("gadhafi"), loosely("shoigu") == loosely("shoygu")
    (True, True)
    """
    for pattern, common in _LOOSE:
        word = pattern.sub(common, word)
    return word
