"""An article's card: title, summary, key claims with who makes them, notes, and its buttons."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from discord import ui

from bot.chat import words
from bot.chat.buttons import Show
from bot.chat.layout import ADDRESS, Budget, Item, Tone, View, row, rule, view
from bot.chat.safe import label, units
from bot.core.models import Article, Claim, NoteKind, Post, Stored

TITLE, OUTLET, SUMMARY, CLAIMS, NOTES, NOTE = 280, 100, 900, 1700, 460, 220
"""UTF-16 units for each part: together with the lines of ours they stay under 4000."""

CLAIM = 220
"""UTF-16 units for one claim, two or three lines; the button All claims has the rest."""

SPEAKER, MEDIUM = 90, 60
"""UTF-16 units for who says it and by what means."""

MOST_CLAIMS = 10
"""However a server sets it: more is what the All claims button is for."""

CAUTIONS = frozenset(
    {NoteKind.HEADLINE_AS_FACT, NoteKind.HEADLINE_STRONGER, NoteKind.CUT, NoteKind.MODEL_FAILED}
)


def card(
    stored: Stored,
    *,
    claims: int = 5,
    first: Post | None = None,
    submitter: str | None = None,
    marker: int | None = None,
) -> View:
    """The card of a stored article.

    ``first`` is an earlier post that everybody who sees the card may read; ``submitter`` is
    the member for whom the bot posts; ``marker`` see :func:`bot.chat.layout.view`.
    """
    budget = Budget()
    tail = budget.take(_footer(stored, first))
    items: list[Item] = [ui.TextDisplay(budget.take(_head(stored.digest.article, budget, submitter)))]
    if summary := _summary(stored, budget):
        items += [rule(visible=False), ui.TextDisplay(budget.take(summary))]
    items.append(rule())
    for line in _claims(stored, claims, budget):
        items += [ui.TextDisplay(budget.take(line)), rule(visible=False)]
    if notes := _notes(stored, budget):
        items += [ui.TextDisplay(budget.take(notes)), rule(visible=False)]
    items += [ui.TextDisplay(tail), *row(_buttons(stored))]
    return view(items, tone=_tone(stored), marker=marker)


def headline(article: Article) -> str:
    """The title, or how the text begins."""
    return article.title or article.text.strip().split("\n", 1)[0]


def outlet(article: Article) -> str:
    """The site's name, and the host that really served the page."""
    host = (urlsplit(article.address).hostname or "").removeprefix("www.") if article.address else ""
    if article.site and host and article.site.casefold().removeprefix("www.") != host:
        return f"{article.site} ({host})"
    return host or article.site or ""


def length(text: str) -> str:
    """How long an article is: words, or characters where the script writes no spaces."""
    counted = len(text.split())
    if len(text) > 20 * max(counted, 1):
        return words.counted(len(text), "character")
    return words.counted(counted, "word")


def claim_line(claim: Claim, text: str, room: int, budget: Budget) -> str:
    """One claim on one line: sign, who says it, by what means, and its words."""
    opening = f"{words.symbol(claim)} {said_by(claim, text, budget)}: "
    return opening + budget.shown(claim_words(claim, text), max(room - units(opening), 40))


def claim_words(claim: Claim, text: str) -> str:
    """The claim's words; the conjunction that joins them to the cue is no part of what is said."""
    return claim.words(text).removeprefix("that ")


def said_by(claim: Claim, text: str, budget: Budget) -> str:
    """``**Ministry**, on Telegram, via **Bagnet**, denies``."""
    parts = [f"**{budget.shown(words.speaker(claim), SPEAKER)}**"]
    if claim.attribution:
        if claim.attribution.medium:
            parts.append(budget.shown(claim.attribution.medium.of(text), MEDIUM))
        if claim.attribution.via:
            parts.append("via " + budget.shown(", ".join(claim.attribution.via), SPEAKER))
    if stance := words.STANCES.get(claim.polarity):
        parts.append(stance)
    return ", ".join(parts)


def _head(article: Article, budget: Budget, submitter: str | None) -> str:
    lines = [f"## {budget.shown(headline(article), TITLE, start=True)}"]
    known = [budget.shown(outlet(article), OUTLET)]
    if article.published:
        known.append(words.day(article.published))
    known.append(length(article.text))
    lines.append("-# " + " · ".join(filter(None, known)))
    if submitter:
        lines.append(f"-# {words.submitted_by(submitter)}")
    return "\n".join(lines)


def _summary(stored: Stored, budget: Budget) -> str:
    points = " ".join(point.text for point in stored.digest.summary.points)
    return budget.shown(points, SUMMARY, start=True)


def _claims(stored: Stored, most: int, budget: Budget) -> list[str]:
    digest = stored.digest
    chosen = digest.key_claims(max(1, min(most, MOST_CLAIMS)))
    if not chosen:
        return [f"-# {words.NO_CLAIMS}"]
    room = min(CLAIM, CLAIMS // len(chosen))
    lines = [claim_line(claim, digest.article.text, room, budget) for claim in chosen]
    return [f"**{words.KEY_CLAIMS}**\n-# {words.legend(chosen)}", *lines]


def _notes(stored: Stored, budget: Budget) -> str:
    lines = (f"⚠ {budget.shown(note.text, NOTE)}" for note in stored.digest.notes)
    return "\n".join(_within(lines, NOTES))


def _within(lines: Iterator[str], room: int) -> Iterator[str]:
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            return
        yield line


def _footer(stored: Stored, first: Post | None) -> str:
    digest = stored.digest
    foot = f"-# {words.tally(len(digest.claims), digest.sources)} · saved as #{stored.number}"
    if first is None:
        return foot
    origin = first.origin
    where = words.jump(origin.guild, origin.channel, origin.message)
    said = f"first posted by {words.mention(origin.author)} on {words.moment(first.posted_at)}"
    return f"{foot}\n-# {said}" + (f" · [that post]({where})" if where else "")


def _buttons(stored: Stored) -> list[Item]:
    digest = stored.digest
    buttons: list[Item] = []
    if digest.claims:
        buttons.append(Show.claims(stored.number))
    if digest.sources:
        buttons.append(Show.sources(stored.number))
    return buttons + open_button(digest.article.address)


def open_button(address: str | None) -> list[Item]:
    """The button to the article itself, where it has an address that Discord takes."""
    if not address or len(address) > ADDRESS or urlsplit(address).scheme not in ("http", "https"):
        return []
    return [ui.Button(label=label(words.OPEN_ARTICLE, 80), url=address)]


def _tone(stored: Stored) -> Tone:
    return Tone.CAUTION if any(note.kind in CAUTIONS for note in stored.digest.notes) else Tone.READ
