"""What a page with hardly any text most likely is, by words that come together on such pages (English)."""

from __future__ import annotations

import re

from bot.web.walls import Wall

_PAGE = re.compile(r"\b(?:address|article|content|link|page|post|site|story|url|video)\b")
_LOST = re.compile(
    r"\b(?:404|410|deleted|error|expired|gone|lost|moved|no (?:article|longer|page|post|story)|not (?:here|online)|nothing|"
    r"offline|oops|out of date|removed|sorry|unavailable|whoops|withdrawn|can(?:not|'t)|couldn't|(?:do|does|is)(?:n't| not))\b"
)

_HUMAN = re.compile(
    r"\b(?:automated|bots?|browser|captcha|challenge|check\w*|confirm|connection|human|machine|network|person|puzzle|robot|"
    r"security|tick|unusual|validating|verif\w+)\b"
)
_ENTRY = re.compile(r"\b(?:log ?in|sign ?in|sign ?up|password|user ?name|account|members)\b")
_DATA = re.compile(
    r"\b(?:accept|ads?|ad-free|advertising|analytics|choices?|consent|cookies?|data|device|geolocation|identif\w+|"
    r"marketing|measure\w*|partners|permission|personali[sz]\w+|policy|preferences|privacy|process\w*|profil\w+|purposes|"
    r"reject|settings|technologies|third part\w+|track\w*|vendors)\b"
)
_READER, _HOST = re.compile(r"\byou(?:r|rs)?\b"), re.compile(r"\b(?:we|our|us|this (?:web)?site)\b")

_LONGEST = 10_000
"""Characters of the wordiest notice."""

_SEVERAL, _MANY = 2, 6
"""Different words of a field: that hint at it, and that no news in brief uses side by side."""


def hinted(text: str) -> Wall | None:
    """The likeliest wall behind a (simplified) text too short to be an article."""
    lost, human = set(_LOST.findall(text)), set(_HUMAN.findall(text))
    if len(human) >= _SEVERAL:
        return Wall.CAPTCHA
    if len(lost) >= _SEVERAL or (lost and _PAGE.search(text)):
        return Wall.MISSING
    return Wall.LOGIN if len(set(_ENTRY.findall(text))) >= _SEVERAL else None


def asks_consent(text: str) -> bool:
    """Whether a short (simplified) text is a site asking its reader for consent."""
    if len(text) > _LONGEST:
        return False
    return (
        len(set(_DATA.findall(text))) >= _MANY
        and _READER.search(text) is not None
        and _HOST.search(text) is not None
    )
