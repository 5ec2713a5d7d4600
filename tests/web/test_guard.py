"""No connection but to public unicast, by whatever spelling, name or redirect."""

from __future__ import annotations

import asyncio
from urllib.parse import quote

import pytest

from bot.errors import Unsafe
from bot.web.fetch import WebFetcher
from bot.web.guard import target
from bot.web.special import is_public
from tests.web.spellings import ACCEPTED, REDIRECTING, REFUSED, redirected
from tests.web.world import Names, Outcome, Recorder, isolated, recorded

_SERVER = "93.184.216.34"
_LONGEST = 1000
"""Characters of an address that still fits into another's query."""
_POINTING = REDIRECTING.replace("/redirect", "/pointing")

Outcomes = dict[str, Outcome]


@pytest.fixture(scope="module")
def outcomes() -> Outcomes:
    """All addresses fetched: in a namespace of the tests' own, or where none can be made, only recorded."""
    everything = [
        *REFUSED,
        *ACCEPTED,
        *(redirected(address) for address in REFUSED if len(address) < _LONGEST),
        *(_POINTING + quote(address, safe="", errors="replace") for address in REFUSED[:40]),
    ]
    return isolated(everything) or asyncio.run(recorded(everything))


def test_the_lists_are_long_enough_to_mean_something() -> None:
    assert len(REFUSED) >= 400
    assert len(ACCEPTED) >= 60


@pytest.mark.parametrize("address", REFUSED, ids=ascii)
def test_a_private_address_is_refused_before_any_connection(address: str, outcomes: Outcomes) -> None:
    assert outcomes[address] == Outcome("Unsafe", [])


@pytest.mark.parametrize("address", ACCEPTED, ids=ascii)
def test_a_public_address_is_connected_to_and_no_other(address: str, outcomes: Outcomes) -> None:
    assert outcomes[address].connected[:1] == [ACCEPTED[address]]
    assert all(map(is_public, outcomes[address].connected))


def test_no_redirect_leads_to_a_private_address(outcomes: Outcomes) -> None:
    leaks = {
        address: outcomes[redirected(address)].connected
        for address in REFUSED
        if len(address) < _LONGEST and set(outcomes[redirected(address)].connected) != {_SERVER}
    }
    assert not leaks


def test_nothing_that_a_page_points_to_is_connected_to(outcomes: Outcomes) -> None:
    pointing = [outcome for address, outcome in outcomes.items() if address.startswith(_POINTING)]
    assert pointing
    assert all(outcome.connected == [_SERVER] for outcome in pointing)


async def test_every_address_is_refused_with_a_recording_socket_factory_too() -> None:
    outcomes = await recorded(REFUSED)
    assert {
        address: outcome for address, outcome in outcomes.items() if outcome != Outcome("Unsafe", [])
    } == {}


async def test_a_name_that_turns_private_between_two_look_ups_is_refused() -> None:
    recorder = Recorder()
    names = Names({}, rebinding={"turning.example": [["93.184.216.34"], ["127.0.0.1"]]})
    fetcher = WebFetcher(resolver=names, socket_factory=recorder)
    with pytest.raises(Exception, match="does not answer"):
        await fetcher.fetch("http://turning.example/")
    with pytest.raises(Unsafe):
        await fetcher.fetch("http://turning.example/")
    assert recorder.seen == ["93.184.216.34"]


async def test_of_a_mixed_answer_only_the_public_address_is_tried() -> None:
    recorder = Recorder()
    names = Names({"mixed.example": ["10.0.0.1", "::1", "93.184.216.34", "fd00::1"]})
    with pytest.raises(Unsafe):
        await WebFetcher(resolver=names, socket_factory=recorder).fetch("http://mixed.example/")
    assert set(recorder.seen) == {"93.184.216.34"}


@pytest.mark.parametrize(
    ("address", "reached"),
    [
        ("http://127.0.0.1:8123/", ["127.0.0.1"]),
        ("http://wiki.internal:80/", ["10.0.0.7"]),
        ("http://WIKI.internal/", ["10.0.0.7"]),
        ("http://[::1]:8080/", ["::1"]),
        ("http://127.0.0.1:8124/", []),
        ("http://127.0.0.1/", []),
        ("http://127.0.0.2:8123/", []),
        ("http://localhost:8123/", []),
        ("http://2130706433:8123/", []),
        ("http://[::ffff:127.0.0.1]:8123/", []),
        ("https://wiki.internal/", []),
        ("http://wiki.internal:8123/", []),
        ("http://other.internal/", []),
        ("http://10.0.0.7/", []),
        ("http://x@127.0.0.1:8123/", []),
    ],
)
async def test_an_allowed_pair_is_reached_and_nothing_beside_it(address: str, reached: list[str]) -> None:
    recorder = Recorder()
    names = Names({"wiki.internal": ["10.0.0.7"], "other.internal": ["10.0.0.7"], "localhost": ["127.0.0.1"]})
    fetcher = WebFetcher(
        allow=["127.0.0.1:8123", "Wiki.Internal:80", "[::1]:8080"], resolver=names, socket_factory=recorder
    )
    with pytest.raises(
        Exception, match=r"does not answer|not on the public internet|web address|usual web ports"
    ):
        await fetcher.fetch(address)
    assert recorder.seen == reached


@pytest.mark.parametrize("spelled", ["127.0.0.1", "::1", "fe80::1%eth0", "2606:4700::1%1", "::ffff:8.8.8.8"])
def test_an_ip_address_is_judged_as_the_connection_is_given_it(spelled: str) -> None:
    assert not is_public(spelled)


@pytest.mark.parametrize(
    "hostile", ["http://" + "a" * 1_000_000, "http://" + "[" * 2000, "http://" + "a." * 1000]
)
def test_a_monstrous_address_is_refused_at_once(hostile: str) -> None:
    with pytest.raises(Unsafe):
        target(hostile)
