"""The private pages behind a card's buttons, and the pages of results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from discord import ui

from bot.chat import words
from bot.chat.asking import Ask, Kind
from bot.chat.buttons import Show, Turn
from bot.chat.cards import claim_words, headline, open_button, said_by
from bot.chat.layout import Budget, Item, Tone, View, row, rule, view
from bot.core.models import Claim, Hit, Results, SaidBy, SourceKind, Stored

CLAIMS_A_PAGE, SOURCES_A_PAGE = 5, 12

TITLE, QUOTE, LINE, SNIPPET = 200, 480, 120, 320
"""UTF-16 units for a title, a claim's words, a source or outlet, and a passage."""


def claims_page(stored: Stored, at: int) -> View:
    """All claims, five a page: who, how, and the words as a block quote."""
    claims = stored.digest.claims
    at = _first_of_page(at, CLAIMS_A_PAGE, len(claims))
    budget = Budget()
    items = _heading(stored, budget, words.ALL_CLAIMS, at, CLAIMS_A_PAGE, len(claims))
    for claim in claims[at : at + CLAIMS_A_PAGE]:
        items.append(ui.TextDisplay(budget.take(_claim(claim, stored.digest.article.text, budget))))
    return view([*items, *row(_turning("claims", stored, at, CLAIMS_A_PAGE, len(claims)))], tone=Tone.PLAIN)


def sources_page(stored: Stored, at: int) -> View:
    """The sources, most cited first: name, kind, number of claims."""
    sources = stored.digest.sources
    cited = Counter(claim.source.name for claim in stored.digest.claims if claim.source)
    ranked = sorted(sources, key=lambda source: -cited[source.name])
    at = _first_of_page(at, SOURCES_A_PAGE, len(sources))
    budget = Budget()
    items = _heading(stored, budget, words.SOURCES, at, SOURCES_A_PAGE, len(sources))
    lines = [
        f"**{budget.shown(words.name(source.name), LINE)}**\n-# {words.KINDS[source.kind]} · "
        + words.counted(cited[source.name], "claim")
        for source in ranked[at : at + SOURCES_A_PAGE]
    ]
    items.append(ui.TextDisplay(budget.take("\n".join(lines) or words.NO_CLAIMS)))
    return view(
        [*items, *row(_turning("sources", stored, at, SOURCES_A_PAGE, len(sources)))], tone=Tone.PLAIN
    )


def results_page(ask: Ask, results: Results, *, shared: bool = False) -> View:
    """One page of hits; each brings its card, a shared page does not turn."""
    budget = Budget()
    items: list[Item] = [ui.TextDisplay(budget.take(_asked(ask, budget)))]
    if not results.hits:
        empty = words.NO_MORE if ask.at else _nothing(ask, budget)
        items.append(ui.TextDisplay(budget.take(empty)))
    for place, hit in enumerate(results.hits):
        line = budget.take(_claim_hit(hit, budget) if ask.kind is Kind.CLAIMS else _hit(hit, budget))
        items.append(ui.Section(ui.TextDisplay(line), accessory=Show.card(hit.number, place)))
    if results.hint:
        items.append(ui.TextDisplay(budget.take("-# " + budget.shown(results.hint, LINE * 2))))
    if not shared and (results.hits or ask.at):
        items += row(Turn.around(ask, more=results.more))
    return view(items, tone=Tone.PLAIN)


def _heading(stored: Stored, budget: Budget, name: str, at: int, size: int, total: int) -> list[Item]:
    title = budget.shown(headline(stored.digest.article), TITLE)
    spread = f"{at + 1} to {min(at + size, total)} of {total}" if total > size else str(total)
    return [ui.TextDisplay(budget.take(f"### {name} · {spread}\n-# #{stored.number} · {title}")), rule()]


def _claim(claim: Claim, text: str, budget: Budget) -> str:
    how = words.MANNERS[claim.manner] if claim.attribution else "not attributed"
    notes = [how, words.KINDS[claim.source.kind] if claim.source else "", "hedged" if claim.hedged else ""]
    quote = budget.shown(claim_words(claim, text), QUOTE, start=True)
    how_said = " · ".join(filter(None, notes))
    return f"{words.symbol(claim)} {said_by(claim, text, budget)}\n> {quote}\n-# {how_said}"


