"""The command line as its user meets it: a process, its output and its exit code."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.app import opened
from tests.fakes import digest_of

SAMPLE = Path(__file__).parent / "data" / "sample.txt"


def bot(*arguments: str, given: str | bytes = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """``python -m bot`` with the arguments, an input, and an environment of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    given = given if isinstance(given, str) else given.decode("latin-1")
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=given,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_the_sample_is_read_saved_and_found_again(tmp_path: Path) -> None:
    data = {"DATA_DIR": str(tmp_path / "new" / "data")}
    read = bot("read", str(SAMPLE), "--save", **data)
    assert read.returncode == 0, read.stderr
    assert "saved as #1" in read.stdout
    again = bot("read", str(SAMPLE), "--save", "--json", **data)
    assert json.loads(again.stdout)["id"] == 1
    found = bot("search", "legion", "kadyrov", **data)
    assert found.returncode == 0, found.stderr
    assert "#1 Several hundred Russian troops" in found.stdout
    assert "Nothing found." in bot("search", "zeppelin", **data).stdout
    assert bot("search", '"NEAR(* OR', **data).returncode == 0


def test_json_is_one_object_whose_spans_lie_in_the_body() -> None:
    read = bot("read", "-", "--json", given=SAMPLE.read_text())
    record = json.loads(read.stdout)
    article = record["article"]
    assert article["title"] == "Several hundred Russian troops switch sides and start fighting for Ukraine"
    assert article["text"] == SAMPLE.read_text().partition("\n\n")[2]
    assert record["claims"]
    for claim in record["claims"]:
        for start, end in claim["content"] + claim["cue"]:
            assert 0 <= start < end <= len(article["text"])


