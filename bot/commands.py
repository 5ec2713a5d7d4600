"""What each command does; its options are those of ``bot.__main__``."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from argparse import Namespace
from pathlib import Path
from typing import TextIO

from rich.console import Console

from bot import app, keeping, log, settings, terminal
from bot.batch import read_batch
from bot.core.links import canonical
from bot.core.models import LOCAL, Digest, Link, Material, Pasted, Results, Upload
from bot.core.record import Record, to_record
from bot.errors import SettingsError, TooLarge, Unreadable, Unsafe
from bot.reading.making import make_reader

DONE, COULD_NOT = 0, 1
"""Exit codes."""

LARGEST = 10_000_000
"""Bytes of a file, as for files that are posted."""
TOO_LARGE = f"{{}} is larger than {LARGEST // 1_000_000} MB, which is the most I read."
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def run(options: Namespace) -> int:
    """The bot, until it is stopped."""
    chosen = settings.load(options.secrets)
    log.start(chosen.log.level)
    asyncio.run(app.run(chosen))
    return DONE


def read(options: Namespace) -> int:
    """Read one article, or a batch."""
    if options.batch:
        if options.save:
            raise SettingsError("--batch only prints; --save stores one article at a time.")
        return _batch(options.target)
    digest, number = asyncio.run(_digest(options.target, options.save))
    if options.json:
        _print(to_record(digest, number))
    else:
        terminal.show_digest(Console(), digest, number)
    return DONE


async def _digest(target: str, save: bool) -> tuple[Digest, int | None]:
    """The target read, and its number where it is saved."""
    chosen = settings.load()
    material = _material(target)
    with Console(stderr=True).status("Reading …"):
        async with app.reading(chosen) as desk:
            digest = await desk.digest(material, LOCAL)
    if not save:
        return digest, None
    async with app.opened(chosen.data_dir) as store:
        stored = await store.articles.add(LOCAL.guild, digest)
    return stored.digest, stored.number


def _material(target: str) -> Material:
    """What the argument names.  Raises Unsafe or Unreadable."""
    if target == "-":
        return Pasted(_given().decode("utf-8", "replace"))
    if target.lower().startswith(("http://", "https://")):
        try:
            return Link(canonical(target))
        except ValueError as error:
            raise Unsafe("This is not a web address that I can open.") from error
    return _file(Path(target))


def _given() -> bytes:
    """What stands on the standard input."""
    content = _open_stdin().buffer.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise TooLarge(TOO_LARGE.format("What was given"))
    return content


def _open_stdin() -> TextIO:
    if sys.stdin is None:  # closed by whoever started us
        raise Unreadable("The standard input is closed, so there is nothing to read.")
    return sys.stdin


def _file(path: Path) -> Upload:
    try:
        if path.stat().st_size > LARGEST:
            raise TooLarge(TOO_LARGE.format(path))
        return Upload(path.name, path.read_bytes())
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.") from error


def _batch(target: str) -> int:
    """Articles in, readings out, each line flushed; 1 if any line could not be read."""
    code = DONE
    with _lines(target) as lines:
        for row in read_batch(lines, make_reader().read):
            _print(row)
            code = COULD_NOT if "error" in row else code
    return code


def _lines(target: str) -> TextIO:
    """What is no UTF-8 costs its line, not those around it."""
    try:
        file = _open_stdin().fileno() if target == "-" else target
        return open(file, encoding="utf-8", errors="surrogateescape")
    except OSError as error:
        raise Unreadable(f"{target} cannot be read: {error.strerror}.") from error


def _print(record: Record) -> None:
    line = json.dumps(record, ensure_ascii=False)
    if sys.stdout is not None:  # closed by whoever started us: then nobody wants it
        sys.stdout.write(_HALF_CHARACTER.sub(lambda half: f"\\u{ord(half[0]):04x}", line) + "\n")
        sys.stdout.flush()


def search(options: Namespace) -> int:
    """Search what was saved here."""
    results = asyncio.run(_found(" ".join(options.words), options.newest))
    terminal.show_results(Console(), results)
    return DONE


async def _found(query: str, newest: bool) -> Results:
    async with app.opened(settings.load().data_dir) as store:
        return await store.search.search(app.LOCAL_SCOPE, query, newest=newest, limit=20)


def export(options: Namespace) -> int:
    """Write the archive to a file."""
    asyncio.run(keeping.export(settings.load(), options.file))
    return DONE


def take_in(options: Namespace) -> int:
    """Take an export in."""
    taken, passed = asyncio.run(keeping.take_in(settings.load(), options.file))
    Console().print(
        f"{taken} articles taken in, {passed} passed over: there already, or erased.", highlight=False
    )
    return DONE


def backup(options: Namespace) -> int:
    """Make a checked copy."""
    copy = asyncio.run(keeping.copy(settings.load(), options.folder))
    Console().print(f"The copy is {copy}.", highlight=False, markup=False, soft_wrap=True)
    return DONE


def restore(options: Namespace) -> int:
    """Put a copy in the archive's place."""
    articles = asyncio.run(keeping.restore(settings.load(), options.file))
    Console().print(f"The archive is back, with {articles} articles.", highlight=False)
    return DONE


def doctor(options: Namespace) -> int:
    """Print the findings; 1 where one is not well."""
    facts = asyncio.run(keeping.diagnose(settings.load(), erase=options.erase_now))
    terminal.show_facts(Console(), facts)
    return COULD_NOT if any(fact.well is False for fact in facts) else DONE
