"""What members and moderators do to articles: the buttons that they press, the forms that they fill in."""

from __future__ import annotations

from typing import Any

import discord
import simcord

from bot.core.models import Fault
from tests.chat.reading import answer, buttons, components, text
from tests.chat.real import Newsroom


def moderator(room: Newsroom) -> simcord.MemberActor:
    role = room.guild.create_role("mods", permissions=discord.Permissions(manage_messages=True))
    return room.guild.add_member(room.env.create_user("mo"), roles=[role])


def cards(room: Newsroom) -> list[discord.Message]:
    return [one for one in room.articles.history() if one.author == room.client.user]


async def press(room: Newsroom, who: simcord.MemberActor, custom_id: str) -> simcord.InteractionResult:
    """A button of the article's card, or one as it would stand on a page that somebody kept."""
    card = cards(room)[0]
    if any(part.get("custom_id") == custom_id for part in components(card)):
        return await who.click(card, custom_id=custom_id)
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.ActionRow(discord.ui.Button(label="x", custom_id=custom_id)))
    elsewhere = room.client.get_channel(room.guild.create_text_channel("kept").id)
    assert isinstance(elsewhere, discord.TextChannel)
    return await who.click(await elsewhere.send(view=view), custom_id=custom_id)


async def on_page(
    who: simcord.MemberActor, page: simcord.InteractionResult, name: str
) -> simcord.InteractionResult:
    """A button, by its name, of the last private page."""
    last = answer(page)
    return await who.click(last, custom_id=buttons(last)[name]["custom_id"])


async def found(room: Newsroom, who: simcord.MemberActor, query: str) -> str:
    return text(answer(await who.slash(room.articles, "search", query=query)))


async def corrected(
    room: Newsroom, who: simcord.MemberActor, place: int, fault: Fault, right: str = ""
) -> str:
    """The form of the card, filled in."""
    shown = await press(room, who, "ca:correct:1:0")
    assert shown.modal is not None
    which, what, words = (one["component"] for one in shown.modal["components"])
    chosen = which["options"][place]["value"]
    values: dict[str, Any] = {
        which["custom_id"]: [chosen], what["custom_id"]: [fault.value], words["custom_id"]: right
    }  # fmt: skip
    return text(answer(await who.submit_modal(shown, values)))
