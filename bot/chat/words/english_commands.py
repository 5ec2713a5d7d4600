"""What Discord lists and asks for in English: commands, the settings, the form, the help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.core.models import Limits


class EnglishCommands:
    """Names, descriptions and the texts of panels and forms; part of :class:`~bot.chat.words.english.English`."""

    # Commands as Discord lists them; their English names stand in the code, see NAMES
    NAMES: Mapping[str, str] = {}
    DOES_SEARCH = "Find words in every article read in this server"
    DOES_ARTICLE = "Show an article's card again"
    DOES_CLAIMS = "Who said what, across articles"
    DOES_RECENT = "The newest articles"
    DOES_SUBMIT = "Have a link, a text or a file read"
    DOES_HELP = "What to post, and what to ask"
    DOES_SETTINGS = "Choose the channels I watch, and how I answer"
    DOES_STATUS = "What I am missing, and how I am doing"
    OPTION_QUERY = 'Words, or an "exact phrase"'
    OPTION_IN = "Only what was posted there"
    OPTION_SAYS = "Only where this source says something"
    OPTION_SITE = "Only from this outlet"
    OPTION_AUTHOR = "Only with this byline"
    OPTION_BY = "Only posted by this member"
    OPTION_AFTER = "Only read here after a day: 2024-05-01, 1 May 2024, 7d"
    OPTION_BEFORE = "Only read here before a day: 2024-05-01, 1 May 2024, 7d"
    OPTION_SORT = "Which first"
    OPTION_NUMBER = "Its number, from the foot of the card, or its title"
    OPTION_ARTICLE = "Only in this article"
    OPTION_ABOUT = "Only claims with these words"
    OPTION_SOURCE = "Only by this source"
    BEST_FIRST = "best first"
    NEWEST_FIRST = "newest first"
    ACTIVITY = "Reads what you post"

    # Settings and status
    SETTINGS = "### Settings\nThe channels I watch; their threads and forum posts are watched with them."
    CHOOSE_CHANNELS = "Choose the channels to watch"
    AS_REPLIES = "Cards are **replies** to the post."
    IN_THREADS = "Cards go into a **thread** under the post."
    AT_ONCE = "I read **whatever is posted** there."
    ON_REQUEST = (
        "I read **only what I am asked to**: by a mention, the menu *Read this article*, or `/submit`."
    )
    OPEN = "I answer with a **card**."
    QUIET = "I am **quiet**: I only react with 📰, and whoever presses that brings the card."
    ON_REQUEST_BUTTON = "Only when asked"
    AT_ONCE_BUTTON = "Read every post"
    QUIET_BUTTON = "Be quiet"
    OPEN_BUTTON = "Show cards"
    THREADS_BUTTON = "Use threads"
    REPLIES_BUTTON = "Use replies"
    MODEL_ON_BUTTON = "Ask it"
    MODEL_OFF_BUTTON = "Do not ask it"
    SERVERS_LANGUAGE = "Cards in this server's language on Discord"
    NOTHING_MISSING = "I have every permission that I need there."
    WELCOME = (
        "### Hello, I read articles\n"
        "Post one in a channel I watch, and I answer with a card: a short summary, and **who says what**. "
        "What I have read you can search.\n"
        "**Which channels shall I watch?** Somebody who may manage this server chooses here; "
        "`/settings` changes it later."
    )
    WELCOME_OWNER = (
        "### Hello, I am on your server {}\n"
        "I read articles that are posted, and answer each with a card: a short summary, and who says what. "
        "I may not write in the channel for system messages there, so I tell you: "
        "choose the channels I watch with `/settings`."
    )
    WELCOMED = "### Thank you\nI watch {} from now on. `/settings` changes that, `/help` says what I can do."
    WELCOMED_NOWHERE = "### Thank you\nI watch no channel for now. `/settings` changes that."
    STATUS = "### Status"
    NO_CHANNELS = "⚠ I watch no channel here yet: choose some with `/settings`."
    NO_CONTENT = (
        "⚠ Discord does not let me read messages (the message-content intent is off). "
        "Mentions, the menu *Read this article* and `/submit` work."
    )
    NEEDED: Mapping[str, str] = {
        "view_channel": "see the channel",
        "send_messages": "answer with cards",
        "read_message_history": "reply to posts, and find what was posted while I was away",
        "add_reactions": "show 👀 and ✅",
        "create_public_threads": "open a thread for the cards",
        "send_messages_in_threads": "answer inside threads",
    }

    # The form
    FORM_TITLE = "Have an article read"
    FORM_LINK = "A link"
    FORM_TEXT = "or a text"
    FORM_FILE = "or a file"
    FORM_FILE_HINT = "txt, md, html or pdf, up to 10 MB"

    # /help
    HELP_POST = (
        "### What I do\n"
        "Post an article in a channel I watch, and I answer with a card: a short summary, and **who says what**.\n"
        "### What to post\n"
        "A link · a text of 80 words or more · a `.txt`, `.md`, `.html` or `.pdf` file · a forwarded message.\n"
        "Elsewhere, mention me with a link, use `/submit`, or a message's menu: Apps → *Read this article*.\n"
        "### What to ask"
    )
    HELP_COMMANDS: Mapping[str, str] = {
        "search": "words, in every article read here",
        "claims": "who said what, by article, topic or source",
        "source": "everything one source said",
        "recent": "the newest",
        "article": "a card again",
        "submit": "a form for a link, a text or a file",
        "stats": "charts of what was read here",
        "export": "a file of what you may see",
        "forget": "erases what you submitted",
        "settings": "for moderators: which channels, and how",
        "status": "for moderators: what I am missing",
        "help": "this page",
    }
    HELP_CARD = "### How to read a card"
    HELP_RIGHTS = (
        "You see only what was posted where you may read. Deleting your post takes its article away."
    )

    def cards_in(self, language: str) -> str:
        """A choice of language."""
        return f"Cards in {language}"

    def limits(self, limits: Limits) -> str:
        """How much is read in a day."""
        told = [
            f"{most:,} {whose}"
            for most, whose in (
                (limits.member, "articles of one member"),
                (limits.channel, "articles in one channel"),
                (limits.server, "articles in this server"),
            )
            if most
        ]
        return f"In a day I read at most {', '.join(told)}." if told else "I read as much as is posted."

    def missing(self, channel: str, whys: Sequence[str]) -> str:
        """What the bot may not do in a channel."""
        return f"{channel}: I may not {', nor '.join(whys)}."

    def channel_gone(self, channel: str) -> str:
        """A watched channel that is not there, or hidden from the bot."""
        return f"The watched channel {channel} is gone or hidden from me. Choose again with `/settings`."
