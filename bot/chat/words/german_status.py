"""The lines of /status, which the command line prints too, in German; ``{}`` is a gap."""

from __future__ import annotations

LINES = {
    "program: {}": "Programm: {}",
    "clock: {} days ahead of Discord's: nothing is erased by its age until it is set right": (
        "Uhr: geht Discords Uhr um {} Tage voraus; bis sie gestellt ist, wird nichts wegen seines Alters gelöscht"
    ),
    "disk: only {} GB free: nothing can be saved once it is full": (
        "Platte: nur {} GB frei; ist sie voll, kann nichts mehr gespeichert werden"
    ),
    "disk: {} GB free": "Platte: {} GB frei",
    "durable: {} is on {}: it is lost with the container; mount a volume and set DATA_DIR": (
        "dauerhaft: nein, {} liegt auf {} und geht mit dem Container verloren; "
        "häng ein Volume ein, und setz DATA_DIR"
    ),
    "durable: {} is on a disk": "dauerhaft: {} liegt auf einer Platte",
    "durable: {} is on {}": "dauerhaft: {} liegt auf {}",
    "archive: {} of {}, {} MB and a log of {} MB, schema {}; damaged: {}; stop the bot and restore a copy (`restore`)": (
        "Archiv: {} von {}, {} MB und {} MB im Log, Schema {}; beschädigt: {}; "
        "halte den Bot an, und hol eine Kopie zurück (`restore`)"
    ),
    "archive: {} of {}, {} MB and a log of {} MB, schema {}": (
        "Archiv: {} von {}, {} MB und {} MB im Log, Schema {}"
    ),
    "copies: {} in {}, {} MB, the newest of {}": "Kopien: {} in {}, {} MB, die neueste von {}",
    "copies: {} in {}, {} MB": "Kopien: {} in {}, {} MB",
    "queue: empty": "Warteschlange: leer",
    "queue: {}": "Warteschlange: {}",
    "language model: {}: {}, {} without a usable answer, {} not asked about (busy, or beyond the day's number);"
    " dropped as not in the article: {}, {}": (
        "Sprachmodell: {}: {}, davon {} ohne brauchbare Antwort, zu {} nicht gefragt (beschäftigt, oder mehr als am Tag "
        "erlaubt); verworfen, weil nicht im Artikel: {}, {}"
    ),
}
"""The longer of two that fit comes first."""

PARTS = {
    "1 article": "1 Artikel",
    "{} articles": "{} Artikel",
    "1 server": "1 Server",
    "{} servers": "{} Servern",
    "{} waiting": "{} warten",
    "{} being read": "{} in Arbeit",
    "{} read but not yet answered": "{} gelesen, aber noch nicht beantwortet",
    "{} not readable and not yet told": "{} nicht lesbar und noch nicht gemeldet",
    "{} articles asked about": "zu {} Artikeln gefragt",
    "{} sentences": "{} Sätze",
    "{} claims": "{} Aussagen",
}
"""What stands in the gaps, by itself or parted by commas."""
