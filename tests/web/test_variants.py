"""AMP, print and redirected forms of one article: one article in the archive, whichever came first."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from bot.core.addresses import canonical
from bot.store.articles import Articles
from bot.store.database import Database
from bot.web.extract import extract
from bot.web.fetch import WebFetcher
from tests.fakes import digest_of
from tests.web.hostile import hostile_server
from tests.web.scripts import Script, answer, redirect
from tests.web.tongues import TONGUES

_STORY = "".join(f"<p>{paragraph}</p>" for paragraph in TONGUES["en"].story)


def _form(kind: str) -> Script:
    """The article as a page of this form, which names the article's own address."""
    links = '<link rel="canonical" href="/story"><link rel="amphtml" href="/story/amp">'
    extra = f"<p>This is the {kind} form of the page, and this sentence stands in no other.</p>"
    markup = f"<!doctype html><head><title>A story</title>{links}</head><article>{_STORY}{extra}</article>"
    return answer(markup.encode(), Content_Type="text/html; charset=utf-8")


_FORMS: dict[str, Script] = {
    "story": _form("usual"),
    "amp-story": _form("AMP"),
    "print": _form("printed"),
    "s": redirect("/story"),
    "go": answer(b'<meta http-equiv="refresh" content="0; url=/print">'),
}


@pytest.mark.parametrize(
    "order", [*permutations(["story", "amp-story", "print"]), ("go", "s", "story", "print")]
)
async def test_every_form_of_an_article_leads_to_one_article(order: tuple[str, ...], tmp_path: Path) -> None:
    async with hostile_server(_FORMS) as place, Database.open(tmp_path / "a.db") as database:
        archive, fetcher = Articles(database), WebFetcher(allow=[place])
        for form in order:
            article = extract(await fetcher.fetch(f"http://{place}/{form}"))
            digest = digest_of(article.text, address=article.address, others=article.others)
            assert (await archive.add("1", digest)).number == 1
        for form in order:
            assert await archive.by_address("1", canonical(f"http://{place}/{form}"))
