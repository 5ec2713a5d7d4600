"""Pages of results: what a search, the newest or a question about claims brought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from discord import ui

from bot.chat.asking import Ask, Kind
from bot.chat.buttons import Show, Try, Turn
from bot.chat.cards import shown_twin, source_name
from bot.chat.layout import TEXT, Item, Tone, View, row, view
from bot.chat.safe import shown, units
from bot.chat.tokens import jump, mention, moment
from bot.chat.words import Words
from bot.core import showing
from bot.core.models import Hit, Results, SaidBy, Snippet, SourceKind, Span

TITLE, SITE, ASKED, HINT = 160, 50, 200, 240
"""UTF-16 units for a title, an outlet, what was asked, and what the archive remarks."""

SPEAKER, PASSAGE, CLAIM = 90, 320, 180
"""UTF-16 units for who says it, for what matched and for a claim beside it, where there is room."""

BOTH = 200
"""Units from which there is room for a passage and a claim."""

QUERY, INSTEAD = 80, 320
"""Units of a question that is offered instead, and of the line with all of them."""

MARKUP = 24
"""Units of ours around the parts of one hit: bold, signs, line ends."""


def results_page(ask: Ask, results: Results, words: Words, *, shared: bool = False) -> View:
    """One page of hits; each brings its card, a shared page does not turn."""
    asked = _asked(ask, words)
    items: list[Item] = [ui.TextDisplay(asked)]
    hint = "-# " + shown(words.told(results.hint), HINT) if results.hint else ""
    if not results.hits:
        items.append(ui.TextDisplay(words.NO_MORE if ask.at else _nothing(ask, words)))
    room = (TEXT - units(asked) - units(hint) - INSTEAD * bool(results.instead)) // max(len(results.hits), 1)
    for place, hit in enumerate(results.hits):
        line = hit_line(hit, room, words, claims=ask.kind is Kind.CLAIMS)
        items.append(ui.Section(ui.TextDisplay(line), accessory=Show.card(hit.number, place, words)))
    if hint:
        items.append(ui.TextDisplay(hint))
    if not shared and results.instead:
        items += _instead(ask, results, words)
    if not shared and (results.hits or ask.at):
        items += row(Turn.around(ask, words, more=results.more))
    return view(items, tone=Tone.PLAIN)


def _instead(ask: Ask, results: Results, words: Words) -> list[Item]:
    """Questions that do find something, as buttons; one that is too long for a button stands in the line."""
    asks = [(query, replace(ask, query=query, at=0)) for query in results.instead]
    queries = " · ".join(words.quoted(shown(query, QUERY)) for query in results.instead)
    return [ui.TextDisplay(words.try_instead(queries)), *row(Try.instead(asks))]


def _asked(ask: Ask, words: Words) -> str:
    said = {
        Kind.SEARCH: f"### {words.quoted(shown(ask.query, ASKED))}",
        Kind.RECENT: f"### {words.NEWEST}",
        Kind.CLAIMS: f"### {words.WHO_SAID_WHAT}",
    }[ask.kind]
    filters = [
        words.about(words.quoted(shown(ask.about, ASKED))) if ask.about else "",
        words.said_by(shown(ask.source, ASKED)) if ask.source else "",
        words.within(f"#{ask.number}") if ask.number else "",
        words.published_by(shown(ask.site, ASKED)) if ask.site else "",
        words.posted(mention(ask.by)) if ask.by else "",
        words.within(f"<#{ask.channel}>") if ask.channel else "",
        words.NEWEST_FIRST if ask.newest else "",
        words.from_the(ask.at + 1) if ask.at else "",
    ]
    line = " · ".join(filter(None, filters))
    return f"{said}\n-# {line}" if line else said


def _nothing(ask: Ask, words: Words) -> str:
    if ask.kind is Kind.RECENT and not (ask.site or ask.by):
        return words.NOTHING_YET
    asked = ask.query or ask.about or ask.source or ask.site
    return words.nothing_found(shown(asked, ASKED)) if asked else words.NOTHING_HERE


def hit_line(hit: Hit, room: int, words: Words, *, claims: bool, known: str = "") -> str:
    """What matched under its title, or the title under the claim that was asked for; then whence.

    A speaker of the name ``known``, which stands above, is not named again.
    """
    whence = "\n".join([*_alike(hit, words), _whence(hit, words)])
    room -= units(whence) + MARKUP
    alone = not (hit.snippet or hit.claim)
    title = shown(hit.title or words.UNTITLED, min(TITLE, room if alone else room // 3))
    room = min(room - units(title), PASSAGE + CLAIM)
    if claims and hit.claim:
        return f"{_said(hit.claim, room, words, known)}\n-# {title}\n{whence}"
    return "\n".join(filter(None, [f"**{title}**", _matched(hit, room, words), whence]))


def _matched(hit: Hit, room: int, words: Words) -> str:
    """The passage that matched, and the claim with who makes it."""
    if not hit.snippet:
        return _said(hit.claim, room, words) if hit.claim else ""
    if not hit.claim or room < BOTH:
        return _snippet(hit.snippet, room)
    said = _said(hit.claim, min(CLAIM, room // 2), words)
    return f"{_snippet(hit.snippet, room - units(said))}\n{said}"


def _alike(hit: Hit, words: Words) -> list[str]:
    """The first article with the same text."""
    same = [twin for twin in hit.twins if not twin.figures]
    return [f"-# {shown_twin(same[0], words)}"] if same else []


def _said(claim: SaidBy, room: int, words: Words, known: str = "") -> str:
    name = source_name(claim.source or words.NO_SPEAKER)
    who = [] if name == source_name(known) else [f"**{shown(name, min(SPEAKER, room // 2))}**"]
    if stance := words.STANCES.get(claim.polarity):
        who.append(stance)
    sign = showing.sign(claim.kind or SourceKind.UNNAMED, claim.manner)
    opening = " ".join([sign, *([", ".join(who) + ":"] if who else [])])
    return f"{opening} {shown(claim.words.removeprefix('that '), room - units(opening))}"


def _snippet(snippet: Snippet, room: int) -> str:
    """The passage with what matched in bold."""
    said, done = "", 0
    for mark in _joined(snippet):
        said += _spaced(snippet.text[done : mark.start], room - units(said))
        left = room - units(said) - len("****")
        if left <= 0:
            return said
        said += f"**{shown(mark.of(snippet.text), left)}**"
        done = mark.end
    return said + _spaced(snippet.text[done:], room - units(said))


def _joined(snippet: Snippet) -> Iterator[Span]:
    """What matched, with neighbours that only a space parts as one."""
    open_: Span | None = None
    for mark in snippet.marks:
        if open_ and not snippet.text[open_.end : mark.start].strip():
            open_ = Span(open_.start, mark.end)
        else:
            if open_:
                yield open_
            open_ = mark
    if open_:
        yield open_


def _spaced(text: str, room: int) -> str:
    """A piece of a passage, with the spaces that part it from its neighbours."""
    if not text.strip():
        return " " if text else ""
    before, after = " " * text[0].isspace(), " " * text[-1].isspace()
    return f"{before}{shown(text, room - 2)}{after}" if room > 2 else ""


def _whence(hit: Hit, words: Words) -> str:
    origin = hit.post.origin
    where = jump(origin.guild, origin.channel, origin.message)
    known = (
        f"#{hit.number}",
        words.earlier_text_of(hit.current) if hit.current is not None else "",
        shown(hit.site or "", SITE),
        words.day(hit.published) if hit.published else "",
        words.posted(mention(origin.author or ""), moment(hit.post.posted_at, "R")),
        f"[{words.THE_POST}]({where})" if where else "",
    )
    return "-# " + " · ".join(filter(None, known))
