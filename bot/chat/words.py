"""Every text the bot says, in one place: plain, warm, short."""

from __future__ import annotations

import re
from datetime import date, datetime

from bot.core.models import Claim, Manner, Polarity, Source, SourceKind

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

KINDS = {
    SourceKind.PERSON: "person",
    SourceKind.ORGANISATION: "organisation",
    SourceKind.DOCUMENT: "document",
    SourceKind.MEDIA: "news outlet",
    SourceKind.SOCIAL_MEDIA: "social media",
    SourceKind.UNNAMED: "not named",
}

MANNERS = {
    Manner.DIRECT: "quoted",
    Manner.MIXED: "partly quoted",
    Manner.INDIRECT: "reported in other words",
}

STANCES = {Polarity.DENIED: "denies", Polarity.PROMISED: "promises", Polarity.ASKED: "asks"}

# Buttons
ALL_CLAIMS = "All claims"
SOURCES = "Sources"
OPEN_ARTICLE = "Open article"
CARD = "Card"
SHARE = "Share"
PREVIOUS = "Back"
NEXT = "More"

# Settings and status
SETTINGS = "### Settings\nThe channels I watch; their threads and forum posts are watched with them."
CHOOSE_CHANNELS = "Choose the channels to watch"
AS_REPLIES = "Cards are **replies** to the post."
IN_THREADS = "Cards go into a **thread** under the post."
CHANGE = "Change"
STATUS = "### Status"
NO_CHANNELS = "⚠ I watch no channel here yet: choose some with `/settings`."
NO_CONTENT = (
    "⚠ Discord does not let me read messages (the message-content intent is off). "
    "Mentions, the menu *Read this article* and `/submit` work."
)

# The form
FORM_TITLE = "Have an article read"
FORM_LINK = "A link"
FORM_TEXT = "or a text"
FORM_FILE = "or a file"
FORM_FILE_HINT = "txt, md, html or pdf, up to 10 MB"

# Headings
KEY_CLAIMS = "Key claims"
UNTITLED = "Untitled text"
NO_SPEAKER = "No one named"
OWN_VOICE = "The article itself"
NO_CLAIMS = "Nobody is cited as saying anything here."

# Answers
NOT_HERE = "There is no such article here, or none that you may see."
NOTHING_YET = "Nothing has been read here yet. Post a link to an article and I will read it."
NO_SHARE = "You may not write in this channel, so I cannot share it here for you."
NOTHING_TO_SHARE = "These were posted where not everybody here may read, so I will not share them."
NOTHING_HERE = "Nothing of that kind was posted where you may read."
NO_MORE = "There is nothing more to show."
STALE = "I cannot tell any more what this page was about. Please ask again."
SERVERS_ONLY = "I work in servers only."
TOO_LONG = "That is too long for a search: 200 letters at most, please."
NO_NUMBER = "I need an article's number, such as 12. It stands at the foot of its card."
OUTDATED = "Discord offered you an option that is no longer valid. Please choose again."
NO_DATABASE = "My archive cannot be read or written just now. Please try again in a moment."
MAY_NOT_SETTLE = "Only members who may manage this server can do that."
MAY_NOT_POST = "I may not write in this channel, so I cannot put a card here. Ask a moderator to let me."
NOTHING_TO_READ = (
    "I found nothing to read there. "
    "I read links, .txt, .md, .html and .pdf files, and texts of 80 words or more."
)
EMPTY_FORM = "The form was empty. Give me a link, a text or a file."
TOO_LARGE = "That file is over 10 MB, which is more than I read. Paste its text instead."
NO_ADDRESS = "That is no web address that I can read. It should look like example.org/story."
TOO_SHORT = "That is too short to be an article: I need at least 20 words."
NOT_READABLE = "I read .txt, .md, .html and .pdf files. Paste the text of anything else."
UNREADABLE = "This cannot be read."
FILE_GONE = "The file is not there any more. Post it again and I will read it."
FILE_UNREACHABLE = "Discord does not hand me the file just now."
TAKEN = "Thank you. I am reading it."
KNOWN = "I have that one already: my answer stands there, or is on its way."
READING = "Reading…"

