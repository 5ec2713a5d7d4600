"""/source, /stats and /export over the real archive, as members and moderators use them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from bot.chat.words import ENGLISH
from bot.core.models import Article, Digest, Page
from bot.core.speakers import Why
from bot.store.importing import imported
from tests.chat.articles import SimpleReader
from tests.chat.reading import answer, buttons, components, text
from tests.chat.real import Newsroom

pytestmark = pytest.mark.simcord(settle_timeout=60.0)  # charts are drawn by a process of their own

STORIES = (
    ("Ukrainian Defence Ministry", "the bridge was hit"),
    ("Ministry of Defence of Ukraine", "the bridge was repaired"),
    ("Bridge Watch", "nobody crossed the bridge"),
    ("Officials of the town", "the bridge was safe"),
)


class DatedReader(SimpleReader):
    """Reads as the simple one does; each page is a day younger than the one before."""

    async def read(self, page: Page | Article) -> Digest:
        """The page's text, digested, published on the day that its address counts to."""
        digest = await super().read(page)
        number = int((page.address or "/0").rpartition("/")[2])
        published = date(2022, 3, 31) + timedelta(days=number)
        return replace(digest, article=replace(digest.article, published=published))


@pytest.fixture
def reader() -> DatedReader:
    return DatedReader()


@pytest.fixture
async def told(newsroom: Newsroom, simcord_env: simcord.Env) -> Newsroom:
    """Four articles, posted by Ann; Mo moderates."""
    await newsroom.set_up(simcord_env)
    moderates = newsroom.guild.create_role("mods", permissions=discord.Permissions(manage_messages=True))
    newsroom.mo = newsroom.guild.add_member(simcord_env.create_user("mo"), roles=[moderates])  # type: ignore[attr-defined]
    for number, (who, what) in enumerate(STORIES):
        address = f"https://example.org/{number}"
        newsroom.pages.texts[address] = f"Story {number} of a bridge in the town.\n{who} said {what}."
        await newsroom.ann.send(newsroom.articles, address)
    return newsroom


def mo(room: Newsroom) -> simcord.MemberActor:
    moderator: simcord.MemberActor = room.mo  # type: ignore[attr-defined]
    return moderator


async def asked(room: Newsroom, who: simcord.MemberActor, command: str, **options: str) -> Any:
    return answer(await who.slash(room.articles, command, **options))


async def test_source_brings_one_speakers_names_and_claims_with_their_posts(told: Newsroom) -> None:
    page = await asked(told, told.ben, "source", name="ukraine's mod")
    said = text(page)
    assert page.ephemeral
    assert "### Ministry of Defence of Ukraine" in said
    assert f"Ukrainian Defence Ministry ({ENGLISH.WHY[Why.ORDER]})" in said
    assert "2 claims in 2 articles · 31 March 2022 to 1 April 2022" in said
    assert said.index("the bridge was repaired") < said.index("the bridge was hit")
    assert said.count("[the post](https://discord.com/channels/") == 2
    assert said.count("**Ukrainian Defence Ministry**") == 1  # the other name stands above already
    assert "1 to 2" not in said
    assert "Bridge Watch" not in said


async def test_when_it_was_said_is_a_picture_with_its_numbers_in_words(told: Newsroom) -> None:
    page = await asked(told, told.ben, "source", name="Ukrainian Defence Ministry")
    (picture,) = page.attachments
    assert (await picture.read()).startswith(b"\x89PNG")
    (shown,) = [item for part in components(page) if part["type"] == 12 for item in part["items"]]
    assert shown["description"] == "Claims by day: 31 Mar 1, 1 Apr 1"
    assert "-# Claims by day" in text(page)


async def test_an_unknown_source_gets_a_sentence_that_says_what_to_do(told: Newsroom) -> None:
    assert text(await asked(told, told.ben, "source", name="Nobody Known")) == ENGLISH.NO_SUCH_SOURCE


