"""Who may read what: every surface, for every member, over channels of every kind, on the real archive."""

from __future__ import annotations

from itertools import product

import discord
import pytest
import simcord

from tests.chat.archive.house import (
    OWNED,
    PEOPLE,
    PLACES,
    READS,
    SHARED,
    SURFACES,
    House,
    OutletReader,
    address,
    speaker,
)
from tests.chat.reading import text
from tests.chat.real import Newsroom

pytestmark = pytest.mark.simcord(settle_timeout=60.0)  # charts are drawn by a process of their own


@pytest.fixture
def reader() -> OutletReader:
    return OutletReader()


@pytest.fixture
async def house(newsroom: Newsroom, simcord_env: simcord.Env) -> House:
    await newsroom.set_up(simcord_env)
    return await House(newsroom).build()


def expected(surface: str, reads: set[str], place: str) -> bool:
    """Whether the place should be shown."""
    if surface in OWNED and reads != READS["administrator"]:
        return False
    return place in (READS["everybody"] & reads if surface in SHARED else reads)


async def wrong(house: House, person: str, reads: set[str]) -> list[tuple[str, str]]:
    """The surfaces and places where what is shown is not what the person reads."""
    return [
        (surface, place)
        for surface, place in product(SURFACES, PLACES)
        if await house.seen(surface, person, place) != expected(surface, reads, place)
    ]


def test_the_matrix_is_large() -> None:
    assert len(PEOPLE) * len(PLACES) * len(SURFACES) >= 700


@pytest.mark.parametrize("person", PEOPLE)
async def test_each_surface_shows_a_member_what_they_may_read_and_nothing_else(
    house: House, person: str
) -> None:
    assert not await wrong(house, person, READS[person])
    assert not house.leaks(person)


QUICK = (
    "search",
    "recent",
    "claims by source",
    "article",
    "button card",
    "source of one",
    "export md",
    "complete source",
)
"""Surfaces that are asked again after a change of rights."""


async def sees(house: House, person: str, place: str) -> set[bool]:
    """What the surfaces show of the place now: one answer if they agree."""
    house.shown.clear()
    return {await house.seen(surface, person, place) for surface in QUICK}


async def test_a_role_given_and_taken_counts_at_once_on_each_surface(house: House) -> None:
    guild = house.room.client.get_guild(house.room.guild.id)
    assert guild
    member = await guild.fetch_member(house.people["everybody"].id)
    assert await sees(house, "everybody", "for the desk") == {False}
    await member.add_roles(discord.Object(house.desk.id))
    await house.room.env.settle()
    assert await sees(house, "everybody", "for the desk") == {True}
    await member.remove_roles(discord.Object(house.desk.id))
    await house.room.env.settle()
    assert await sees(house, "everybody", "for the desk") == {False}


async def test_a_private_threads_member_who_is_sent_away_sees_it_no_longer(house: House) -> None:
    assert await sees(house, "thread member", "private thread") == {True}
    await house.private.remove_user(discord.Object(house.people["thread member"].id))
    await house.room.env.settle()
    assert await sees(house, "thread member", "private thread") == {False}


async def test_a_channel_that_is_closed_is_closed_on_each_surface(house: House) -> None:
    assert await sees(house, "moderator", "thread") == {True}
    channel = house.room.client.get_channel(house.places["open"].id)
    assert isinstance(channel, discord.TextChannel)
    await channel.set_permissions(channel.guild.default_role, view_channel=False)
    await house.room.env.settle()
    assert await sees(house, "moderator", "thread") == {False}
    assert await sees(house, "administrator", "thread") == {True}


async def test_an_article_posted_in_two_places_leads_each_member_to_the_post_they_may_read(
    house: House,
) -> None:
    await house.people["desk member"].send(house.places["for the desk"], address("open"))
    for person in ("everybody", "desk member"):
        shown = [
            await house._told(house.people[person], "recent"),
            await house._told(house.people[person], "source", name=speaker("open")),
            await house._exported(house.people[person], "jsonl"),
        ]
        links = [str(house.places["for the desk"].id) in one for one in shown]
        assert not any(links) or person == "desk member"


@pytest.mark.parametrize("place", PLACES)
async def test_a_link_known_from_elsewhere_tells_of_the_other_post_only_where_everybody_may_read_it(
    house: House, place: str
) -> None:
    await house.people["desk member"].send(house.lobby, address(place))
    told = text(house.lobby.history()[-1])
    assert f"Story <{place}>" in told.replace("\u2060", "").replace("\\", "")
    assert (str(house.places[place].id) in told) == (place in READS["everybody"])
