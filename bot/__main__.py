"""The command line.  Exit codes: 0 done, 1 could not, 2 wrong usage.

The commands are imported once the usage is known to be right: a wrong one is answered at once,
and `run` hears a stop from its first moment on.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from bot.errors import CopydeskError
from bot.hiding import without_secrets

COULD_NOT = 1
"""Exit code; argparse itself ends with 2 for a wrong usage."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    options = _parser().parse_args(_words_last(sys.argv[1:] if arguments is None else arguments))
    if options.command == "run":
        signal.signal(signal.SIGTERM, _stopped_before_it_began)
        options.secrets = without_secrets()
    try:
        from bot import commands

        code: int = getattr(commands, options.command)(options)
    except CopydeskError as error:
        sys.stderr.write(f"✘ {error}\n")
        return COULD_NOT
    except KeyboardInterrupt:
        return COULD_NOT
    except OSError as error:
        if options.command == "run":
            raise
        return _unwritten(error)
    return code


def _unwritten(error: OSError) -> int:
    """The output cannot be written; whoever closed their end of it has had enough, and is told nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # for what is still to be flushed (Python's note on SIGPIPE)
    if not isinstance(error, BrokenPipeError):
        sys.stderr.write(f"✘ The answer cannot be written: {error.strerror or error}.\n")
    return COULD_NOT


def _stopped_before_it_began(number: int, frame: FrameType | None) -> NoReturn:
    sys.exit(0)


def _words_last(arguments: Sequence[str]) -> Sequence[str]:
    """The arguments of a search with its words behind its options: ``-coal`` is a word to leave out."""
    if arguments[:1] != ["search"] or "--" in arguments:
        return arguments
    options = [one for one in arguments[1:] if one == "-h" or one.startswith("--")]
    return ["search", *options, "--", *(one for one in arguments[1:] if one not in options)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Copydesk: who says so?")
    named = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, words: str, command: str | None = None) -> argparse.ArgumentParser:
        made = named.add_parser(name, help=words, description=words)
        made.set_defaults(command=command or name)
        return made

    add("run", "the bot on Discord; needs BOT_TOKEN")
    read = add("read", "read an article and print its digest")
    read.add_argument(
        "target", metavar="URL|FILE|-", help="a link, a file (txt, md, html, pdf), or - for stdin"
    )
    form = read.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON object instead")
    form.add_argument(
        "--batch", action="store_true", help='read {"id", "text"} a line, write one object a line'
    )
    read.add_argument("--save", action="store_true", help="store it in the archive")
    search = add("search", "search the articles that were saved on the command line")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--newest", action="store_true", help="newest first instead of best first")
    add("export", "write the archive to a file").add_argument(
        "file", type=Path, metavar="FILE", help="ending .jsonl, .csv or .md"
    )
    add("import", "take an export's JSON lines back in", "take_in").add_argument(
        "file", type=Path, metavar="FILE"
    )
    backup = add("backup", "make a checked copy of the archive")
    backup.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help="where to; else as configured")
    add("restore", "put a copy in the archive's place").add_argument("file", type=Path, metavar="FILE")
    check = add("doctor", "what is configured, reachable, durable and missing")
    check.add_argument(
        "--erase-now", action="store_true", help="first finish every erasure that is under way"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
