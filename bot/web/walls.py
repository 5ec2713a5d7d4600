"""What stands between a reader and an article: paywalls, logins, consent, captchas, nothing at all."""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum

from lxml.html import HtmlElement

from bot.web.phrases import absence, access, checks, english
from bot.web.visible import prose, simplified, words


class Wall(Enum):
    """What a page is instead of an article, with the sentence that says so; likelier ones first."""

    CAPTCHA = "This site wants proof that I am human, and I am not. Paste the text and I will read that."
    REGION = "This site does not show this page where I am. Paste the text and I will read that."
    MISSING = "This page is gone: the site says that there is nothing here. Check the link."
    PAYWALL = "This page is behind a paywall. Paste the text and I will read that."
    LOGIN = "This page wants a login. Paste the text and I will read that."
    CONSENT = "This page shows only a consent notice, not the article. Paste the text and I will read that."
    SCRIPTS = (
        "This page builds its text with scripts, which I do not run. Paste the text and I will read that."
    )


def _phrases(block: str) -> tuple[str, ...]:
    """Phrases between bars and line ends, each language under its label."""
    labelled = (phrase.strip() for phrase in re.split(r"[|\n]", block))
    return tuple(simplified(re.sub(r"^[a-z]{2}: ", "", phrase)) for phrase in labelled if phrase)


_SAID = {
    Wall.CAPTCHA: _phrases(checks.CAPTCHA),
    Wall.REGION: _phrases(access.REGION),
    Wall.MISSING: _phrases(absence.MISSING),
    Wall.PAYWALL: _phrases(access.PAYWALL),
    Wall.LOGIN: _phrases(access.LOGIN),
    Wall.CONSENT: _phrases(checks.CONSENT),
    Wall.SCRIPTS: _phrases(absence.SCRIPTS),
}

_PATTERNS = {
    Wall.CAPTCHA: english.CAPTCHA,
    Wall.MISSING: english.MISSING,
    Wall.PAYWALL: english.PAYWALL,
    Wall.LOGIN: english.LOGIN,
    Wall.CONSENT: english.CONSENT,
    Wall.SCRIPTS: english.SCRIPTS,
}


_CAPTCHA_WIDGETS = ("captcha", "cf-chl", "cf-turnstile", "px-block", "datadome")
_PAYWALL_WIDGETS = ("paywall", "regwall", "piano-", "tp-modal", "subscriber-only", "subscription-wall")
"""Parts of the ids and classes by which vendors' widgets are known."""

_BEARERS = ("div", "section", "form", "iframe", "aside", "main", "body")
"""Elements that carry those marks."""

_MOST_OF = 0.5
"""Share of a heading's letters that a phrase must make up to be what the heading says."""


_NUMBER = re.compile(r"\b\d[\d.,]* ")

_SEARCHED = 50_000
"""Characters of a text that are looked at: walls are short, and what they stand before is longer."""


def said(text: str) -> Counter[Wall]:
    """How many phrases of each wall stand in the (simplified) text."""
    return Counter({wall: count for wall in _SAID if (count := _count(wall, text[:_SEARCHED]))})


def _count(wall: Wall, text: str) -> int:
    """By phrases or by patterns, whichever finds more: both may have found the same words."""
    uncounted = _NUMBER.sub("", text)  # "our 120 partners" are "our partners"
    phrases = sum(phrase in text or phrase in uncounted for phrase in _SAID[wall])
    return max(phrases, sum(pattern.search(text) is not None for pattern in _PATTERNS.get(wall, ())))


def spoken(body: str, wall: Wall) -> bool:
    """Whether most of a text is the wall's own words: a notice, however long."""
    lines = [line for line in body[:_SEARCHED].splitlines() if prose(line)]
    speaking = sum(words(line) for line in lines if _count(wall, simplified(line)))
    return len(lines) > 0 and speaking >= _MOST_OF * sum(map(words, lines))


def headed(headlines: str) -> set[Wall]:
    """The walls that a title or main heading speaks of, and of little else."""
    parts = [part.strip() for part in re.split(r" [|–—·:-] ", headlines[:_SEARCHED])]
    found = {wall for wall in _SAID if any(_is_said(part, wall) for part in parts)}
    return found | {Wall.MISSING} if "404" in parts else found


def _is_said(part: str, wall: Wall) -> bool:
    found = [len(phrase) for phrase in _SAID[wall] if phrase in part]
    found += [len(match[0]) for pattern in _PATTERNS.get(wall, ()) if (match := pattern.search(part))]
    return bool(found) and max(found) >= _MOST_OF * len(part)


def built(tree: HtmlElement) -> set[Wall]:
    """The walls that the page is built for: password fields and vendors' widgets."""
    marks = " ".join(
        f"{element.get('id', '')} {element.get('class', '')}" for element in tree.iter(*_BEARERS)
    )
    marks = marks.casefold()
    signs = {
        Wall.CAPTCHA: any(mark in marks for mark in _CAPTCHA_WIDGETS),
        Wall.PAYWALL: any(mark in marks for mark in _PAYWALL_WIDGETS),
        Wall.LOGIN: any(field.get("type") == "password" for field in tree.iter("input")),
    }
    return {wall for wall, sign in signs.items() if sign}
