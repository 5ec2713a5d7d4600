"""What an interaction carries: a command's options, a menu's message, a form's fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.gateway import payloads, places
from tests.gateway.nouns import Attachment, Channel, Interaction, Json, Message, User, allowed, walk
from tests.gateway.world import World

SUBCOMMAND, GROUP = 1, 2
USER, CHANNEL, ATTACHMENT = 6, 7, 11
SLASH, MESSAGE_MENU = 1, 3
LABEL, FILE_UPLOAD = 18, 19
SELECTS = (3, 5, 6, 7, 8)


def command_data(
    world: World, channel: Channel, name: str, options: dict[str, Any], *, focused: str | None = None
) -> Json:
    """The data of a slash command, typed by how the bot registered it.  LookupError if it did not."""
    first, *deeper = name.split()
    command = _named(world.commands, first, SLASH)
    resolved: Json = {}
    filled = _filled(world, channel, _innermost(command, deeper), options, resolved)
    for option in filled:
        option |= {"focused": True} if option["name"] == focused else {}
    wrapped = filled
    for depth, part in reversed(list(enumerate(deeper, 1))):
        kind = SUBCOMMAND if depth == len(deeper) else GROUP
        wrapped = [{"name": part, "type": kind, "options": wrapped}]
    data: Json = {"id": command["id"], "name": first, "type": SLASH, "options": wrapped}
    return data | ({"resolved": resolved} if resolved else {})


def menu_data(world: World, name: str, message: Message) -> Json:
    """The data of a message command."""
    command = _named(world.commands, name, MESSAGE_MENU)
    wire = payloads.message(message, world.bot)
    return {
        "id": command["id"],
        "name": name,
        "type": MESSAGE_MENU,
        "target_id": str(message.id),
        "resolved": {"messages": {str(message.id): wire}},
    }


def form_data(world: World, channel: Channel, modal: Json, fields: dict[str, Any]) -> Json:
    """The data of a filled-in form; a field is named by its label or custom_id, the others stay empty."""
    resolved: Json = {}
    parts = [_answered(world, channel, part, fields, resolved) for part in modal["components"]]
    known = {key for part in walk(modal["components"]) for key in (part.get("label"), part.get("custom_id"))}
    if unknown := set(fields) - known:
        raise LookupError(f"the form has no field {unknown}")
    data: Json = {"custom_id": modal["custom_id"], "components": parts}
    return data | ({"resolved": resolved} if resolved else {})


def chosen_channels(world: World, values: Sequence[str]) -> Json:
    """What a menu of channels carries of the chosen ones, given by their ids."""
    resolved: Json = {}
    for value in values:
        _value(world, world.channels[int(value)], world.channels[int(value)], resolved)
    return resolved


def _answered(world: World, channel: Channel, part: Json, fields: dict[str, Any], resolved: Json) -> Json:
    inner = part["component"] if part["type"] == LABEL else (part.get("components") or [part])[0]
    if "custom_id" not in inner:
        return {"type": part["type"]}
    names = (part.get("label"), inner.get("label"), inner["custom_id"])
    value = next((fields[one] for one in names if one in fields), None)
    filled: Json = {"type": inner["type"], "custom_id": inner["custom_id"]}
    if inner["type"] == FILE_UPLOAD:
        files = [_upload(world, channel, value, resolved)] if value is not None else []
        filled["values"] = [str(one.id) for one in files]
    elif inner["type"] in SELECTS:
        filled["values"] = [value] if value is not None else []
    else:
        filled["value"] = value or ""
    if part["type"] == LABEL:
        return {"type": LABEL, "component": filled}
    return {"type": part["type"], "components": [filled]}


def _named(commands: list[Json], name: str, kind: int) -> Json:
    for command in commands:
        if command["name"] == name and command["type"] == kind:
            return command
    raise LookupError(f"the bot registered no command {name!r}: {[one['name'] for one in commands]}")


def _innermost(command: Json, deeper: list[str]) -> list[Json]:
    options: list[Json] = command["options"]
    for part in deeper:
        options = next(one for one in options if one["name"] == part).get("options", [])
    return options


def _filled(
    world: World, channel: Channel, known: list[Json], options: dict[str, Any], resolved: Json
) -> list[Json]:
    kinds = {one["name"]: one["type"] for one in known}
    filled = []
    for name, value in options.items():
        if name not in kinds:
            raise LookupError(f"the command has no option {name!r}: {sorted(kinds)}")
        filled.append({"name": name, "type": kinds[name], "value": _value(world, channel, value, resolved)})
    return filled


def _value(world: World, channel: Channel, value: Any, resolved: Json) -> Any:
    if isinstance(value, User):
        resolved.setdefault("users", {})[str(value.id)] = payloads.user(value)
        member = places.member(channel.guild, value) | {"permissions": "0"}
        resolved.setdefault("members", {})[str(value.id)] = member
        return str(value.id)
    if isinstance(value, Channel):
        there = places.channel(value) | {"permissions": "0"}
        resolved.setdefault("channels", {})[str(value.id)] = there
        return str(value.id)
    if isinstance(value, tuple):
        return str(_upload(world, channel, value, resolved).id)
    return value


def _upload(world: World, channel: Channel, value: Any, resolved: Json) -> Attachment:
    name, content, *kind = value
    file = world.add_file(channel, name, content, kind[0] if kind else payloads.guessed(name))
    resolved.setdefault("attachments", {})[str(file.id)] = payloads.attachment(file)
    return file


def interaction_data(of: Interaction, application: User, data: Json) -> Json:
    """What INTERACTION_CREATE carries."""
    guild_id = str(of.channel.guild.id)
    rights = str(int(allowed(of.user, of.channel)))
    payload: Json = {
        "id": str(of.id),
        "application_id": str(application.id),
        "type": of.kind,
        "data": data,
        "guild_id": guild_id,
        "guild": {"id": guild_id, "locale": "en-US", "features": []},
        "guild_locale": "en-US",
        "channel_id": str(of.channel.id),
        "channel": places.channel(of.channel) | {"permissions": rights},
        "member": places.member(of.channel.guild, of.user) | {"permissions": rights},
        "token": of.token,
        "version": 1,
        "locale": "en-US",
        "app_permissions": str(int(allowed(application, of.channel))),
        "entitlements": [],
        "authorizing_integration_owners": {"0": guild_id},
        "context": 0,
        "attachment_size_limit": 10 * 1024 * 1024,
    }
    if of.source is not None:
        payload["message"] = payloads.message(of.source, application)
    return payload