def _turning(what: str, stored: Stored, at: int, size: int, total: int) -> list[Item]:
    if total <= size:
        return open_button(stored.digest.article.address)
    number = stored.number
    return [
        Show(what, number, max(0, at - size), name=words.PREVIOUS, disabled=at == 0),
        Show(what, number, at + size, name=words.NEXT, disabled=at + size >= total),
        *open_button(stored.digest.article.address),
    ]


def _first_of_page(at: int, size: int, total: int) -> int:
    """The start of the page that ``at`` lies on, within what there is."""
    return min(at, max(total - 1, 0)) // size * size


def _asked(ask: Ask, budget: Budget) -> str:
    said = {
        Kind.SEARCH: f"### “{budget.shown(ask.query, TITLE)}”",
        Kind.RECENT: "### The newest",
        Kind.CLAIMS: "### Who said what",
    }[ask.kind]
    filters = [
        f"about {budget.shown(ask.about, LINE)}" if ask.about else "",
        f"said by {budget.shown(ask.source, LINE)}" if ask.source else "",
        f"in #{ask.number}" if ask.number else "",
        f"from {budget.shown(ask.site, LINE)}" if ask.site else "",
        f"posted by {words.mention(ask.by)}" if ask.by else "",
        f"in <#{ask.channel}>" if ask.channel else "",
        "newest first" if ask.newest else "",
        f"from the {ask.at + 1}th on" if ask.at else "",
    ]
    line = " · ".join(filter(None, filters))
    return f"{said}\n-# {line}" if line else said


def _nothing(ask: Ask, budget: Budget) -> str:
    if ask.kind is Kind.RECENT and not (ask.site or ask.by):
        return words.NOTHING_YET
    asked = ask.query or ask.about or ask.source or ask.site
    return words.nothing_found(budget.shown(asked, TITLE)) if asked else words.NOTHING_HERE


def _hit(hit: Hit, budget: Budget) -> str:
    lines = [f"**{budget.shown(hit.title or words.UNTITLED, TITLE)}**"]
    if hit.snippet:
        lines.append(_snippet(hit, budget))
    elif hit.claim:
        lines.append(_said(hit.claim, budget, SNIPPET))
    return "\n".join([*lines, _whence(hit, budget)])


def _claim_hit(hit: Hit, budget: Budget) -> str:
    said = _said(hit.claim, budget, SNIPPET) if hit.claim else ""
    title = budget.shown(hit.title or words.UNTITLED, LINE)
    return f"{said}\n-# {title}\n{_whence(hit, budget)}"


def _said(claim: SaidBy, budget: Budget, room: int) -> str:
    stance = words.STANCES.get(claim.polarity)
    who = f"**{budget.shown(words.name(claim.source or words.NO_SPEAKER), LINE)}**" + (
        f", {stance}" if stance else ""
    )
    kind = claim.kind or SourceKind.UNNAMED
    sign = words.sign(kind, claim.manner)
    return f"{sign} {who}: {budget.shown(claim.words, room)}"


def _snippet(hit: Hit, budget: Budget) -> str:
    """The passage with what matched in bold."""
    assert hit.snippet is not None
    text, marks = hit.snippet.text, hit.snippet.marks
    parts: list[str] = []
    room, done = SNIPPET, 0
    for mark in [*marks, None]:
        plain = text[done : mark.start if mark else len(text)]
        parts.append(_padded(plain, budget, room))
        if mark:
            parts.append(f"**{budget.shown(mark.of(text), room)}**")
            done = mark.end
        room = max(SNIPPET - len("".join(parts)), 0)
        if not room:
            break
    return "".join(parts)


def _padded(text: str, budget: Budget, room: int) -> str:
    """A piece of a passage, with the spaces that part it from its neighbours."""
    piece = budget.shown(text, room)
    before = " " if piece and text[:1].isspace() else ""
    after = " " if piece and text[-1:].isspace() else ""
    return f"{before}{piece}{after}"


def _whence(hit: Hit, budget: Budget) -> str:
    origin = hit.post.origin
    where = words.jump(origin.guild, origin.channel, origin.message)
    known: Sequence[str] = (
        f"#{hit.number}",
        budget.shown(hit.site or "", LINE),
        words.day(hit.published) if hit.published else "",
        f"posted by {words.mention(origin.author)} {words.moment(hit.post.posted_at, 'R')}",
        f"[the post]({where})" if where else "",
    )
    return "-# " + " · ".join(filter(None, known))
