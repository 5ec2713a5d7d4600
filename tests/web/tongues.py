"""Words for the tests' own pages in five languages: a story, teasers, and what sites say besides."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Tongue:
    """One language's words; teasers are (headline, sentence), walls (heading, text, button)."""

    headline: str
    byline: str
    story: list[str]
    teasers: list[list[str]]
    menu: list[str]
    banner: str
    newsletter: str
    copyright: str
    paywall: list[str]
    login: list[str]
    consent: list[str]
    captcha: list[str]
    missing: list[str]
    scripts: str
    gallery: str
    video: str
    captions: list[str]


TONGUES = {
    language: Tongue(**words)
    for language, words in tomllib.loads(
        (Path(__file__).parent.parent / "data" / "tongues.toml").read_text(encoding="utf-8")
    ).items()
}
