"""A digest, a list of hits, a doctor's report: as the terminal shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.core.models import Article, Claim, Digest, Hit, Results, Snippet, SourceKind
from bot.core.showing import legend, shown, symbol

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters of a terminal, and those that turn text around: an article may hold them."""


def plain(text: str) -> str:
    """The text with spaces for what would steer the terminal, so that offsets stay."""
    return _CONTROLS.sub(" ", text)


def show_digest(console: Console, digest: Digest, number: int | None = None) -> None:
    """Title, summary, every claim with its source, notes, a footer."""
    article = digest.article
    console.print(Text(plain(article.title or "Untitled"), style="bold"))
    console.print(Text(_facts(article), style="dim"))
    for point in digest.summary.points:
        console.print(Padding(Text(plain(point.text)), (1, 0, 0, 0)))
    _show_claims(console, digest)
    for note in digest.notes:
        console.print(Text(f"⚠ {plain(note.text)}", style="yellow"))
    console.print(Text(_footer(digest, number), style="dim"))


def show_results(console: Console, results: Results) -> None:
    """A hit a paragraph: number, title, outlet and day, and the passage that matched."""
    for hit in results.hits:
        console.print(Text.assemble((f"#{hit.number} ", "cyan"), (plain(hit.title or "Untitled"), "bold")))
        console.print(Text(f"   {_hit_facts(hit)}", style="dim"))
        if hit.claim:
            console.print(Text(plain(f"   {hit.claim.source or 'nobody named'}: {hit.claim.words}")))
        if hit.snippet:
            console.print(Padding(_marked(hit.snippet), (0, 0, 0, 3)))
    if results.hint:
        console.print(Text(results.hint, style="yellow"))
    elif not results.hits:
        console.print("Nothing found.")
    for query in results.instead:
        console.print(Text(f"Try: {plain(query)}", style="yellow"))


@dataclass(frozen=True, slots=True)
class Fact:
    """One finding: well (True), not (False) or merely so (None); of what; and in words."""

    well: bool | None
    what: str
    words: str


def show_facts(console: Console, facts: Iterable[Fact]) -> None:
    """A row a fact."""
    table = Table.grid(padding=(0, 2))
    for fact in facts:
        sign = Text("·") if fact.well is None else Text("✔", "green") if fact.well else Text("✘", "red")
        table.add_row(sign, Text(fact.what), Text(plain(fact.words)))
    console.print(table)


def _facts(article: Article) -> str:
    published = f"{article.published:%-d %B %Y}" if article.published else None
    facts = (article.site, ", ".join(article.authors), published, f"{len(article.text.split())} words")
    return plain(" · ".join(fact for fact in facts if fact))


def _show_claims(console: Console, digest: Digest) -> None:
    if not digest.claims:
        return
    console.print(Padding(Text("Claims", style="bold"), (1, 0, 0, 0)))
    table = Table.grid(padding=(0, 1))
    for claim in digest.claims:
        table.add_row(Text(symbol(claim)), _said(claim, digest.article.text))
    console.print(table)
    console.print(Padding(Text(legend(digest.claims), style="dim"), (0, 0, 1, 0)))


def _said(claim: Claim, text: str) -> Text:
    said = claim.attribution
    if said is None:
        return Text.assemble(("the article itself: ", "dim"), plain(shown(claim, text)))
    medium = f", {said.medium.of(text)}" if said.medium else ""
    name = plain((said.source.name if said.source else "nobody named") + medium)
    via = plain(f" (via {', '.join(said.via)})") if said.via else ""
    return Text.assemble((name, "bold cyan"), (via, "dim"), ": ", plain(shown(claim, text)))


def _footer(digest: Digest, number: int | None) -> str:
    unnamed = sum(source.kind is SourceKind.UNNAMED for source in digest.sources)
    sources = f"{len(digest.sources)} sources" + (f", {unnamed} of them unnamed" if unnamed else "")
    saved = f" · saved as #{number}" if number is not None else ""
    return f"{len(digest.claims)} claims · {sources} · summary by {digest.summary.made_by}{saved}"


def _hit_facts(hit: Hit) -> str:
    published = f"{hit.published:%-d %B %Y}" if hit.published else None
    facts = (hit.site, published, f"saved {hit.saved_at:%-d %B %Y}")
    return plain(" · ".join(fact for fact in facts if fact))


def _marked(snippet: Snippet) -> Text:
    marked = Text(plain(snippet.text))
    for span in snippet.marks:
        marked.stylize("reverse", span.start, span.end)
    return marked
