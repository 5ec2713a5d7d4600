"""Paragraphs that lie in a table's cells, or in a page too short for the usual measure, stay paragraphs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.models import Page
from bot.web.extract import extract

PAGES = Path(__file__).parent.parent / "data" / "pages"
PROSE = " ".join(
    ["The council of Easterhaven voted on Tuesday night to keep a keeper in the lighthouse."] * 5
)


def text_of(body: bytes) -> str:
    now = datetime(2026, 10, 9, tzinfo=UTC)
    return extract(Page(body, now, "https://www.example.org/a", content_type="text/html; charset=utf-8")).text


@pytest.mark.parametrize(
    ("name", "begins", "paragraphs"),
    [("russian-in-tables", "Городской совет", 6), ("japanese", "市議会は火曜日の夜", 4)],
)
def test_each_paragraph_is_a_line_without_the_headline_and_the_hour(
    name: str, begins: str, paragraphs: int
) -> None:
    text = text_of((PAGES / f"{name}.html").read_bytes())
    assert text.startswith(begins)
    assert len(text.splitlines()) >= paragraphs


def test_a_table_within_a_table_s_cell_lays_the_page_out_too() -> None:
    inner = f"<table><tr><td><p>{PROSE}</p><p>Nobody else had asked.</p></td></tr></table>"
    page = (
        f"<html><body><table><tr><td><a href='/1'>Ferries</a></td><td>{inner}</td></tr></table></body></html>"
    )
    assert text_of(page.encode()).splitlines() == [PROSE, "Nobody else had asked."]


def test_a_table_of_figures_stays_one() -> None:
    table = "<table><tr><td>Ellan</td><td>41</td></tr><tr><td>Morna</td><td>52</td></tr></table>"
    page = f"<html><body><article><p>{PROSE}</p>{table}<p>{PROSE.replace('keeper', 'guard')}</p></article></body></html>"
    assert "| Ellan | 41 |" in text_of(page.encode())


def test_two_thousand_tables_in_one_another_do_no_harm() -> None:
    deep = "<table><tr><td>" * 2_000 + PROSE + "</td></tr></table>" * 2_000
    text_of(f"<html><body><article><p>{PROSE}</p></article>{deep}</body></html>".encode())
