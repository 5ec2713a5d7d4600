"""What is written down is what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot import settings
from bot.__main__ import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()


@pytest.mark.parametrize("name", settings.environment_names())
def test_the_readme_names_every_setting(name: str) -> None:
    assert f"`{name}`" in README


def test_the_readme_names_every_command_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    names = re.findall(r"^    (\w+)", capsys.readouterr().out, re.MULTILINE)
    assert len(names) > 3
    for name in names:
        assert f"`python -m bot {name}" in README


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt", "requirements-model.txt"])
def test_a_lock_names_no_place_and_every_line_has_a_hash(lock: str) -> None:
    text = (ROOT / lock).read_text()
    for word in (
        "--index-url",
        "--extra-index-url",
        "--find-links",
        "--trusted-host",
        "file:",
        "http:",
        "https:",
    ):
        assert word not in text
    for requirement in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(r"[\w.-]+==\S+", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement


def test_every_dependency_of_the_bot_is_in_both_locks() -> None:
    pinned = {lock: names(lock) for lock in ("requirements.txt", "requirements-dev.txt")}
    assert pinned["requirements.txt"] < pinned["requirements-dev.txt"]


def names(lock: str) -> set[str]:
    return set(re.findall(r"^[\w.-]+==[\w.+-]+", (ROOT / lock).read_text(), re.MULTILINE))


def test_every_room_says_in_one_sentence_what_it_is_for() -> None:
    for path in sorted((ROOT / "bot").rglob("*.py")):
        source = path.read_text()
        assert not source or source.startswith('"""'), f"{path} has no sentence at its door"


@pytest.mark.parametrize("path", sorted((ROOT / "bot").rglob("*.py")), ids=lambda path: path.name)
def test_a_file_is_a_room_one_can_see_across(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 300
