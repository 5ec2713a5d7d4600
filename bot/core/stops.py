"""Whether a full stop ends a sentence: abbreviations, initials, ordinals, numbered things.

The lists hold what newspapers of these languages abbreviate before a capital; an
abbreviation before a small letter needs no list.
"""

from __future__ import annotations

import re

# Never the last word of a sentence: forms of address and ranks (English, French, German, Spanish, Russian).
_TITLES = frozenset(
    "adm br brig capt cmdr col cpl cpt det dr fr frau gen gov herr hon insp lt maj messrs mgr mlle mm mme mr mrs "
    "ms mx pfc pres prof pvt rep reps rev sen sens sgt sr sra srta st ste sup supt vs zb "
    "акад гр им пр проф пл св тов ул".split()
)
# The last word only where no figure follows: "No. 10", "Art. 5", "Jan. 6".
_BEFORE_FIGURES = frozenset(
    "abs apr art aug bl ca ch dec feb fig jan jul jun mar no nos nov nr núm oct p pp r sec sep sept vol "
    "гл рис с ст стр".split()
)
# The last word only where a usual opening word follows: "Inc. The", but "Inc. Chairman".
_EITHER = frozenset(
    "a.m ave bldg blvd bros co corp d.c dept dist ee est etc ft hwy inc jr ltd mio mrd mt p.m ph.d plc rd uu "
    "tel univ usw vgl в г гг д др e.g i.e u.a z.b "
    "млн млрд р руб т тыс".split()
)
# Words that open sentences far more often than they follow an abbreviation.
_STARTERS = frozenset(
    "a according after all although also an and another as at because before both but by despite during each "
    "for from he her here his how however i if in instead it its last many meanwhile most my no not now on one "
    "our over police she since so some such that the their then there these they this those though to under "
    "until we what when where while who why with yet you "
    "aber als am auch auf bei bis das der die dies diese doch ein eine er es für im mit nach nun sie und vor wie "
    "wir zu "
    "ce ces cette dans de depuis des elle elles en et il ils la le les l’ mais on pour selon un une "
    "al como con cuando del desde el ella ellos los las para pero por según una "
    "в во для его ее её если за и из как когда мы на но о об однако он она они от по после при с со так также "
    "то у что эта эти это этот".split()
)
# German puts a stop after ordinals, and capitals on nouns.
_AFTER_ORDINALS = re.compile(
    r"\s+(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    r"Jahrhundert\w*|Jahrestag\w*|Geburtstag\w*|Bundesliga|Liga|Minute|Platz|Runde|Spieltag|Weltkrieg\w*)"
)
_TOKEN = re.compile(r"[^\s(\[{\"“„«‘'–—]+$")
_NEXT = re.compile(r"[\s\"'“‘„«(\[]*(\w+)(?!\.)")
_INITIALS = re.compile(r"(?:\w\.)*\w")
_LOOKBACK = 24  # characters, longer than any abbreviation


def final(text: str, start: int, stop: int, ahead: str) -> bool:
    """Whether the stop at offset ``stop`` ends the sentence begun at ``start``.

    ``ahead`` is what follows it and begins with white space.
    """
    found = _TOKEN.search(text, max(start, stop - _LOOKBACK), stop)
    if found is None:
        return True
    token = found.group()
    word = token.casefold()
    if word.isdecimal():
        return not (
            found.start() == start or text[start : found.start()].isspace() or _AFTER_ORDINALS.match(ahead)
        )
    if word in _TITLES:
        return False
    if word in _BEFORE_FIGURES and re.match(r"\s*\d", ahead):
        return False
    if word in _EITHER or _is_initials(token):
        return _opens(ahead)
    return True


def _is_initials(token: str) -> bool:
    """ "J", "U.S", "В": single letters; several only as capitals, and no figures."""
    if not _INITIALS.fullmatch(token) or any(char.isdigit() for char in token):
        return False
    return len(token) == 1 or not any(char.islower() for char in token)


def _opens(ahead: str) -> bool:
    found = _NEXT.match(ahead)
    word = found.group(1) if found else ""
    shouted = len(word) > 1 and word.isupper()  # "10 a.m. ET" is no French "Et"
    return word[:1].isupper() and not shouted and word.casefold() in _STARTERS
