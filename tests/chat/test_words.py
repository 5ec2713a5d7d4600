"""The catalogues: none lacks a text, and whatever another room says is known in each language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord.components import validate_components

from bot import doctor
from bot.chat.client import Copydesk
from bot.chat.panel import Panel, Shown
from bot.chat.translator import Translations
from bot.chat.welcome import Welcome
from bot.chat.words import ENGLISH, GERMAN, LANGUAGES, Words, words_for
from bot.chat.words.german_sentences import SENTENCES
from bot.core.models import State
from bot.reading.model import Tally
from bot.settings import Settings
from bot.store.database import Database
from bot.store.submissions import Submissions
from tests.chat.conftest import Newsroom

BOT = Path(__file__).parents[2] / "bot"

SPEAKING = (
    "core", "web", "reading", "inbox.py", "desk.py",
    "store/ledger.py", "store/questions.py", "store/search.py", "store/versions.py", "store/weighing.py",
)  # fmt: skip
"""Where sentences are written that people see; the store's others become one sentence of the chat's own."""

NEVER_TOLD = re.compile(
    r"You are a copy editor|The language model(?:'s answer| did not answer in the form| refuses| is busy| cannot)"
    r"|Nothing of the summary|The article is mostly"
)
"""The prompt, and what a failing model is logged with."""

TEXTS = [name for name in dir(Words) if not name.startswith("_")]
OTHERS = [pytest.param(words, id=language) for language, words in LANGUAGES.items() if words is not ENGLISH]


def sentences() -> Iterator[str]:
    """Every sentence in the rooms that speak, with {} for what is filled in."""
    for room in SPEAKING:
        path = BOT / room
        for module in [path] if path.is_file() else sorted(path.rglob("*.py")):
            yield from filter(_is_sentence, _literals(ast.parse(module.read_text())))


def _literals(tree: ast.AST) -> Iterator[str]:
    """The strings of a module, without its docstrings and without the pieces of f-strings."""
    nodes = list(ast.walk(tree))
    pieces = {id(piece) for node in nodes if isinstance(node, ast.JoinedStr) for piece in node.values}
    passed = pieces | {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if id(node) in passed:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(
                str(piece.value) if isinstance(piece, ast.Constant) else "{}" for piece in node.values
            )


def _is_sentence(literal: str) -> bool:
    return bool(re.match(r"[A-Z“{].*\.$", literal, re.DOTALL)) and len(literal.split()) >= 4


SPOKEN = sorted({sentence for sentence in sentences() if not NEVER_TOLD.match(sentence)})


@pytest.mark.parametrize("words", OTHERS)
@pytest.mark.parametrize("name", TEXTS)
def test_no_catalogue_lacks_a_text(words: Words, name: str) -> None:
    own = [kind for kind in type(words).__mro__ if kind not in Words.__mro__]
    assert any(name in vars(kind) for kind in own), "every text of English stands in each other catalogue"


@pytest.mark.parametrize("words", OTHERS)
@pytest.mark.parametrize("name", [name for name in TEXTS if isinstance(getattr(Words, name), dict)])
def test_no_table_lacks_a_row(words: Words, name: str) -> None:
    assert getattr(words, name).keys() >= getattr(ENGLISH, name).keys()


def test_the_rooms_that_speak_are_found_speaking() -> None:
    assert len(SPOKEN) > 50
    assert "This page wants a login. Paste the text and I will read that." in SPOKEN


@pytest.mark.parametrize("sentence", SPOKEN)
@pytest.mark.parametrize("words", OTHERS)
def test_each_sentence_of_another_room_is_known(words: Words, sentence: str) -> None:
    filled = sentence.replace("{}", "7")
    assert words.told(filled) != filled, "put it into bot/chat/words/german_sentences.py"


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_sentence_is_kept_that_nobody_says_any_more(sentence: str) -> None:
    assert sentence in SPOKEN


@pytest.mark.parametrize(("mine", "other"), SENTENCES.items())
def test_a_sentence_keeps_its_gaps(mine: str, other: str) -> None:
    assert mine.count("{}") == other.count("{}")


@pytest.mark.parametrize("name", [name for name in TEXTS if isinstance(getattr(Words, name), str)])
def test_a_text_that_is_raised_is_told_in_german(name: str) -> None:
    english, german = getattr(ENGLISH, name), getattr(GERMAN, name)
    assert GERMAN.told(english.replace("{}", "5")) == german.replace("{}", "5")


def test_names_inside_a_sentence_stay_as_they_are() -> None:
    note = "The headline states as fact what the article attributes to Johnson and Johnson."
    assert "nach Johnson and Johnson." in GERMAN.told(note)


def test_a_remark_of_two_sentences_is_told_sentence_by_sentence() -> None:
    remark = "Only the first 12 words were searched for. No article has all of these words; these have some of them."
    said = GERMAN.told(remark)
    assert said.startswith("Gesucht wurde nur nach den ersten 12 Wörtern. Kein Artikel")


def test_an_unknown_sentence_stays_english() -> None:
    assert GERMAN.told("Colourless green ideas sleep furiously.") == "Colourless green ideas sleep furiously."


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        (discord.Locale.german, GERMAN), (discord.Locale.british_english, ENGLISH), ("de-AT", GERMAN),
        (discord.Locale.french, ENGLISH), (None, ENGLISH), ("", ENGLISH),
    ],
)  # fmt: skip
def test_a_locale_finds_its_catalogue(locale: discord.Locale | str | None, language: Words) -> None:
    assert words_for(locale) is language


@pytest.mark.parametrize(
    ("words", "number", "said"),
    [
        (ENGLISH, 0, "0 claims"), (ENGLISH, 1, "1 claim"), (ENGLISH, 2, "2 claims"),
        (ENGLISH, 1204, "1,204 claims"),
        (GERMAN, 0, "0 Aussagen"), (GERMAN, 1, "1 Aussage"), (GERMAN, 2, "2 Aussagen"),
        (GERMAN, 1204, "1.204 Aussagen"),
    ],
)  # fmt: skip
def test_a_number_bends_its_noun(words: Words, number: int, said: str) -> None:
    assert words.claims(number) == said


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("noun", ["claims", "sources", "articles", "words", "characters", "shared"])
def test_one_and_two_are_told_apart_in_both(noun: str, number: int) -> None:
    said = {getattr(words, noun)(number) for words in LANGUAGES.values()}
    assert len(said) == len(LANGUAGES)


def test_days_are_written_as_people_write_them() -> None:
    assert ENGLISH.day(date(2022, 3, 31)) == "31 March 2022"
    assert GERMAN.day(date(2022, 3, 31)) == "31. März 2022"
    assert [ENGLISH.ordinal(number) for number in (1, 2, 3, 11, 22, 113)] == [
        "1st", "2nd", "3rd", "11th", "22nd", "113th",
    ]  # fmt: skip


async def translated(client: Copydesk) -> list[dict[str, Any]]:
    """The commands as Discord gets them."""
    await client.tree.set_translator(Translations())
    return [
        await command.get_translated_payload(client.tree, client.tree.translator)  # type: ignore[arg-type]
        for command in client.tree.get_commands(type=None)
    ]


def parts(payload: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The command, its options and their choices."""
    yield payload
    for inner in (*payload.get("options", ()), *payload.get("choices", ())):
        yield from parts(inner)


