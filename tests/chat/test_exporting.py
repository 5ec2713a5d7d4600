"""An export is cut into files that Discord takes, and keeps the newest where not all fits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.chat.exporting import articles_of, written


async def pieces(count: int, size: int = 10) -> AsyncIterator[str]:
    """A heading of four bytes, then articles of ``size`` bytes, the newest first."""
    yield "num\n"
    for number in range(count, 0, -1):
        yield f"{number:>{size - 1}}\n"


def files_in(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def numbers(path: Path) -> list[int]:
    lines = path.read_text().splitlines()
    assert lines[0] == "num"
    return [int(line) for line in lines[1:]]


async def test_what_fits_is_one_file_in_the_order_of_saving(tmp_path: Path) -> None:
    done = await written(pieces(5), tmp_path, "csv", most=1_000)
    assert done.whole
    assert [part.path.name for part in done.parts] == ["copydesk.csv"]
    assert numbers(done.parts[0].path) == [1, 2, 3, 4, 5]


async def test_more_is_cut_between_articles_into_files_with_their_heading(tmp_path: Path) -> None:
    done = await written(pieces(7), tmp_path, "csv", most=34)
    assert done.whole
    assert [part.path.name for part in done.parts] == [f"copydesk-{n}-of-3.csv" for n in (1, 2, 3)]
    assert [numbers(part.path) for part in done.parts] == [[1], [2, 3, 4], [5, 6, 7]]
    assert all(part.path.stat().st_size <= 34 for part in done.parts)


async def test_when_it_is_too_much_the_newest_part_is_kept_and_said(tmp_path: Path) -> None:
    done = await written(pieces(100), tmp_path, "csv", most=34, files=2)
    assert not done.whole
    assert [numbers(part.path) for part in done.parts] == [[95, 96, 97], [98, 99, 100]]
    assert articles_of(done.parts) == 6


async def test_an_article_larger_than_a_file_is_left_out_and_said(tmp_path: Path) -> None:
    async def one_large() -> AsyncIterator[str]:
        yield ""
        yield "new\n"
        yield "x" * 100 + "\n"
        yield "old\n"

    done = await written(one_large(), tmp_path, "md", most=50)
    assert not done.whole
    assert done.parts[0].path.read_text() == "old\nnew\n"


async def test_nothing_leaves_no_file(tmp_path: Path) -> None:
    done = await written(pieces(0), tmp_path, "csv", most=50)
    assert done.parts == ()
    assert files_in(tmp_path) == []


@pytest.mark.parametrize("files", [1, 3, 5])
async def test_nothing_but_the_files_is_left_in_the_folder(tmp_path: Path, files: int) -> None:
    done = await written(pieces(40), tmp_path, "csv", most=54, files=files)
    assert files_in(tmp_path) == sorted(part.path for part in done.parts)
