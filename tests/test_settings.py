"""The settings: one file states them all, the environment wins, nothing unknown passes."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

from bot import settings

ASK = "from bot import settings\ntry:\n print({ask})\nexcept settings.SettingsError as e: print(e)"


def asked(what: str, **environment: str) -> str:
    """What a process with just this environment says."""
    done = subprocess.run(
        [sys.executable, "-c", ASK.format(ask=what)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_the_file_states_every_setting_with_its_default() -> None:
    stated = tomllib.loads(settings.CONFIG_FILE.read_text())
    defaults = {
        section: {key: list(value) if isinstance(value, tuple) else value for key, value in fields.items()}
        for section, fields in settings.sections().items()
    }
    assert stated == defaults


def test_every_setting_of_the_file_is_explained() -> None:
    for line in settings.CONFIG_FILE.read_text().splitlines():
        assert "=" not in line.split("#")[0] or "#" in line, f"no comment: {line}"


@pytest.mark.parametrize(
    ("what", "environment", "answer"),
    [
        ("settings.load().fetch.timeout", {}, "20.0"),
        ("settings.load().fetch.timeout", {"BOT_FETCH__TIMEOUT": "5"}, "5.0"),
        ("settings.load().fetch.allow", {"BOT_FETCH__ALLOW": "a:80, b:81"}, "('a:80', 'b:81')"),
        ("settings.load().queue.retry_minutes", {"BOT_QUEUE__RETRY_MINUTES": "0.1,2"}, "(0.1, 2.0)"),
        ("settings.load().channels", {"BOT_CHANNELS": "1,2"}, "('1', '2')"),
        ("settings.load().data_dir", {}, "data"),
        ("settings.load().data_dir", {"RAILWAY_VOLUME_MOUNT_PATH": "/volume"}, "/volume"),
        ("settings.load().data_dir", {"RAILWAY_VOLUME_MOUNT_PATH": "/volume", "DATA_DIR": "/d"}, "/d"),
        ("settings.load().discord_api", {"DISCORD_API": "http://127.0.0.1:1"}, "http://127.0.0.1:1"),
        ("settings.load().token", {"BOT_TOKEN": "s3cret"}, "**********"),
    ],
)
def test_the_environment_wins_over_the_file(what: str, environment: dict[str, str], answer: str) -> None:
    assert asked(what, **environment) == answer


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"BOT_COLOUR": "red"}, "BOT_COLOUR is no setting of Copydesk"),
        ({"BOT_FETCH__TIME": "3"}, "BOT_FETCH__TIME is no setting"),
        ({"BOT_FETCH__TIMEOUT": "soon"}, "fetch.timeout makes no sense"),
        ({"BOT_FETCH__TIMEOUT": "-1"}, "fetch.timeout makes no sense"),
        ({"BOT_CHANNELS": "12,#articles"}, "channels.1 makes no sense"),
        ({"BOT_LOG__LEVEL": "loud"}, "log.level makes no sense"),
        ({"BOT_RETENTION__ARTICLES_DAYS": "1000000"}, "36500"),
        ({"BOT_RETENTION__AFTER_LEAVING": "inf"}, "36500"),
        ({"BOT_QUEUE__DELIVER_HOURS": "1e12"}, "876000"),
        ({"BOT_QUEUE__RETRY_MINUTES": "1, 1e15"}, "52560000"),
        ({"BOT_QUEUE__DELIVER_HOURS": "0"}, "greater than 0"),
    ],
)
def test_what_makes_no_sense_is_named_in_a_sentence(environment: dict[str, str], words: str) -> None:
    assert words in asked("settings.load()", **environment)


def test_a_secret_may_be_handed_in_beside_the_environment() -> None:
    assert asked("settings.load({'BOT_TOKEN': 't'}).token.get_secret_value()") == "t"
    assert asked("settings.load({'BOT_MODEL__KEY': 'k'}).model.key") == "k"
    assert "k3y" not in asked("settings.load()", BOT_MODEL__KEY="k3y")