async def test_commands_options_and_choices_have_german_names_and_descriptions(newsroom: Newsroom) -> None:
    for payload in await translated(newsroom.client):
        for part in parts(payload):
            where = (payload["name"], part["name"])
            assert "de" in part["name_localizations"], where
            if part.get("description"):
                assert "de" in part["description_localizations"], where
                assert part["description_localizations"]["de"] != part["description"], where
                assert len(part["description_localizations"]["de"]) <= 100, where


async def test_german_names_are_such_as_discord_takes_and_told_apart(newsroom: Newsroom) -> None:
    payloads = await translated(newsroom.client)
    slash = [payload for payload in payloads if payload["type"] == 1]
    for names in [slash, *(payload["options"] for payload in slash)]:
        german = [one["name_localizations"]["de"] for one in names]
        assert len(set(german)) == len(german)
        assert all(re.fullmatch(r"[-_\w]{1,32}", name) and name == name.lower() for name in german)


@pytest.mark.parametrize("words", LANGUAGES.values())
def test_a_text_names_commands_as_its_readers_see_them(words: Words, newsroom: Newsroom) -> None:
    commands = {command.name for command in newsroom.client.tree.get_commands()} | set(ENGLISH.HELP_COMMANDS)
    seen = {words.NAMES.get(name, name) for name in commands}
    texts = [text for name in TEXTS if isinstance(text := getattr(words, name), str)]
    texts += [words.channel_gone("1")]
    named = {name for text in texts for name in re.findall(r"`/(\w+)`", text)}
    assert named
    assert named <= seen


