"""An export as files that Discord takes: written bit by bit, the newest articles first chosen, the oldest first read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FILES = 5
"""Files of one answer; what is older than fits into them is left out."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file and how many articles it holds."""

    path: Path
    articles: int


@dataclass(frozen=True, slots=True)
class Written:
    """The files, oldest articles first; ``whole`` says that nothing was left out."""

    parts: tuple[Part, ...]
    whole: bool


@dataclass(slots=True)
class _Heap:
    """Articles of one file as they came, newest first: where each begins, and how long it is."""

    path: Path
    room: int
    sizes: list[int] = field(default_factory=list)

    def takes(self, size: int) -> bool:
        return sum(self.sizes) + size <= self.room


async def written(
    pieces: AsyncIterator[str], folder: Path, ending: str, *, most: int, files: int = FILES
) -> Written:
    """Write the pieces (a heading, then an article each, newest first) into files of at most ``most`` bytes.

    Each file has the heading and is in the order of saving.  Off the loop but for the waiting.
    """
    heading = (await anext(pieces)).encode()
    heaps: list[_Heap] = []
    whole = True
    async for piece in pieces:
        data = piece.encode()
        if len(data) + len(heading) > most:
            whole = False
            continue
        if not heaps or not heaps[-1].takes(len(data)):
            if len(heaps) == files:
                whole = False
                break
            heaps.append(_Heap(folder / f"{len(heaps)}.heap", most - len(heading)))
        await asyncio.to_thread(_append, heaps[-1], data)
    parts = []
    for number, heap in enumerate(reversed(heaps), start=1):
        name = f"copydesk-{number}-of-{len(heaps)}" if len(heaps) > 1 else "copydesk"
        target = folder / f"{name}.{ending}"
        await asyncio.to_thread(_turned, heap, heading, target)
        parts.append(Part(target, len(heap.sizes)))
    return Written(tuple(parts), whole)


def articles_of(parts: Sequence[Part]) -> int:
    """How many there are in all."""
    return sum(part.articles for part in parts)


def _append(heap: _Heap, data: bytes) -> None:
    with heap.path.open("ab") as file:
        file.write(data)
    heap.sizes.append(len(data))


def _turned(heap: _Heap, heading: bytes, target: Path) -> None:
    """The heap's articles from the last to the first."""
    with heap.path.open("rb") as source, target.open("wb") as file:
        file.write(heading)
        end = sum(heap.sizes)
        for size in reversed(heap.sizes):
            end -= size
            source.seek(end)
            file.write(source.read(size))
    heap.path.unlink()
