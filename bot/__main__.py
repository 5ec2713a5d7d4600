"""The commands: run, read, search, doctor.  Exit codes: 0 done, 1 could not, 2 wrong usage."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from bot import app, log, settings, terminal
from bot.batch import read_batch
from bot.core.models import LOCAL, Material, Scope, Upload, Pasted, Link
from bot.core.record import to_record
from bot.errors import CopydeskError, Unreadable

DONE, COULD_NOT, WRONG_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except CopydeskError as error:
        Console(stderr=True).print(f"[red]✘[/] {error}", highlight=False)
        return COULD_NOT
    except KeyboardInterrupt:
        return COULD_NOT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Copydesk: who says so?")
    commands = parser.add_subparsers(required=True, metavar="command")

    run = commands.add_parser("run", help="the bot on Discord; needs BOT_TOKEN")
    run.set_defaults(command=_run)

    read = commands.add_parser("read", help="read an article and print its digest")
    read.add_argument(
        "target", metavar="URL|FILE|-", help="a link, a file (txt, md, html, pdf), or - for stdin"
    )
    read.add_argument("--save", action="store_true", help="store it in the archive")
    read.add_argument("--json", action="store_true", help="print one JSON object instead")
    read.add_argument(
        "--batch", action="store_true", help='FILE holds {"id", "text"} a line; one object a line'
    )
    read.set_defaults(command=_read)

    search = commands.add_parser("search", help="search the archive")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--newest", action="store_true", help="newest first instead of best")
    search.add_argument(
        "--all", action="store_true", help="every server's articles, not only those read here"
    )
    search.set_defaults(command=_search)

    doctor = commands.add_parser("doctor", help="what is configured, reachable, durable and missing")
    doctor.set_defaults(command=_doctor)
    return parser