async def test_help_names_every_command(newsroom: Newsroom) -> None:
    slash = {command.name for command in newsroom.client.tree.get_commands()}
    assert slash - {"Read this article"} <= set(ENGLISH.HELP_COMMANDS)


@pytest.mark.parametrize("jobs", [{}, {State.WAITING: 3, State.READING: 1, State.READ: 2, State.FAILED: 1}])
async def test_no_english_word_is_left_in_a_german_status(tmp_path: Path, jobs: dict[State, int]) -> None:
    settings = Settings(data_dir=tmp_path, token="t")
    (settings.backups / "copydesk-20261128T030000Z.db").parent.mkdir(parents=True)
    (settings.backups / "copydesk-20261128T030000Z.db").write_bytes(b"copy")
    async with Database.open(tmp_path / "a.db") as database:
        lines = await doctor.status(settings, database, Queued(database, jobs), ahead=timedelta(days=9))
    tally = Tally(asked=3, failed=1, sentences=2, claims=4)
    for line in [*lines, f"language model: llama: {tally}"]:
        assert ENGLISH.status_line(line) == line
        said = GERMAN.status_line(line).replace(str(tmp_path), "")
        assert not set(re.findall(r"[a-z]+", said.lower())) & ENGLISH_ONLY
        assert not re.search(r"\d\.\d (?:GB|MB)", said)


ENGLISH_ONLY = frozenset(
    """about ahead and answer answered archive article articles asked being claims copies disk dropped durable empty
    free language lost model newest not of program queue read readable sentences servers told usable waiting
    without yet""".split()
)
"""Words of the lines of /status that are no German ones."""


class Queued(Submissions):
    """The queue, with so many jobs in each state."""

    def __init__(self, database: Database, jobs: dict[State, int]) -> None:
        super().__init__(database)
        self._jobs = jobs

    async def counts(self) -> dict[State, int]:
        """How many there are."""
        return self._jobs


@pytest.mark.parametrize("words", LANGUAGES.values())
def test_texts_of_forms_are_no_longer_than_discord_takes(words: Words) -> None:
    most = {"TITLE": 45, "BUTTON": 80, "HINT": 100, "DOES": 100, "OPTION": 100}
    for name in TEXTS:
        text = getattr(words, name)
        room = [length for part, length in most.items() if part in name.split("_")]
        room += [45] if name.startswith(("FORM_", "CORRECT_", "JOIN_", "PART_")) else []
        assert not room or not isinstance(text, str) or len(text) <= max(room), name


@pytest.mark.parametrize("words", LANGUAGES.values())
def test_the_panel_and_the_greeting_fit_in_each_language(words: Words) -> None:
    for view in (Panel(Shown(model="m" * 80), words), Welcome(words, content=False)):
        validate_components(view.to_components(), flags=1 << 15)  # type: ignore[no-untyped-call]
