"""What /source, /stats and /export say in English."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.core.speakers import Why
from bot.core.timeline import Step

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class EnglishFigures:
    """The texts of speakers, statistics and exports; part of :class:`~bot.chat.words.english.English`."""

    DOES_SOURCE = "Everything one source has said, across articles"
    DOES_STATS = "What was read here lately, in charts"
    DOES_EXPORT = "Download what you may see"
    OPTION_NAME = "Its name, as articles write it"
    OPTION_FORMAT = "What kind of file"
    FORMAT_CSV = "CSV: a table, one claim a line"
    FORMAT_JSON = "JSON: everything, one article a line"
    FORMAT_MARKDOWN = "Markdown: to read"

    # A speaker
    ALSO_CALLED = "Also called"
    QUOTED_BY = "Quoted by"
    NEWEST_CLAIMS = "Claims, newest first"
    JOIN = "Merge with…"
    PART = "Split…"
    JOIN_TITLE = "Two names, one source"
    JOIN_NAME = "Which other source is it?"
    JOIN_HINT = "Its name, as articles write it"
    PART_TITLE = "One name too many"
    PART_NAMES = "Which names are somebody else’s?"
    WHY: Mapping[Why, str] = {
        Why.SAME: "the same name, written differently",
        Why.ORDER: "the same words in another order",
        Why.ACRONYM: "an acronym",
        Why.GIVEN: "a shorter or fuller first name",
        Why.SPELLING: "another spelling",
        Why.FIRST: "",
        Why.MODERATOR: "merged by a moderator",
    }
    MAY_NOT_MODERATE = "Only members who may manage messages in this server can merge or split sources."
    NO_SUCH_SOURCE = "No source of that name is cited where you may read. Try a part of the name, or /search."
    ONE_ALREADY = "These two are one source already."
    NOT_PARTED = "That would leave nothing to split: choose some of the names, not all."
    NOTHING_TO_PART = "This source has one name only, so there is nothing to split."

    # Statistics
    STATS = "What was read here"
    ARTICLES_A_WEEK = "Articles a week"
    OUTLETS = "Outlets"
    MOST_QUOTED = "Most quoted sources"
    UNNAMED_SHARE = "Claims from unnamed sources"
    ONLY_YOURS = "as far as you may read"
    ONLY_PUBLIC = "as far as everybody here may read"
    NO_STATS = "Nothing was read in these weeks where you may read. Post an article, and there will be something to count."

    # Exports
    NOTHING_TO_EXPORT = "There is nothing here yet that you may see, so there is no file to make."
    EXPORT_REFUSED = "Discord did not take the file. Please try again, or ask for another format."

    def quoted(self, words: str) -> str:
        """In quotation marks."""
        return f"“{words}”"

    def claims_in(self, claims: int, articles: int) -> str:
        """How much a speaker says, and in how many articles."""
        said = f"{claims:,} {'claim' if claims == 1 else 'claims'}"
        return f"{said} in {articles:,} {'article' if articles == 1 else 'articles'}"

    def bucket(self, start: date, step: Step) -> str:
        """A step of time under a column: ``31 Mar``, ``Mar 2022``, ``2022``."""
        match step:
            case Step.MONTH:
                return f"{MONTHS[start.month - 1]} {start.year}"
            case Step.YEAR:
                return str(start.year)
            case _:
                return f"{start.day} {MONTHS[start.month - 1]}"

    def by_step(self, step: Step) -> str:
        """What a timeline's columns are."""
        return f"Claims by {step}"

    def alias(self, name: str, why: str, beside: str) -> str:
        """A further name, and why it is taken for one."""
        return f"{name} ({why} as {beside})" if beside else f"{name} ({why})" if why else name

    def and_more(self, number: int) -> str:
        """How many of a list are left out."""
        return f"and {number} more"

    def between(self, first: str, last: str) -> str:
        """The first and the latest day."""
        return first if first == last else f"{first} to {last}"

    def joined(self, one: str, other: str) -> str:
        """After two were merged."""
        return f"{one} and {other} are one source from now on. *{self.PART}* undoes it."

    def parted(self, names: str) -> str:
        """After names were split off."""
        return f"Another source from now on: {names}."

    def weeks(self, number: int) -> str:
        """How far statistics go back."""
        return f"Last {number} weeks"

    def this_week(self, now: int, before: int) -> str:
        """The newest two weeks."""
        return f"This week {now}, last week {before}."

    def share_of(self, part: int, whole: int) -> str:
        """A share, and of how many."""
        return f"{round(100 * part / whole) if whole else 0} % of {whole:,} claims"

    def only_newest(self, articles: int) -> str:
        """Statistics of a large archive."""
        return f"Only the newest {articles:,} articles are counted."

    def export_file(self, articles: int, part: int, parts: int) -> str:
        """Above a file."""
        said = f"{articles:,} {'article' if articles == 1 else 'articles'}"
        return f"Part {part} of {parts}: {said}." if parts > 1 else f"{said}, as you may see them now."

    def only_newest_exported(self, articles: int) -> str:
        """When there is more than Discord takes."""
        return (
            f"That is more than fits, so these are the newest {articles:,} articles. "
            "Whoever runs me has all of it: `python -m bot export`."
        )

    def written_by(self, model: str) -> str:
        """Which language model wrote the summary."""
        return f"summary by {model}"
