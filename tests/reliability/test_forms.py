"""A form that was opened before a kill is taken by the next life; what cannot be taken is handed back."""

from __future__ import annotations

import pytest

from bot.chat.words import ENGLISH
from tests.gateway.client import Discord
from tests.gateway.faults import Fault
from tests.gateway.nouns import Interaction, Json, Permission
from tests.reliability.answers import all_answered, all_settled
from tests.reliability.press import Press
from tests.reliability.process import Bot

THREADS, SLOW, PATIENCE = 12, 20.0, 10.0
"""Private threads, seconds that Discord takes to tell who is in one, and seconds that it waits for a form here:
more than its own three, so that a busy machine does not decide."""

UNION = "The union of dock workers"
NAMES = ("The Ministry of Defence of Ukraine", "Ukraine's Ministry of Defence")


def fields(form: Interaction) -> list[Json]:
    """The form's fields, in their order."""
    assert form.modal is not None, form.text
    return [part["component"] for part in form.modal["components"]]


async def test_what_was_typed_into_a_form_before_a_kill_is_read_after_it(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    async with bot.running():
        form = await discord_.slash("submit")
    async with bot.running():
        link, typed, file = (field["custom_id"] for field in fields(form))
        uploaded = ("pier.txt", press.text(3).encode())
        sent = await discord_.submit(form, {link: press.story(1), typed: press.text(2), file: uploaded})
        await discord_.wait_for(lambda: sent.text == ENGLISH.TAKEN, why="the form was not taken")
        await discord_.wait_for(lambda: sum("saved as #" in one.text for one in discord_.messages()) == 3)
        assert "Traceback" not in bot.log


async def test_a_correction_begun_before_a_kill_is_made_after_it(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    async with bot.running():
        post = discord_.post(press.story(1))
        await all_answered(discord_, [post])
        await all_settled(discord_, bot)
        form = await discord_.press(discord_.replies_to(post)[0], "Correct")
    async with bot.running():
        which, fault, right = fields(form)
        chosen = which["options"][0]["value"]
        filled = {which["custom_id"]: chosen, fault["custom_id"]: "speaker", right["custom_id"]: "Peter Lund"}
        sent = await discord_.submit(form, filled)
        await discord_.wait_for(lambda: sent.text == ENGLISH.CORRECTED, why="it was not corrected")
        await discord_.wait_for(lambda: "corrected by" in discord_.replies_to(post)[0].text)
        press.edited[1] = ("pier 1 would", "pier 1 must")  # what a form offered may be gone when it is sent
        again = await discord_.submit(form, filled)
        await discord_.wait_for(lambda: again.text == ENGLISH.NOT_THERE_ANY_MORE)


async def test_the_words_in_a_form_that_is_not_known_any_more_are_handed_back(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    async with bot.running():
        form = await discord_.slash("submit")
        assert form.modal is not None
        form.modal["custom_id"] = "of a version that made them up"
        sent = await discord_.submit(form, {fields(form)[1]["custom_id"]: press.text(2)})
        await discord_.wait_for(lambda: len(sent.messages) == 2)
        assert sent.text == f"{ENGLISH.UNKNOWN_FORM}\n{ENGLISH.YOUR_WORDS}"
        [file] = sent.messages[-1].attachments
        assert file.content.decode() == press.text(2)
        short = await discord_.submit(form, {fields(form)[0]["custom_id"]: "no link"})
        assert short.text == ENGLISH.UNKNOWN_FORM


@pytest.mark.parametrize("button", [ENGLISH.CORRECT, ENGLISH.JOIN, ENGLISH.PART])
async def test_forms_open_and_names_are_offered_in_time_however_long_discord_takes_to_tell_who_is_in_private_threads(
    discord_: Discord, press: Press, bot: Bot, button: str
) -> None:
    mo = discord_.add_member("mo")
    discord_.guild.roles[mo.id] = Permission.MANAGE_MESSAGES
    threads = [discord_.thread(f"desk {number}", private=True) for number in range(THREADS)]
    for thread in threads:
        thread.members |= {discord_.bot.id, mo.id}
    async with bot.running():
        posts = [
            discord_.post(files=[("a.txt", press.text(number).replace(UNION, name).encode())])
            for number, name in enumerate(NAMES)
        ]
        posts += [discord_.post(press.story(3), channel=thread) for thread in threads]
        await all_answered(discord_, posts)
        await all_settled(discord_, bot)
        page = await discord_.slash("source", user=mo, name=NAMES[0])
        await discord_.wait_for(lambda: "warned" in page.text)
        shown = discord_.replies_to(posts[0])[0] if button == ENGLISH.CORRECT else page.messages[-1]
        discord_.faults.add(Fault("/thread-members/", times=99, delay=SLOW))
        discord_.world.reply_seconds = PATIENCE
        form = await discord_.press(shown, button, user=mo)
        assert form.modal is not None, form.text
        assert (await discord_.complete("source", "name", "ministry")).choices
