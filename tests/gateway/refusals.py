"""The answers by which Discord refuses a request (reference, "Opcodes and Status Codes")."""

from __future__ import annotations


class Refusal(Exception):
    """An HTTP status with Discord's own error code and message."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


def unauthorized() -> Refusal:
    """The token is wrong."""
    return Refusal(401, 0, "401: Unauthorized")


def unknown_channel() -> Refusal:
    """The channel was deleted or never was."""
    return Refusal(404, 10003, "Unknown Channel")


def unknown_guild() -> Refusal:
    """The server does not know the bot."""
    return Refusal(404, 10004, "Unknown Guild")


def unknown_member() -> Refusal:
    """Nobody of that id in the server."""
    return Refusal(404, 10007, "Unknown Member")


def unknown_message() -> Refusal:
    """The message was deleted or never was."""
    return Refusal(404, 10008, "Unknown Message")


def unknown_webhook() -> Refusal:
    """No interaction has that token."""
    return Refusal(404, 10015, "Unknown Webhook")


def unknown_interaction() -> Refusal:
    """The first answer came too late."""
    return Refusal(404, 10062, "Unknown interaction")


def acknowledged() -> Refusal:
    """There was a first answer already."""
    return Refusal(400, 40060, "Interaction has already been acknowledged.")


def missing_access() -> Refusal:
    """The bot does not see the channel."""
    return Refusal(403, 50001, "Missing Access")


def not_yours() -> Refusal:
    """Only its author edits a message."""
    return Refusal(403, 50005, "Cannot edit a message authored by another user")


def empty_message() -> Refusal:
    """Nothing to send."""
    return Refusal(400, 50006, "Cannot send an empty message")


def missing_permissions() -> Refusal:
    """The bot sees the channel, and may not do this there."""
    return Refusal(403, 50013, "Missing Permissions")


def expired_token() -> Refusal:
    """The interaction's fifteen minutes are over."""
    return Refusal(401, 50027, "Invalid Webhook Token")


def invalid(detail: str) -> Refusal:
    """The body breaks a limit."""
    return Refusal(400, 50035, f"Invalid Form Body: {detail}")


def archived_thread() -> Refusal:
    """The thread is archived, and locked or not to be changed."""
    return Refusal(400, 50083, "Thread is archived")


def has_thread() -> Refusal:
    """A message has one thread at most."""
    return Refusal(400, 160004, "A thread has already been created for this message")


def no_history() -> Refusal:
    """A reply needs the permission to read the history."""
    return Refusal(400, 160002, "Cannot reply without permission to read message history")


def out_of_order() -> Refusal:
    """The server has an outage; nothing is known of its channels."""
    return Refusal(503, 0, "503: Service Unavailable")