async def test_a_source_is_offered_once_whatever_it_is_called(told: Newsroom) -> None:
    offered = await told.ben.autocomplete(told.articles, "source", "name", "def")
    assert len(offered) == 1
    assert len(await told.ben.autocomplete(told.articles, "source", "name", "")) == 3


async def test_sharing_a_source_posts_its_page_for_all(told: Newsroom) -> None:
    page = await asked(told, told.ben, "source", name="Bridge Watch")
    await told.ben.click(page, label=ENGLISH.SHARE)
    public = told.articles.history()[-1]
    assert not public.flags.ephemeral
    assert "nobody crossed the bridge" in text(public)
    assert set(buttons(public)) == {ENGLISH.CARD}


async def test_pages_of_a_source_turn_by_buttons_that_outlive_a_restart(told: Newsroom) -> None:
    for number in range(4, 11):
        address = f"https://example.org/{number}"
        told.pages.texts[address] = (
            f"Story {number} of a bridge in the town.\nBridge Watch said it saw number {number}."
        )
        await told.ann.send(told.articles, address)
    page = await asked(told, told.ben, "source", name="Bridge Watch")
    assert "1 to 5 of 8" in text(page)
    await told.ben.click(page, label=ENGLISH.NEXT)
    assert "6 to 8 of 8" in text(page)
    assert buttons(page)[ENGLISH.NEXT]["disabled"]
    assert not page.attachments
    await told.ben.click(page, label=ENGLISH.PREVIOUS)
    assert "1 to 5 of 8" in text(page)
    assert [file.filename for file in page.attachments] == ["timeline.png"]


async def test_only_moderators_are_offered_to_merge_and_split(told: Newsroom) -> None:
    name = "Ukrainian Defence Ministry"
    assert ENGLISH.JOIN not in buttons(await asked(told, told.ben, "source", name=name))
    offered = buttons(await asked(told, mo(told), "source", name=name))
    assert {ENGLISH.JOIN, ENGLISH.PART} <= set(offered)
    assert ENGLISH.PART not in buttons(await asked(told, mo(told), "source", name="Bridge Watch"))


async def test_a_member_who_presses_a_moderators_button_is_told_why_not(told: Newsroom) -> None:
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.ActionRow(discord.ui.Button(label="x", custom_id="cs:join:0:Bridge Watch")))
    channel = told.client.get_channel(told.articles.id)
    assert isinstance(channel, discord.TextChannel)
    result = await told.ben.click(await channel.send(view=view), custom_id="cs:join:0:Bridge Watch")
    assert text(answer(result)) == ENGLISH.MAY_NOT_MODERATE


def fields(shown: simcord.InteractionResult) -> list[dict[str, Any]]:
    assert shown.modal is not None
    return [row["component"] for row in shown.modal["components"]]


async def test_a_moderator_merges_two_sources_and_splits_them_again(told: Newsroom) -> None:
    page = await asked(told, mo(told), "source", name="Bridge Watch")
    form = await mo(told).click(page, label=ENGLISH.JOIN)
    entry = fields(form)[0]["custom_id"]
    joined = answer(await mo(told).submit_modal(form, {entry: "Ukrainian Defence Ministry"}))
    assert "are one source from now on" in text(joined)
    assert text(await asked(told, told.ben, "source", name="Bridge Watch")).count("[the post]") == 3
    assert ENGLISH.WHY[Why.MODERATOR] in text(joined)
    form = await mo(told).click(joined, label=ENGLISH.PART)
    select = fields(form)[0]
    bridge = next(option["value"] for option in select["options"] if option["label"] == "Bridge Watch")
    parted = answer(await mo(told).submit_modal(form, {select["custom_id"]: [bridge]}))
    assert "Another source from now on: **Bridge Watch**" in text(parted)
    assert text(await asked(told, told.ben, "source", name="Bridge Watch")).count("[the post]") == 1


