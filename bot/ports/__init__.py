"""What the use case needs of the world, as Protocols over core's nouns, by one face."""

from bot.ports.asking import Catalogue, Ledger
from bot.ports.keeping import Archive, Corrections, Guilds, Queue, Versions
from bot.ports.reading import Announcer, Editor, Fetcher, Reader

__all__ = [
    "Announcer",
    "Archive",
    "Catalogue",
    "Corrections",
    "Editor",
    "Fetcher",
    "Guilds",
    "Ledger",
    "Queue",
    "Reader",
    "Versions",
]
