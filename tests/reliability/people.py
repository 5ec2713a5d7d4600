"""People who do at random whatever Discord lets them do with the bot."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from random import Random
from typing import Any

from tests.gateway.client import Discord
from tests.gateway.nouns import Channel, Interaction, Json, Kind, Message, User, walk
from tests.reliability.press import Press

SLASH, MENU = 1, 3
SUBCOMMAND, TEXT, NUMBER, YES_OR_NO, MEMBER, PLACE, FILE = 1, 3, 4, 5, 6, 7, 11
BUTTON, CHOICE, FIELD, PEOPLE, PLACES, UPLOAD = 2, 3, 4, (5, 6, 7), 8, 19
"""Discord's types of commands, of their options, and of what a message or a form is made of."""

REACHED = 25
"""Answers, the newest, whose buttons somebody may still press."""

TYPED = (
    "pier", "pier -cracks", '"Maria Holm"', 'source:"Peter Lund"', "by:ana", "zzz", "site:127.0.0.1", "is:denied",
    "before:2020", "(", "union OR city", "a*", "kind:person", "crack in:articles", "yesterday", "'", "x" * 300,
    "1", "#2", "Maria Holm", "Peter Lund", "the city",
)  # fmt: skip


class People:
    """Three members and the server's owner, in a channel, a thread and a channel that is not watched.

    ``done`` tells what they did, ``answers`` what they were answered.
    """

    def __init__(self, discord: Discord, press: Press, chance: Random) -> None:
        self._discord = discord
        self._press = press
        self._chance = chance
        owner = discord.guild.owner
        self._users = [discord.ana, discord.add_member("ben"), discord.add_member("cyd"), owner]
        lounge = discord.world.add_channel(discord.guild, "lounge")
        self._places = [discord.articles, discord.thread("one"), lounge]
        self._posts: list[Message] = []
        self.answers: list[Interaction] = []
        self.done: list[object] = []

    async def act(self) -> None:
        """Somebody does something."""
        ways: dict[Callable[[], Awaitable[None]], int] = {
            self._post: 20, self._edit: 4, self._delete: 7, self._archive: 3,
            self._command: 18, self._menu: 6, self._press_something: 40,
        }  # fmt: skip
        [way] = self._chance.choices([*ways], [*ways.values()])
        await way()

    async def _post(self) -> None:
        author, place, text = self._one(self._users), self._one(self._places), self._text()
        self._did("post", place.name, author.name, text[:60])
        if self._posts and self._chance.random() < 0.1:
            self._posts.append(self._discord.forward(self._one(self._posts), channel=place))
            return
        files = [self._file()] if self._chance.random() < 0.1 else []
        self._posts.append(self._discord.post(text, channel=place, author=author, files=files))

    async def _edit(self) -> None:
        if self._standing:
            message, text = self._one(self._standing), self._text()
            self._did("edit", message.id, text[:60])
            self._discord.edit(message, text)

    async def _delete(self) -> None:
        """One message, or several of one channel at once, of the bot's too."""
        place = self._one(self._places)
        found = [
            one for one in self._discord.messages(place) if one in self._posts or self._chance.random() < 0.1
        ]
        if chosen := self._chance.sample(found, min(len(found), self._one((1, 1, 2, 5)))):
            self._did("delete", [one.id for one in chosen])
            self._discord.delete(*chosen)

    async def _archive(self) -> None:
        thread = self._one([one for one in self._discord.guild.channels.values() if one.is_thread])
        self._did("archive", thread.name, not thread.archived)
        self._discord.world.update_channel(thread, archived=not thread.archived)

    async def _command(self) -> None:
        user, place = self._one(self._users), self._one(self._places)
        command = self._one(self._commands(SLASH))
        wanted = [
            one for one in command.get("options", []) if one.get("required") or self._chance.random() < 0.4
        ]
        if not any(one["type"] == SUBCOMMAND for one in wanted):
            options = {one["name"]: self._option(one) for one in wanted}
            self._did("command", command["name"], user.name, place.name, options)
            await self._answered(
                await self._discord.slash(command["name"], user=user, channel=place, **options)
            )

    async def _menu(self) -> None:
        if self._standing:
            message, user, name = (
                self._one(self._standing),
                self._one(self._users),
                self._one(self._commands(MENU))["name"],
            )
            self._did("menu", name, message.id, user.name)
            await self._answered(await self._discord.menu(name, message, user=user))

    async def _press_something(self) -> None:
        seen: list[tuple[Message, User | None]] = [
            (one, None) for place in self._channels for one in self._of_bot(place)
        ]
        seen += [(one, answer.user) for answer in self.answers[-REACHED:] for one in answer.messages]
        parts = [(one, who, part) for one, who in seen for part in walk(one.components) if _can_be_used(part)]
        if not parts:
            return
        message, who, part = self._one(parts)
        user = who or self._one(self._users)
        self._did("press", message.id, part.get("label"), part["custom_id"], user.name)
        values = self._values(part)
        await self._answered(await self._discord.press(message, part["custom_id"], user=user, values=values))

    async def _answered(self, answer: Interaction) -> None:
        """Keep the answer; if it is a form, fill it in and send it."""
        self.answers.append(answer)
        if answer.modal:
            parts = [one for one in walk(answer.modal["components"]) if "custom_id" in one]
            fields = {
                one["custom_id"]: self._field(one) for one in parts if one["type"] in (CHOICE, FIELD, UPLOAD)
            }
            self._did("form", fields)
            self.answers.append(await self._discord.submit(answer, fields))

    def _option(self, option: Json) -> Any:
        if option.get("choices"):
            return self._one(option["choices"])["value"]
        return {
            TEXT: self._one(TYPED), NUMBER: self._chance.randrange(12), YES_OR_NO: True,
            MEMBER: self._one(self._users), PLACE: self._one(self._places), FILE: self._file(),
        }[option["type"]]  # fmt: skip

    def _values(self, part: Json) -> list[str]:
        if part["type"] == BUTTON:
            return []
        if part["type"] == CHOICE:
            return [self._one(part["options"])["value"]]
        return [str(self._one(self._users if part["type"] in PEOPLE else self._places).id)]

    def _field(self, part: Json) -> Any:
        if part["type"] == CHOICE:
            return self._one(part["options"])["value"]
        typed = self._one((part.get("value") or "", *TYPED, self._text()))
        return self._file() if part["type"] == UPLOAD else typed[: part.get("max_length", 4000)]

    def _text(self) -> str:
        story = self._press.story(self._chance.randrange(1, 7))
        other = self._press.story(self._chance.randrange(1, 7))
        pasted = self._press.text(self._chance.randrange(1, 9))
        gone = self._press.gone(self._chance.randrange(1, 4))
        several = f"{story} {other} {gone}"
        text: str = self._one(
            (story, story, f"look: {story}?utm_source=x", several, gone, pasted, pasted[:300], "hello")
        )
        return text

    def _file(self) -> tuple[str, bytes]:
        return "story.txt", self._press.text(self._chance.randrange(20, 30)).encode()

    def _commands(self, kind: int) -> list[Json]:
        return [one for one in self._discord.world.commands if one["type"] == kind]

    def _of_bot(self, place: Channel) -> list[Message]:
        return [one for one in self._discord.messages(place) if one.author is self._discord.bot]

    @property
    def _channels(self) -> list[Channel]:
        return [one for one in self._discord.guild.channels.values() if one.kind is not Kind.FORUM]

    @property
    def _standing(self) -> list[Message]:
        return [one for one in self._posts if one.id in one.channel.messages]

    def _one(self, among: Any) -> Any:
        return self._chance.choice(among)

    def _did(self, *what: object) -> None:
        self.done.append(what)


def _can_be_used(part: Json) -> bool:
    known = part["type"] in (BUTTON, CHOICE, *PEOPLE, PLACES)
    return known and bool(part.get("custom_id")) and not part.get("disabled") and part.get("options") != []