async def test_merging_a_source_with_itself_is_refused_with_a_sentence(told: Newsroom) -> None:
    page = await asked(told, mo(told), "source", name="Ukrainian Defence Ministry")
    form = await mo(told).click(page, label=ENGLISH.JOIN)
    entry = fields(form)[0]["custom_id"]
    refused = answer(await mo(told).submit_modal(form, {entry: "Ukraine's Ministry of Defence"}))
    assert text(refused) == ENGLISH.ONE_ALREADY


async def test_stats_say_in_words_what_the_pictures_show(told: Newsroom) -> None:
    page = await asked(told, told.ben, "stats")
    said = text(page)
    assert "4 articles" in said
    assert "This week 4, last week 0." in said
    assert (
        "1\u00a0Ministry of Defence of Ukraine\u00a0(2)" in said
        or "1\u00a0Ukrainian Defence Ministry\u00a0(2)" in said
    )
    assert "25 % of 4 claims" in said
    pictures = {file.filename: await file.read() for file in page.attachments}
    assert all(picture.startswith(b"\x89PNG") for picture in pictures.values())
    shown = [item for part in components(page) if part["type"] == 12 for item in part["items"]]
    assert [item["media"]["url"].rpartition("/")[2].partition("?")[0] for item in shown] == list(pictures)
    assert all("Bridge Watch" in item["description"] for item in shown)


async def test_shared_stats_count_what_everybody_in_the_channel_may_read(told: Newsroom) -> None:
    allow, me = discord.PermissionOverwrite, told.guild.me
    assert me
    sees = allow(view_channel=True, read_message_history=True)
    hidden = told.guild.create_text_channel(
        "hidden", overwrites={told.guild.default_role: allow(view_channel=False), me: sees}
    )
    await told.watch(told.articles, hidden)
    boss = told.guild.create_role("boss", permissions=discord.Permissions(administrator=True))
    chief = told.guild.add_member(told.env.create_user("chief"), roles=[boss])
    told.pages.texts["https://example.org/9"] = "Story 9 of a bridge.\nThe Secret Service said it fell."
    await chief.send(hidden, "https://example.org/9")
    page = await asked(told, chief, "stats")
    assert "5 articles" in text(page)
    assert "Secret Service" in text(page)
    done = await chief.click(page, label=ENGLISH.SHARE)
    public = told.articles.history()[-1]
    assert not public.flags.ephemeral
    assert f"4 articles · 4 claims · {ENGLISH.ONLY_PUBLIC}" in text(public)
    assert "Secret Service" not in text(public)
    assert "Secret Service" not in str(components(public))
    assert {file.filename for file in public.attachments} == {file.filename for file in page.attachments}
    assert not buttons(public)
    assert text(done.response) == ENGLISH.shared_stats(1)


async def test_stats_of_an_empty_archive_are_a_sentence(newsroom: Newsroom, simcord_env: simcord.Env) -> None:
    await newsroom.set_up(simcord_env)
    assert text(await asked(newsroom, newsroom.ben, "stats")) == ENGLISH.NO_STATS
    assert text(await asked(newsroom, newsroom.ben, "export")) == ENGLISH.NOTHING_TO_EXPORT


async def file_of(room: Newsroom, form: str) -> str:
    sent = await asked(room, room.ben, "export", format=form)
    assert sent.ephemeral
    content: bytes = await sent.attachments[0].read()
    return content.decode()


async def test_an_export_as_csv_is_a_table_of_claims(told: Newsroom) -> None:
    table = list(csv.DictReader(io.StringIO(await file_of(told, "csv"))))
    assert [(row["source"], row["claim"]) for row in table] == list(STORIES)


async def test_an_export_as_json_can_be_imported(told: Newsroom, tmp_path: Path) -> None:
    from bot.store.database import Database

    lines = (await file_of(told, "jsonl")).splitlines()
    assert [json.loads(line)["stored"]["number"] for line in lines] == [1, 2, 3, 4]
    async with Database.open(tmp_path / "second.db") as second:
        assert await imported(second, lines) == (4, 0)


async def test_an_export_as_markdown_is_for_reading(told: Newsroom) -> None:
    assert "* Bridge Watch: nobody crossed the bridge" in await file_of(told, "md")
