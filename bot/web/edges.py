"""What the extraction leaves at the two ends of a text, before its first sentence and after its last."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from bot.web import walls
from bot.web.days import DATED
from bot.web.metadata import Known
from bot.web.visible import prose, simplified, words
from bot.web.walls import Wall

_HEAD, _FOOT = 5, 6
"""Lines at either end that are looked at."""

_SHORT = 8
"""Words of a line that only says who, when, or where else."""

_LINKS = 1000
"""Links of a page that are looked at."""

_SENTENCE = re.compile(r"[.!?…。！？۔؟][\"'”’»）)」』]*$")

_AFTER = 30
"""Words that may stand after a line that closes a text: more are a text that goes on."""

_BYLINES = 1
"""Lines before that may name an author of whom the text does not speak."""

_LABEL = 2
"""Words of a line before the first sentence that only says what kind of text it is, or whence."""

_RIGHTS = re.compile(
    r"^(?:©|\(c\)\s?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d))|\ball rights reserved\b|\balle rechte vorbehalten\b|"
    r"\btous droits réservés\b|\bderechos reservados\b|\bdireitos reservados\b|\bdiritti riservati\b|"
    r"\bprawa zastrzeżone\b|\bвсе права защищены|\bвсі права захищені|저작권자|무단\s?전재|無断転載|禁無断|版权所有|版權所有|"
    r"未[经經](?:授权|授權|许可|許可|书面).{0,12}[转轉][载載]"
)
"""Whose the text is."""

_MAIL = re.compile(r"\S@\S+\.\w")

_ADVERT = re.compile(
    r"(?:skip )?(?:advertisement|advertentie|anuncio|anzeige|annons|annonse|mainos|publicidade?|publicité|pubblicità|"
    r"reklama?|werbung|реклама|إعلان|广告|廣告|広告|광고)"
)
"""A line that says only that an advert stands there."""

_CREDIT = re.compile(r"[（(【\[]?(?:责任编辑|責任編輯|编辑|編輯|编审|校对|審校)\s?[:：]")
"""Editors sign the texts of Chinese newsrooms at their end."""

_STAMPED = re.compile(
    r"(?:(?:last )?(?:modified|posted|published|updated)|actualizado|aggiornato|aktualisiert|atualizado|bijgewerkt|mis à jour|"
    r"publicado|publicerad|publié|pubblicato|uppdaterad|veröffentlicht|обновлено|опубликовано)\b.{0,20}\d"
)
"""A line that says when, in any other form than a day alone."""

_LONGEST_STAMP = 16
"""Words of such a line."""

_LENGTH = re.compile(r"[^\d.!?]{0,30}\d{1,3}[\s-]?min[^\d.!?]{0,12}")
"""How long the reading takes."""

_PLACE = re.compile(r"[^.!?]{2,60}\s[–—-]")
"""A dateline that stands in a line of its own."""

_SOURCE = re.compile(
    r"\W?(?:sources?|bron|fonte|fuente|kaynak|kilde|källa|quelle|źródło|джерело|источник|مصدر|المصدر|منبع|来源|來源|出典|출처)\b"
)
"""Whom a text rests on, which is told of it."""


class _Apart:
    """What is known of a page that may stand apart from its text."""

    def __init__(self, known: Known, tree: HtmlElement) -> None:
        self.title = simplified(known.title or "")
        self._authors = tuple(map(simplified, known.authors))
        self._signed = [re.compile(rf"(?<!\w){re.escape(author)}(?!\w)") for author in self._authors]
        self._headings = {
            simplified(heading.text_content()) for heading in tree.iter("h2", "h3", "h4", "h5", "h6")
        }
        self._links = {simplified(link.text_content()) for link in islice(tree.iter("a"), _LINKS)}

    def holds(self, line: str) -> bool:
        """Whether the line is nothing but the title, a day, who wrote it, or a link."""
        told = simplified(line)
        if told in ("", self.title):
            return True
        if words(line) > _LONGEST_STAMP or _SENTENCE.search(told) or _SOURCE.match(told):
            return False
        if _STAMPED.match(told):
            return True
        return words(line) <= _SHORT and (
            told in self._links
            or any(pattern.fullmatch(told) for pattern in (DATED, _LENGTH))
            or any(pattern.search(told) for pattern in self._signed)
            or _CREDIT.match(told) is not None
        )

    def is_empty_heading(self, line: str) -> bool:
        """Whether the last line is a heading with nothing under it; a longer one is news in itself."""
        told = simplified(line)
        return told in self._headings and words(told) <= _SHORT and not _SENTENCE.search(told)

    def heads(self, line: str) -> bool:
        """Whether the line is the title, with a section's name before it at most."""
        told = simplified(line)
        return bool(self.title) and told.endswith(self.title) and words(told) <= words(self.title) + _LABEL

    def closed(self, lines: list[str]) -> list[str]:
        """The lines before the first of the last ones that says whose the text is, if little follows."""
        for place in range(max(1, len(lines) - _FOOT), len(lines)):
            if words(" ".join(lines[place + 1 :])) <= _AFTER and self._closes(lines[place], lines[:place]):
                return lines[:place]
        return lines

    def _closes(self, line: str, before: list[str]) -> bool:
        """By rights, an address to write to, or a life of the author, unless the text speaks of them."""
        told = simplified(line)
        if (words(line) <= _SHORT and _MAIL.search(told)) or _RIGHTS.search(told):
            return True
        named = [author for author in self._authors if told.startswith(f"{author} ")]
        return bool(named) and sum(named[0] in simplified(earlier) for earlier in before) <= _BYLINES


def trimmed(body: str, known: Known, tree: HtmlElement) -> str:
    """The text without title, day, byline, links and rights that stand alone at its ends, or adverts in it."""
    lines = [line for line in body.splitlines() if not _ADVERT.fullmatch(simplified(line))]
    apart = _Apart(known, tree)
    begun = next((place for place, line in enumerate(lines) if prose(line)), 0)
    for place, line in enumerate(lines[: min(begun, _HEAD)]):
        if apart.heads(line):
            lines = lines[place + 1 :]
            break
    lines = [line for place, line in enumerate(lines) if place >= _HEAD or not apart.holds(line)]
    while lines and _is_label(lines):
        del lines[0]
    lines = apart.closed(lines)
    for _ in range(_FOOT):
        if lines and (apart.holds(lines[-1]) or apart.is_empty_heading(lines[-1])):
            del lines[-1]
    return "\n".join(lines).strip()


def _is_label(lines: list[str]) -> bool:
    """Whether the first of several lines is a word or two, or a place, before a sentence."""
    told = simplified(lines[0])
    short = words(told) <= _LABEL and not _SENTENCE.search(told)
    place = words(told) <= _SHORT and _PLACE.fullmatch(told) is not None
    return (short or place) and any(map(prose, lines[1:_HEAD]))


def before_wall(body: str) -> str:
    """A text that was cut, without the words of the wall at its end."""
    lines = body.splitlines()
    for place in range(max(0, len(lines) - _FOOT), len(lines)):
        if walls.said(simplified(lines[place]))[Wall.PAYWALL]:
            return "\n".join(lines[:place]).strip()
    return body
