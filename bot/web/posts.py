"""Posts of messengers and federated networks: their pages are a script's, and their words stand elsewhere."""

from __future__ import annotations

from lxml.html import HtmlElement

from bot.core.models import squeeze

_WIDGET = "Telegram Widget"
"""What the frame of a messenger's post calls itself, whoever posted in it."""


def messenger(tree: HtmlElement) -> str:
    """A messenger's public post, which stands in the description of its page; empty for other pages."""
    return _described(tree) if tree.find(".//script[@data-telegram-post]") is not None else ""


def federated(tree: HtmlElement) -> str:
    """A post of a federated network, whose description is all of it; empty for other pages."""
    is_post = tree.find(".//link[@type='application/activity+json']") is not None
    return _described(tree) if is_post else ""


def titled(tree: HtmlElement, title: str | None) -> str | None:
    """The title; in a messenger's frame the channel's name, if it says one."""
    if title != _WIDGET:
        return title
    named = (
        part for part in tree.iter("div") if "tgme_widget_message_author" in part.get("class", "").split()
    )
    return next((squeeze(part.text_content()) for part in named), "") or None


def _described(tree: HtmlElement) -> str:
    told = tree.find(".//meta[@property='og:description']")
    return (told.get("content") or "").strip() if told is not None else ""
