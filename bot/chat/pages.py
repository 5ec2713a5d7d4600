"""The private pages behind a card's buttons: all claims, all sources."""

from __future__ import annotations

from collections import Counter

import discord
from discord import ui

from bot.chat.acting import Act
from bot.chat.buttons import InArticle, Show
from bot.chat.cards import headline, open_button, said_by, source_name, speaker
from bot.chat.layout import Item, Tone, View, row, rule, spaced, view
from bot.chat.safe import label, shown
from bot.chat.tokens import mention
from bot.chat.words import Words
from bot.core import showing
from bot.core.corrected import corrects
from bot.core.models import Claim, Stored
from bot.core.showing import shown as readable

CLAIMS_A_PAGE, SOURCES_A_PAGE = 5, 12

TITLE, QUOTE, LINE = 200, 420, 120
"""UTF-16 units for a title, a claim’s words, and a source."""

OPTION = 100
"""Characters of a choice in a menu (Discord's limit)."""


def claims_page(stored: Stored, at: int, words: Words, may_act: bool = False) -> View:
    """All claims, five a page: who, how, and the words as a block quote.

    ``may_act`` offers to read it again.
    """
    claims = stored.digest.claims
    at = _first_of_page(at, CLAIMS_A_PAGE, len(claims))
    items = _heading(stored, words, words.ALL_CLAIMS, at, CLAIMS_A_PAGE, len(claims))
    text = stored.digest.article.text
    here = list(enumerate(claims[at : at + CLAIMS_A_PAGE], start=at))
    items += spaced([_claim(place, claim, stored, words) for place, claim in here] or [words.NO_CLAIMS])
    if here:
        options = [_option(place, claim, text, words) for place, claim in here]
        items.append(ui.ActionRow(InArticle(stored.number, options, words.IN_ARTICLE)))
    turning = _turning("claims", stored, at, CLAIMS_A_PAGE, len(claims), words)
    acting = _acting(stored, at, words, may_act)
    return view([*items, *row(turning), *row(acting)], tone=Tone.PLAIN)


def sources_page(stored: Stored, at: int, words: Words) -> View:
    """The sources, most cited first: name, kind, number of claims."""
    sources = stored.digest.sources
    # one name may be two sources: a ministry, and its statement
    cited = Counter((claim.source.name, claim.source.kind) for claim in stored.digest.claims if claim.source)
    ranked = sorted(sources, key=lambda source: -cited[source.name, source.kind])
    at = _first_of_page(at, SOURCES_A_PAGE, len(sources))
    items = _heading(stored, words, words.SOURCES, at, SOURCES_A_PAGE, len(sources))
    lines = [
        f"**{shown(source_name(source.name), LINE)}**\n-# {words.KINDS[source.kind]} · "
        + words.claims(cited[source.name, source.kind])
        for source in ranked[at : at + SOURCES_A_PAGE]
    ]
    items += spaced(lines or [words.NO_CLAIMS])
    turning = _turning("sources", stored, at, SOURCES_A_PAGE, len(sources), words)
    return view([*items, *row(turning)], tone=Tone.PLAIN)


def _heading(stored: Stored, words: Words, name: str, at: int, size: int, total: int) -> list[Item]:
    title = shown(headline(stored.digest.article), TITLE)
    spread = words.spread(at + 1, min(at + size, total), total) if total > size else words.number(total)
    return [ui.TextDisplay(f"### {name} · {spread}\n-# #{stored.number} · {title}"), rule()]


def _acting(stored: Stored, at: int, words: Words, may_act: bool) -> list[Item]:
    """What can be done about the claims: correct them, have them read again, see what was."""
    number = stored.number
    buttons: list[Item] = []
    if stored.current is None:
        buttons.append(Act("correct", number, at, name=words.CORRECT))
    if may_act and stored.digest.article.address:
        buttons.append(Act("again", number, name=words.READ_AGAIN))
    if stored.earlier:
        buttons.append(Show("changes", number, len(stored.earlier) - 1, name=words.WHAT_CHANGED))
    if stored.corrections:
        buttons.append(Show("corrections", number, name=words.CORRECTIONS))
    return buttons


def _claim(place: int, claim: Claim, stored: Stored, words: Words) -> str:
    text = stored.digest.article.text
    by = next((one.author for one in stored.corrections if corrects(one, claim, text)), None)
    notes = [
        words.number(place + 1),
        words.MANNERS[claim.manner] if claim.attribution else words.OWN_MANNER,
        words.KINDS[claim.source.kind] if claim.source else "",
        words.HEDGED if claim.hedged else "",
        words.corrected_by(mention(by)) if by else "",
    ]
    how_said = " · ".join(filter(None, notes))
    quote = shown(readable(claim, text), QUOTE, start=True)
    return f"{showing.symbol(claim)} {said_by(claim, text, words)}\n-# {how_said}\n> {quote}"


def _option(place: int, claim: Claim, text: str, words: Words) -> discord.SelectOption:
    """A claim to choose: its place, who says it, and how it begins."""
    name = label(f"{place + 1}. {speaker(claim, words)}", OPTION)
    return discord.SelectOption(
        label=name, description=label(readable(claim, text), OPTION), value=str(place)
    )


def _turning(what: str, stored: Stored, at: int, size: int, total: int, words: Words) -> list[Item]:
    if total <= size:
        return open_button(stored.digest.article.address, words)
    number = stored.number
    return [
        Show(what, number, max(0, at - size), name=words.PREVIOUS, disabled=at == 0),
        Show(what, number, at + size, name=words.NEXT, disabled=at + size >= total),
        *open_button(stored.digest.article.address, words),
    ]


def _first_of_page(at: int, size: int, total: int) -> int:
    """The start of the page that ``at`` lies on, within what there is."""
    return min(at, max(total - 1, 0)) // size * size
