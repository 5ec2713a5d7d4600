"""Texts that an article, a name or a query may carry to do harm; shown on every surface by the tests."""

from __future__ import annotations

from itertools import product

_PINGS = ["@everyone", "@here", "<@123456789012345678>", "<@!123456789012345678>", "<@&123456789012345678>"]
_TOKENS = [
    "<#123456789012345678>",
    "</ban:123456789012345678>",
    "</ban user:123456789012345678>",
    "<t:1700000000>",
    "<t:1700000000:R>",
    "<:skull:123456789012345678>",
    "<a:dance:123456789012345678>",
    "<id:customize>",
    "<id:guide>",
]
_LINKS = [
    "https://evil.example/x",
    "HTTP://EVIL.EXAMPLE",
    "ftp://evil.example",
    "discord://-/channels/1/2",
    "www.evil.example",
    "discord.gg/abcdef",
    "https://discord.gg/abcdef",
    "discordapp.com/invite/abcdef",
    "discord.com/invite/abcdef",
    "dsc.gg/abcdef",
    "javascript:alert(1)",
    "mailto:someone@evil.example",
]
_MASKS = [
    "[BBC News](https://evil.example)",
    "[a](<https://evil.example>)",
    '[a](https://evil.example "BBC")',
    "[https://bbc.co.uk](https://evil.example)",
    "<https://evil.example>",
]
_MARKUP = [
    "**bold**",
    "***both***",
    "__under__",
    "~~gone~~",
    "||secret||",
    "`code`",
    "```\nblock\n```",
    "```py",
    "# Heading",
    "### Heading",
    "-# small",
    "> quote",
    ">>> quote all",
    "- item",
    "+ item",
    "1. item",
    "12) item",
    "* item",
]
_LAYOUT = [
    "\n" * 200,
    "a\n# b\n> c",
    "\t" * 50 + "x",
    "a\u2028b\u2029c",
    "a\x0bb\x0cc\x85d",
    "W" * 5000,
    "word " * 2000,
    "\u3164" * 60,
    "\u2800" * 60,
    "\u00ad" * 60,
]
_DIRECTION = [
    f"abc{mark}txt.exe" for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
]
_PILES = [
    "Z" + "\u0301" * 4000,
    "".join(f"{letter}\u0489\u0336\u035c\u0345" * 3 for letter in "hecomes"),
    "\u20dd" * 500,
]
_HIDDEN = [
    "a\u200bb",
    "a\ufeffb",
    "\U000e0041\U000e0042",
    "\x00\x01\x02",
    "\x1b[31mred",
    "a\ud800b",
    "\u115f\u1160",
]
_ESCAPES = ["\\", "\\\\", "\\*", "\\\\*x*", "\\<@1>", "*\\", "]\\(", "\\`"]

_PLAIN = [
    *_PINGS, *_TOKENS, *_LINKS, *_MASKS, *_MARKUP, *_LAYOUT, *_DIRECTION, *_PILES, *_HIDDEN, *_ESCAPES,
]  # fmt: skip

_SHELLS = ["\\{}", "<{}>", "**{}**", "[{}]", "`{}`", "{}\u202e", "@{}", "<@{}"]

HOSTILE = [
    *_PLAIN,
    *(shell.format(core) for shell, core in product(_SHELLS, [*_PINGS, *_TOKENS, *_LINKS, *_MASKS])),
]
