"""What of a message is to be read, and what is passed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.intake import Posted, Poster, Rules, take
from bot.core.models import Attachment, Link, Pasted

LINK = "https://example.org/story"
WORDS = " ".join(f"word{number}" for number in range(80))


def file(name: str) -> Attachment:
    """A posted file of that name."""
    return Attachment("1", name, f"https://cdn.example/{name}", 100)


@pytest.mark.parametrize(
    ("text", "comment"),
    [
        (LINK, ""),
        (f"Is this so? {LINK}", "Is this so?"),
        (f"<{LINK}> really", "really"),
        (f"[the story]({LINK}) again", "again"),
        (f"||{LINK}|| spoiler", "spoiler"),
        (f"{LINK} {WORDS}", WORDS[:500]),
        (f"**||{LINK}||** look", "look"),
        (f"__*{LINK}*__", ""),
        (f"~~<{LINK}>~~", ""),
        (f"> {LINK}", ""),
        (f'[the story]({LINK} "title") again', "again"),
        (f"[note] see [the [long] story](<{LINK}>).", "[note] see"),
        (f"（{LINK}）", ""),
        (f"{LINK}... :)", ":)"),
        (f"{LINK} ???", "???"),
    ],
)
def test_a_link_is_taken_and_the_other_words_are_the_comment(text: str, comment: str) -> None:
    taken = take(Posted(text))
    assert taken.materials == (Link(LINK),)
    assert taken.comment == comment


@pytest.mark.parametrize(
    "text", ["hello", "", WORDS.rsplit(" ", 1)[0], "新聞" * 149, "https://discord.gg/abc"]
)
def test_chatter_is_passed_over(text: str) -> None:
    assert take(Posted(text)) == take(Posted(""))


@pytest.mark.parametrize("text", [WORDS, "新聞" * 150, "ข่าว" * 100])
def test_a_text_long_enough_is_an_article_unless_it_replies(text: str) -> None:
    assert take(Posted(text)).materials == (Pasted(text),)
    assert not take(Posted(text, reply=True)).materials
    assert not take(Posted(text, edited=True)).materials


@pytest.mark.parametrize("name", ["message.txt", "A.TXT", "notes.md", "page.html", "page.htm", "paper.pdf"])
def test_files_that_may_hold_an_article_are_taken(name: str) -> None:
    assert take(Posted("", files=(file(name),))).materials == (file(name),)


@pytest.mark.parametrize("name", ["cat.png", "film.mp4", "archive.zip", "noending", "txt"])
def test_other_files_are_passed_over(name: str) -> None:
    assert not take(Posted("", files=(file(name),))).materials


@pytest.mark.parametrize(
    ("poster", "rules", "read"),
    [
        (Poster.WEBHOOK, Rules(), True),
        (Poster.WEBHOOK, Rules(webhooks=False), False),
        (Poster.BOT, Rules(), False),
        (Poster.BOT, Rules(bots=True), True),
    ],
)
def test_links_of_webhooks_and_bots_count_as_the_settings_say(
    poster: Poster, rules: Rules, read: bool
) -> None:
    assert bool(take(Posted(LINK, poster=poster), rules).materials) is read


def test_texts_and_files_of_webhooks_never_count() -> None:
    assert not take(Posted(WORDS, (file("a.txt"),), Poster.WEBHOOK)).materials


def test_beyond_five_the_rest_is_named() -> None:
    addresses = [f"{LINK}/{number}" for number in range(7)]
    taken = take(Posted(" ".join(addresses), (file("a.txt"),)))
    assert taken.materials == tuple(map(Link, addresses[:5]))
    assert taken.beyond == (*addresses[5:], "a.txt")


@given(st.text(), st.booleans(), st.sampled_from(Poster))
def test_no_message_breaks_the_intake(text: str, reply: bool, poster: Poster) -> None:
    taken = take(Posted(text, reply=reply, poster=poster), Rules(words=3, most=2, bots=True))
    assert len(taken.materials) <= 2


def test_half_a_character_is_replaced_at_the_door() -> None:
    assert take(Posted(f"\ud83d look {LINK}")).comment == "\ufffd look"
    (pasted,) = take(Posted(f"{WORDS} \udc00 end")).materials
    assert isinstance(pasted, Pasted)
    assert pasted.text.endswith("\ufffd end")