HELP = """\
### What I do
Post an article in a channel I watch, and I answer with a card: a short summary, and **who says what**.
### What to post
A link · a text of 80 words or more · a `.txt`, `.md`, `.html` or `.pdf` file · a forwarded message.
Elsewhere, mention me with a link, use `/submit`, or a message's menu: Apps → *Read this article*.
### What to ask
`/search` words, in every article read here
`/claims` who said what, by article, topic or source
`/recent` the newest · `/article` a card again
### How to read a card
❝ words quoted · ≈ in other words · § from a document · ◌ from an unnamed source
-# You see only what was posted where you may read. Deleting your post takes its article away.\
"""


def counted(number: int, one: str, many: str | None = None) -> str:
    """The number with its noun: ``1 claim``, ``2 claims``, ``1,204 words``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(when: date) -> str:
    """A date as people write it: ``31 March 2022``."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def moment(when: datetime, style: str = "D") -> str:
    """A Discord timestamp, which each reader sees in their own time zone."""
    return f"<t:{int(when.timestamp())}:{style}>"


def mention(user: str | None) -> str:
    """The member; it never pings, since the client allows no mentions."""
    return f"<@{user}>" if user else "somebody"


def jump(guild: str, channel: str | None, message: str | None) -> str | None:
    """The address of a post."""
    return f"https://discord.com/channels/{guild}/{channel}/{message}" if channel and message else None


def speaker(claim: Claim) -> str:
    """Who makes the claim, by name."""
    if claim.attribution is None:
        return OWN_VOICE
    return name(claim.source.name) if claim.source else NO_SPEAKER


def name(source: str) -> str:
    """A source's name as a heading has it: no leading article, a capital first."""
    bare = re.sub(r"^the\s+(?=\S)", "", source, flags=re.IGNORECASE)
    return bare[:1].upper() + bare[1:]


def unnamed(sources: tuple[Source, ...]) -> int:
    """How many of the sources have no name."""
    return sum(source.kind is SourceKind.UNNAMED for source in sources)


def tally(claims: int, sources: tuple[Source, ...]) -> str:
    """``10 claims · 8 sources, 2 of them unnamed``."""
    said = f"{counted(claims, 'claim')} · {counted(len(sources), 'source')}"
    nameless = unnamed(sources)
    return f"{said}, {nameless} of them unnamed" if nameless else said


def submitted_by(user: str | None) -> str:
    """Above a card that came through the form."""
    return f"submitted by {mention(user)}"


def later(reason: str) -> str:
    """A page that does not answer is tried again."""
    return f"{reason}\n-# I will try again by myself and put the card here."


def beyond(names: list[str], most: int) -> str:
    """The links and files of one message that were left out."""
    return f"I read the first {most} of these. Post the others again for me to read them:\n" + "\n".join(
        f"- {name}" for name in names
    )


def too_many(most: int) -> str:
    """A form that brings more than one message may."""
    return f"That is too much for one form: {most} links at a time, please."


def ordinal(number: int) -> str:
    """``1st``, ``22nd``, ``113th``."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number // 10 % 10 != 1 else "th"
    return f"{number}{ending}"


def claims_shown(number: int) -> str:
    """The setting, as it stands."""
    return f"A card shows at most **{counted(number, 'claim')}**."


def model_asked(model: str, wanted: bool) -> str:
    """The setting, as it stands, and what it means for whoever posts."""
    if wanted:
        return f"The language model {model} **writes summaries**: it is sent the text of each article posted here."
    return f"The language model {model} is **not asked**; nothing posted here is sent to it."


def channel_gone(channel: str) -> str:
    """A watched channel that is not there, or hidden from the bot."""
    return f"The watched channel {channel} is gone or hidden from me. Choose again with `/settings`."


def page(number: int) -> str:
    """Between the buttons that turn pages."""
    return f"Page {number:,}"


def nothing_found(query: str) -> str:
    """An empty result."""
    return f"Nothing found for “{query}” in what you may read here. Fewer or other words may help."


def shared(left_out: int) -> str:
    """After sharing a page, some of which may have been posted elsewhere."""
    if not left_out:
        return "Shared."
    results = counted(left_out, "result was", "results were")
    return f"Shared. {results} left out: posted where not everybody here may read."


def something_went_wrong(incident: str) -> str:
    """A bug: the id finds its traceback in the log."""
    return f"Something went wrong on my side (id {incident}). It is written down; please try again."
