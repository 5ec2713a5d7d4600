"""English, the language that every text is written in first; other catalogues override each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot.chat.words.english_figures import EnglishFigures
from bot.chat.words.english_rights import EnglishRights
from bot.core.models import Manner, Polarity, SourceKind
from bot.core.showing import SYMBOLS

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class English(EnglishRights, EnglishFigures):
    """The texts.  What is raised as an error is a constant, by which :meth:`told` knows it again;
    what holds a number or a name otherwise is a method, so that each language bends it its own way."""

    LANGUAGE = "English"

    KINDS: Mapping[SourceKind, str] = {
        SourceKind.PERSON: "person",
        SourceKind.ORGANISATION: "organisation",
        SourceKind.DOCUMENT: "document",
        SourceKind.MEDIA: "news outlet",
        SourceKind.SOCIAL_MEDIA: "social media",
        SourceKind.UNNAMED: "not named",
    }
    MANNERS: Mapping[Manner, str] = {
        Manner.DIRECT: "quoted",
        Manner.MIXED: "partly quoted",
        Manner.INDIRECT: "reported in other words",
    }
    STANCES: Mapping[Polarity, str] = {
        Polarity.DENIED: "rejecting",
        Polarity.PROMISED: "promising",
        Polarity.ASKED: "asking",
    }
    SIGNS: Mapping[str, str] = SYMBOLS
    OWN_MANNER = "not attributed"
    HEDGED = "hedged"

    # Buttons
    ALL_CLAIMS = "All claims"
    SOURCES = "Sources"
    OPEN_ARTICLE = "Open article"
    CARD = "Card"
    IN_ARTICLE = "Show a claim in the article"
    SHARE = "Share"
    PREVIOUS = "Back"
    NEXT = "More"

    # Headings
    KEY_CLAIMS = "Key claims"
    UNTITLED = "Untitled text"
    NO_SPEAKER = "No one named"
    OWN_VOICE = "The article itself"
    NO_CLAIMS = "Nobody is cited as saying anything here."
    NEWEST = "The newest"
    WHO_SAID_WHAT = "Who said what"
    THAT_POST = "that post"
    THE_POST = "the post"

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
    UNKNOWN_FORM = (
        "This form is from before I was last renewed, and I do not know it any more. Please open it anew."
    )
    YOUR_WORDS = "What you typed is in this file, so that it is not lost."
    YOUR_WORDS_FILE = "your-words.txt"
    OUTDATED = "Discord offered you an option that is no longer valid. Please choose again."
    NO_DATABASE = "My archive cannot be read or written just now. Please try again in a moment."
    MAY_NOT_SETTLE = "Only members who may manage this server can do that."
    MAY_NOT_POST = "I may not write in this channel, so I cannot put a card here. Ask a moderator to let me."
    NOTHING_TO_READ = (
        "I found nothing to read there. "
        "I read links, .txt, .md, .html and .pdf files, and texts of 80 words or more."
    )
    EMPTY_FORM = "The form was empty. Give me a link, a text or a file."
    TOO_MANY = "That is too much for one form: {} links at a time, please."
    TOO_LARGE = "That file is over 10 MB, which is more than I read. Paste its text instead."
    NO_ADDRESS = "That is no web address that I can read. It should look like example.org/story."
    TOO_SHORT = "That is too short to be an article: I need at least 20 words."
    NOT_READABLE = "I read .txt, .md, .html and .pdf files. Paste the text of anything else."
    UNREADABLE = "This cannot be read."
    FILE_GONE = "The file is not there any more. Post it again and I will read it."
    FILE_UNREACHABLE = "Discord does not hand me the file just now."
    MAY_NOT_WRITE = (
        "You may not write in this channel, so I do not put a card here for you. Try it elsewhere."
    )
    TAKEN = "Thank you. I am reading it."
    KNOWN = "I have that one already: my answer stands there, or is on its way."
    READING = "Reading…"
    UNDER_WAY = "being read"
    NOT_READ = "cannot be read"
    REFUSED = "Discord refuses it: {}."
    UNREACHED = "Discord could not be reached: {}."

    def told(self, sentence: str) -> str:
        """A sentence that another part of the house wrote in English, in this language where it is known."""
        return sentence

    def status_line(self, line: str) -> str:
        """A line of /status, as the command line prints it, in this language."""
        return line

    # Numbers and days

    def number(self, number: int) -> str:
        """``1,204``."""
        return f"{number:,}"

    def day(self, when: date) -> str:
        """``31 March 2022``; for a moment use a timestamp of Discord's."""
        return f"{when.day} {MONTHS[when.month - 1]} {when.year}"

    def ordinal(self, number: int) -> str:
        """``1st``, ``22nd``, ``113th``."""
        return f"{number}{ENDINGS.get(number % 10, 'th') if number // 10 % 10 != 1 else 'th'}"

    def claims(self, number: int) -> str:
        """``1 claim``, ``2 claims``."""
        return self._counted(number, "claim", "claims")

    def sources(self, number: int) -> str:
        """``8 sources``."""
        return self._counted(number, "source", "sources")

    def articles(self, number: int) -> str:
        """``3 articles``."""
        return self._counted(number, "article", "articles")

    def words(self, number: int) -> str:
        """``1,204 words``."""
        return self._counted(number, "word", "words")

    def characters(self, number: int) -> str:
        """``900 characters``."""
        return self._counted(number, "character", "characters")

    def _counted(self, number: int, one: str, many: str) -> str:
        return f"{self.number(number)} {one if number == 1 else many}"

    # On cards and pages

    def tally(self, claims: int, sources: int, unnamed: int) -> str:
        """``10 claims · 8 sources, 2 of them unnamed``."""
        said = f"{self.claims(claims)} · {self.sources(sources)}"
        return f"{said}, {self.number(unnamed)} of them unnamed" if unnamed else said

    def saved_as(self, number: int) -> str:
        """Under which number it is kept."""
        return f"saved as #{number}"

    def via(self, names: str) -> str:
        """Through whom it was said."""
        return f"via {names}"

    def first_posted(self, by: str, when: str) -> str:
        """By whom, and on which day."""
        return f"first posted by {by} on {when}"

    def try_instead(self, queries: str) -> str:
        """Questions that find something where this one did not."""
        return f"Try {queries}."

    def same_text(self, number: str, site: str) -> str:
        """Which other article has this one's text, and its outlet."""
        return f"Same text as {number}" + (f", published by {site}" if site else "")

    def nearly_same_text(self, number: str, site: str, here: str, there: str) -> str:
        """The same but for a figure: the words around it here and there."""
        return (
            f"Nearly the text of {number}"
            + (f" ({site})" if site else "")
            + f", but {here} here, {there} there"
        )

    def posted(self, by: str, when: str = "") -> str:
        """By whom, and how long ago."""
        return f"posted by {by} {when}".rstrip()

    def submitted_by(self, member: str) -> str:
        """Above a card that came through the form."""
        return f"submitted by {member}"

    def spread(self, first: int, last: int, total: int) -> str:
        """Which of them a page shows."""
        return f"{self.number(first)} to {self.number(last)} of {self.number(total)}"

    def in_the_article(self, place: int, total: int) -> str:
        """Above a claim in its context."""
        return f"Claim {self.number(place)} of {self.number(total)}, in the article"

    def progress(self, done: int, total: int) -> str:
        """Above the cards of a message of several links."""
        return f"{self.number(done)} of {self.articles(total)} done"

    def page(self, number: int) -> str:
        """Between the buttons that turn pages."""
        return f"Page {self.number(number)}"

    # What was asked

    def about(self, topic: str) -> str:
        """Claims with these words."""
        return f"about {topic}"

    def said_by(self, source: str) -> str:
        """Claims of this source."""
        return f"said by {source}"

    def within(self, place: str) -> str:
        """In an article or a channel."""
        return f"in {place}"

    def published_by(self, site: str) -> str:
        """Of this outlet."""
        return f"from {site}"

    def from_the(self, place: int) -> str:
        """Where a shared page begins."""
        return f"from the {self.ordinal(place)} on"

    # Answers

    def later(self, reason: str) -> str:
        """A page that does not answer is tried again."""
        return f"{reason}\n-# I will try again by myself and put the card here."

    def beyond(self, names: Sequence[str], most: int) -> str:
        """The links and files of one message that were left out."""
        left = "\n".join(f"- {name}" for name in names)
        return f"I read the first {most} of these. Post the others again for me to read them:\n{left}"

    def over_limit(self, who: str, most: int, again: str) -> str:
        """A member, channel or server has had its share of the day; from when there is room again."""
        of = {"member": "one member", "channel": "one channel", "server": "one server"}[who]
        return f"I read {self.articles(most)} of {of} within a day, and that many are in. Post it again after {again}."

    def passed_over(self, since: str, until: str) -> str:
        """More was posted while the bot was away than it looks through afterwards."""
        return (
            f"I was away, and passed over what was posted here from {since} to {until}: "
            "it is too old, or was too much. Post again what I should read."
        )

    def given_up(self, place: str, when: str, reason: str) -> str:
        """An answer that could not be put in its channel, for /status."""
        return f"An answer in {place} ({when}) could not be given: {reason}"

    def claims_shown(self, number: int) -> str:
        """The setting, as it stands."""
        return f"A card shows at most **{self.claims(number)}**."

    def model_asked(self, model: str, wanted: bool) -> str:
        """The setting, as it stands, and what it means for whoever posts."""
        if wanted:
            return f"The language model {model} **writes summaries**: it is sent the text of each article posted here."
        return f"The language model {model} is **not asked**; nothing posted here is sent to it."

    def nothing_found(self, query: str) -> str:
        """An empty result."""
        return f"Nothing found for “{query}” in what you may read here. Fewer or other words may help."

    def shared(self, left_out: int) -> str:
        """After sharing a page, some of which may have been posted elsewhere."""
        if not left_out:
            return "Shared."
        results = self._counted(left_out, "result was", "results were")
        return f"Shared. {results} left out: posted where not everybody here may read."

    def shared_stats(self, left_out: int) -> str:
        """After sharing the statistics, which count only what everybody in the channel may read."""
        if not left_out:
            return "Shared."
        articles = self.number_of_articles(left_out)
        return f"Shared without {articles} that not everybody here may read."

    def something_went_wrong(self, incident: str) -> str:
        """A bug: the id finds its traceback in the log."""
        return f"Something went wrong on my side (id {incident}). It is written down; please try again."
