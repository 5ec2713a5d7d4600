"""What a page with hardly any text most likely is, by words that come together on such pages (English)."""

from __future__ import annotations

import re

from bot.web.walls import Wall

_PAGE = r"\b(?:address|article|content|link|page|post|site|story|url|video)\b"
_LOST = (
    r"\b(?:404|410|error|gone|lost|moved|oops|removed|sorry|unavailable|whoops|withdrawn|deleted|expired|"
    r"no longer|not online|(?:can|could|do|does|is)(?: no|n'|n)t|found)\b"
)

_HUMAN = re.compile(
    r"\b(?:automated|bots?|browser|captcha|challenge|human|machine|network|person|puzzle|robot|security|tick|"
    r"validating|verif\w+)\b"
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
    if re.search(_PAGE, text) and re.search(_LOST, text):
        return Wall.MISSING
    if len(set(_HUMAN.findall(text))) >= _SEVERAL:
        return Wall.CAPTCHA
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
