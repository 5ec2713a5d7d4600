"""The commands.  Exit codes: 0 done, 1 could not, 2 wrong usage."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console

from bot import app, doctor, log, settings, terminal
from bot.batch import read_batch
from bot.core.links import canonical
from bot.core.models import LOCAL, Digest, Link, Material, Pasted, Results, Upload
from bot.core.record import to_record
from bot.errors import CopydeskError, SettingsError, TooLarge, Unreadable
from bot.hiding import without_secrets
from bot.reading.making import make_reader

DONE, COULD_NOT = 0, 1
"""Exit codes; argparse itself ends with 2 for a wrong usage."""

LARGEST = 10_000_000
"""Bytes of a file, as for files that are posted."""

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.command(options)
    except CopydeskError as error:
        Console(stderr=True, highlight=False).print(f"✘ {error}", markup=False, style="red")
        return COULD_NOT
    except KeyboardInterrupt:
        return COULD_NOT
    except BrokenPipeError:  # whoever read our output has had enough
        sys.stderr.close()
        return COULD_NOT
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Copydesk: who says so?")
    named = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, command: Command, words: str) -> argparse.ArgumentParser:
        made = named.add_parser(name, help=words, description=words)
        made.set_defaults(command=command)
        return made

    add("run", _run, "the bot on Discord; needs BOT_TOKEN")
    read = add("read", _read, "read an article and print its digest")
    read.add_argument(
        "target", metavar="URL|FILE|-", help="a link, a file (txt, md, html, pdf), or - for stdin"
    )
    form = read.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON object instead")
    form.add_argument(
        "--batch", action="store_true", help='read {"id", "text"} a line, write one object a line'
    )
    read.add_argument("--save", action="store_true", help="store it in the archive")
    search = add("search", _search, "search the articles that were saved on the command line")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--newest", action="store_true", help="newest first instead of best first")
    add("doctor", _doctor, "what is configured, reachable, durable and missing")
    return parser


def _run(_: argparse.Namespace) -> int:
    chosen = settings.load(without_secrets(settings.SECRETS).get("BOT_TOKEN"))
    log.start(chosen.log.level)
    asyncio.run(app.run(chosen))
    return DONE


def _read(options: argparse.Namespace) -> int:
    if options.batch:
        if options.save:
            raise SettingsError("--batch only prints; --save stores one article at a time.")
        return _batch(options.target)
    digest, number = asyncio.run(_digest(options.target, options.save))
    if options.json:
        print(json.dumps(to_record(digest, number), ensure_ascii=False))  # noqa: T201
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
    """What the argument names.  Raises Unreadable."""
    if target == "-":
        return Pasted(sys.stdin.buffer.read().decode("utf-8", "replace"))
    if target.lower().startswith(("http://", "https://")):
        return Link(canonical(target))
    return _file(Path(target))


def _file(path: Path) -> Upload:
    try:
        if path.stat().st_size > LARGEST:
            raise TooLarge(f"{path} is larger than {LARGEST // 1_000_000} MB, which is the most I read.")
        return Upload(path.name, path.read_bytes())
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.") from error


def _batch(target: str) -> int:
    """Articles in, readings out, each line flushed; 1 if any line could not be read."""
    code = DONE
    try:
        with sys.stdin if target == "-" else open(target, encoding="utf-8") as lines:
            for row in read_batch(lines, make_reader().read):
                print(json.dumps(row, ensure_ascii=False), flush=True)  # noqa: T201
                code = COULD_NOT if "error" in row else code
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{target} cannot be read: {error}.") from error
    return code


def _search(options: argparse.Namespace) -> int:
    results = asyncio.run(_found(" ".join(options.words), options.newest))
    terminal.show_results(Console(), results)
    return DONE


async def _found(query: str, newest: bool) -> Results:
    async with app.opened(settings.load().data_dir) as store:
        return await store.search.search(app.LOCAL_SCOPE, query, newest=newest, limit=20)


def _doctor(_: argparse.Namespace) -> int:
    facts = asyncio.run(_examined())
    terminal.show_facts(Console(), facts)
    return COULD_NOT if any(fact.well is False for fact in facts) else DONE


async def _examined() -> list[terminal.Fact]:
    chosen = settings.load()
    async with app.opened(chosen.data_dir) as store:
        return await doctor.diagnosis(chosen, store.database, store.submissions)


if __name__ == "__main__":
    sys.exit(main())