def test_a_batch_keeps_order_and_ends_with_1_after_a_bad_line(tmp_path: Path) -> None:
    lines = tmp_path / "in.jsonl"
    lines.write_text(
        '{"id": 1, "text": "Ann said it rained."}\nnot json\n{"id": 2, "text": "It is dry, Bob said."}\n'
    )
    read = bot("read", "--batch", str(lines))
    rows = [json.loads(line) for line in read.stdout.splitlines()]
    assert [row["id"] for row in rows] == [1, None, 2]
    assert "error" in rows[1]
    assert read.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "environment", "words"),
    [
        (["read", "/no/such/file"], {}, "cannot be read"),
        (["read", "http://127.0.0.1:1/"], {}, "✘"),
        (["read", "http://10.1.2.3/story"], {}, "✘"),
        (["read", "https://"], {}, "not a web address"),
        (["read", "http://[::1"], {}, "not a web address"),
        (["search", "x"], {"DATA_DIR": "/proc/nowhere"}, "data directory"),
        (["read", str(SAMPLE)], {"BOT_FETCH__COLOUR": "red"}, "is no setting of Copydesk"),
        (["run"], {}, "BOT_TOKEN is not set"),
        (["read", "--batch", "/no/such/file"], {}, "cannot be read: No such file"),
    ],
)
def test_what_cannot_be_done_gets_a_sentence_and_exit_code_1(
    arguments: list[str], environment: dict[str, str], words: str
) -> None:
    done = bot(*arguments, **environment)
    assert done.returncode == 1
    assert words in done.stderr.replace("\n", " ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 8, "✘"),
        ("broken.pdf", b"%PDF-1.7\nnothing more", "PDF"),
        ("big.txt", b"word " * 10_500_000, "MB"),
    ],
)
def test_a_file_that_holds_no_article_is_told_apart(
    tmp_path: Path, name: str, content: bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert main(["read", str(path)]) == 1
    said = capsys.readouterr().err
    assert words in said
    assert "Traceback" not in said


@pytest.mark.parametrize("arguments", [["read", "-"], ["read", "--batch", "-"]])
def test_a_closed_standard_input_gets_a_sentence(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "bot", *arguments]
    done = subprocess.run(
        ["sh", "-c", '"$@" <&-', "sh", *command], capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (
        1,
        "✘ The standard input is closed, so there is nothing to read.\n",
    )


def test_a_standard_input_that_is_too_large_is_told_before_it_is_read() -> None:
    done = bot("read", "-", given="a" * 10_000_001)
    assert (done.returncode, "larger than 10 MB" in done.stderr) == (1, True)


def test_a_batch_reads_on_after_broken_bytes_and_after_half_a_character(tmp_path: Path) -> None:
    lines = tmp_path / "in.jsonl"
    lines.write_bytes(
        b'{"id": 1, "text": "\xff\xfe"}\n' + b"[" * 100_000 + b"\n"
        b'{"id": "\\ud83d", "text": "Ann \\ud83d Lee said no."}\n{"id": 3, "text": "Bob Ray said yes."}\n'
    )  # fmt: skip
    done = bot("read", "--batch", str(lines))
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [row["id"] for row in rows] == [None, None, "\ud83d", 3]
    assert ["UTF-8" in rows[0]["error"], "nested" in rows[1]["error"]] == [True, True]
    assert rows[2]["article"]["text"] == "Ann \ufffd Lee said no."


def test_whoever_has_read_enough_of_a_batch_ends_it_without_a_word(tmp_path: Path) -> None:
    lines = tmp_path / "in.jsonl"
    lines.write_text('{"id": 1, "text": "Bob Ray said yes."}\n' * 50)
    command = [sys.executable, "-m", "bot", "read", "--batch", str(lines)]
    done = subprocess.run(
        ["sh", "-c", '"$@" | head -c 5', "sh", *command], capture_output=True, text=True, timeout=60
    )
    assert (done.stdout, done.stderr) == ('{"id"', "")


@pytest.mark.parametrize("command", ["doctor", f"read --json {SAMPLE}"])
def test_an_output_that_cannot_be_written_gets_a_sentence(tmp_path: Path, command: str) -> None:
    environment = {**os.environ, "DATA_DIR": str(tmp_path)}
    for into, code, said in (
        ("> /dev/full", 1, "✘ The answer cannot be written: No space left on device.\n"),
        (">&-", 0, ""),
    ):
        line = f"{sys.executable} -m bot {command} {into}"
        done = subprocess.run(line, shell=True, env=environment, capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stderr) == (code, said)


def test_a_search_may_leave_words_out(tmp_path: Path) -> None:
    data = {"DATA_DIR": str(tmp_path)}
    assert bot("read", str(SAMPLE), "--save", **data).returncode == 0
    assert "#1" in bot("search", "legion", "-zeppelin", "--newest", **data).stdout
    assert "Nothing found" in bot("search", "legion", "-kadyrov", **data).stdout
    assert "leave out" in bot("search", "-kadyrov", **data).stderr


_STOPPED = """
import os, signal, sys

class Stopping:
    def find_spec(self, name, path=None, target=None):
        if name == "bot.app":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Stopping())
from bot.__main__ import main
sys.exit(main(["doctor"]))
"""


def test_a_command_that_is_stopped_while_it_starts_ends_without_a_traceback(tmp_path: Path) -> None:
    environment = {**os.environ, "DATA_DIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _STOPPED], env=environment, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("arguments", [[], ["fly"], ["read"], ["read", "a", "--json", "--batch"], ["search"]])
def test_a_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2


def test_the_doctor_names_what_is_configured_and_what_is_missing(tmp_path: Path) -> None:
    done = bot("doctor", DATA_DIR=str(tmp_path))
    for words in ("token", "archive", "disk"):
        assert words in done.stdout.lower()
    assert "Traceback" not in done.stderr


def test_the_doctor_tells_the_rest_where_the_archive_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "copydesk.db").mkdir()
    done = bot("doctor", DATA_DIR=str(tmp_path))
    assert done.returncode == 1
    for words in ("token", "disk", "cannot be opened"):
        assert words in done.stdout


def test_what_was_saved_survives_export_import_backup_and_restore(tmp_path: Path) -> None:
    old, new = {"DATA_DIR": str(tmp_path / "old")}, {"DATA_DIR": str(tmp_path / "new")}
    assert bot("read", str(SAMPLE), "--save", **old).returncode == 0
    lines, copies = tmp_path / "all.jsonl", tmp_path / "copies"
    assert bot("export", str(lines), **old).returncode == 0
    assert "1 articles taken in" in bot("import", str(lines), **new).stdout
    assert "#1" in bot("search", "legion", **new).stdout
    assert bot("backup", str(copies), **new).returncode == 0
    (tmp_path / "new" / "copydesk.db").unlink()
    restored = bot("restore", str(next(copies.iterdir())), **new)
    assert "with 1 articles" in restored.stdout, restored.stderr
    assert "#1" in bot("search", "legion", **new).stdout
    assert "erasure" in bot("doctor", "--erase-now", **new).stdout


async def with_a_long_article(data: Path) -> None:
    async with opened(data) as store:
        await store.articles.add("local", digest_of("word " * 50_000))


def test_an_export_that_cannot_be_finished_leaves_the_one_before(tmp_path: Path) -> None:
    data = {"DATA_DIR": str(tmp_path / "data")}
    asyncio.run(with_a_long_article(tmp_path / "data"))
    file = tmp_path / "out.jsonl"
    file.write_text("the one before")
    limited = ["sh", "-c", 'ulimit -f 200; exec "$@"', "sh", sys.executable, "-m", "bot", "export", str(file)]
    env = {**os.environ, **data}
    done = subprocess.run(limited, env=env, capture_output=True, text=True, timeout=60)
    assert (done.returncode, "File too large" in done.stderr) == (1, True), done.stderr
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.jsonl"]
    assert file.read_text() == "the one before"
    assert bot("export", str(file), **data).returncode == 0
    assert json.loads(file.read_text())["stored"]["number"] == 1


def test_an_export_whose_ending_names_no_form_is_refused(tmp_path: Path) -> None:
    assert main(["export", str(tmp_path / "all.xls")]) == 1
