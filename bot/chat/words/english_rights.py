"""What the bot says in English of removing, reading again, correcting and forgetting."""

from __future__ import annotations

from collections.abc import Mapping

from bot.chat.words.english_commands import EnglishCommands
from bot.core.changes import Kind
from bot.core.models import Fault


class EnglishRights(EnglishCommands):
    """The texts of what members may do to an article; part of :class:`~bot.chat.words.english.English`."""

    DOES_FORGET = "Erase what you submitted in this server"

    # Buttons
    CORRECT = "Correct"
    REMOVE = "Remove"
    REMOVE_IT = "Yes, remove it"
    READ_AGAIN = "Read again"
    WHAT_CHANGED = "What changed"
    CORRECTIONS = "Corrections"
    EARLIER_TEXT = "Earlier text"
    TEXT_NOW = "The text of now"
    UNDO = "Undo"
    FORGET_IT = "Yes, erase it all"

    # Removing and reading again
    MAY_NOT_REMOVE = "Only whoever posted it, or a moderator of the channel, can do that."
    REMOVE_WHOLE = (
        "Its card, its summary, its claims and its text are taken away for good. "
        "Posting the link again would read it anew."
    )
    OR_READ_AGAIN = (
        "If it is only out of date: *Read again* fetches the page once more, and keeps this text beside it."
    )
    READING_AGAIN = "I am reading it again. The card will show what it says now."
    ALREADY_AGAIN = "I am reading it again already."
    UNCHANGED = "I read it again: it says what it said."
    NO_CHANGE = "Nothing that I can name has changed."
    NO_EARLIER = "There is no earlier text of it, or none that you may see."
    ONLY_THE_NEWEST = "That is an earlier text. Read again or correct the article that it became."

    # Correcting
    MAY_NOT_CORRECT = "Only members who may write where it was posted can correct it."
    CORRECT_TITLE = "What is wrong?"
    CORRECT_WHICH = "Which one?"
    CORRECT_FAULT = "What is wrong with it?"
    CORRECT_RIGHT = "The right speaker, or the right words"
    CORRECT_HINT = (
        "As the article writes them. For a speaker, leave it empty where the article itself says it."
    )
    SUMMARY_SENTENCE = "Summary"
    FAULTS: Mapping[Fault, str] = {
        Fault.SPEAKER: "Somebody else says it",
        Fault.CLAIM: "It is not a claim",
        Fault.WORDS: "The words are wrong",
        Fault.POINT: "It does not belong in the summary",
    }
    NOTHING_TO_CORRECT = "There is nothing here to correct."
    NOT_CORRECTED = (
        "That changes nothing: what is right must stand word for word in the article, and not be what I have."
    )
    NOT_THERE_ANY_MORE = "That sentence or claim has changed since you opened the form. Please choose again."
    WRONG_FAULT = "A sentence of the summary can only be dropped from it, and a claim only where it is one."
    CORRECTED = "Thank you, it is corrected. A moderator can undo that."
    ENOUGH_CORRECTED = "That is enough for today: I take {} corrections a day of one member."
    MAY_NOT_UNDO = "Only a moderator of the channel, or whoever corrected it, can undo that."
    NOT_UNDONE = "That is undone already."
    NO_CORRECTIONS = "Nobody has corrected this one."

    # Forgetting
    NOTHING_HELD = "You have submitted nothing here that I still have."

    CHANGES: Mapping[Kind, str] = {
        Kind.HEADLINE: "A new headline",
        Kind.DENIAL_DROPPED: "A denial is gone",
        Kind.FIGURE: "Another figure",
        Kind.NEGATION: "The opposite is said",
        Kind.DENIAL: "A denial is new",
        Kind.SPEAKER: "Somebody else says it",
        Kind.FIRMER: "Said more firmly",
        Kind.SOFTER: "Said less firmly",
        Kind.GONE: "A claim is gone",
        Kind.NEW: "A claim is new",
        Kind.WORDS: "Other words",
    }

    def remove_title(self, number: int) -> str:
        """The question before a removal."""
        return f"Remove #{number}?"

    def remove_some(self, mine: int, others: int) -> str:
        """Where the article stays for other posts: how many go, how many stay."""
        goes = (
            "The post that you may remove goes" if mine == 1 else f"The {mine} posts that you may remove go"
        )
        stays = "another one" if others == 1 else f"{others} others"
        return f"{goes}, with the card. The article stays, because {stays} brought it too."

    def removed(self, number: int, whole: bool) -> str:
        """After a removal."""
        if whole:
            return f"#{number} is removed. What is left of its words is erased within the hour."
        return f"The post is taken away from #{number}; the article stays for those who posted it too."

    def changed_since(self, number: int, when: str) -> str:
        """Above the changes."""
        return f"What changed in #{number} since {when}"

    def other_sentences(self, new: int, gone: int) -> str:
        """Sentences without a claim."""
        return f"Besides: {self.sentences(new)} new, {self.sentences(gone)} gone."

    def sentences(self, number: int) -> str:
        """``1 sentence``, ``2 sentences``."""
        return f"{number} sentence" if number == 1 else f"{number} sentences"

    def more_changes(self, number: int) -> str:
        """Where there is no room for all."""
        return f"and {number} more"

    def read_again_on(self, when: str, earlier: str) -> str:
        """On the card of an article that has earlier texts."""
        return f"read again on {when}; earlier text: {earlier}"

    def earlier_text_of(self, number: int, until: str = "") -> str:
        """On an earlier text's card, and beside it in results."""
        return f"earlier text of #{number}" + (f", replaced on {until}" if until else "")

    def corrected_by(self, who: str) -> str:
        """Beside a claim."""
        return f"corrected by {who}"

    def correction_was(self, who: str, when: str, undone_by: str) -> str:
        """Who made it, and who undid it, if anyone did."""
        return f"by {who} on {when}" + (f" · undone by {undone_by}" if undone_by else "")

    def forget_title(self) -> str:
        """The question before everything goes."""
        return "Erase all that you submitted here?"

    def forgetting(self, alone: int, shared: int, corrections: int) -> str:
        """What goes, and what stays."""
        lines = []
        if alone:
            lines.append(
                f"{self.number_of_articles(alone)} that only you posted: gone for good, with card and text."
            )
        if shared:
            lines.append(f"{self.number_of_articles(shared)} that others posted too: only your post goes.")
        if corrections:
            lines.append(f"{corrections} of your corrections: taken back.")
        return "\n".join(f"- {line}" for line in lines) + "\n\nThis cannot be undone."

    def number_of_articles(self, number: int) -> str:
        """``1 article``, ``3 articles``."""
        return f"{number} article" if number == 1 else f"{number} articles"

    def forgotten(self, articles: int) -> str:
        """After it all went."""
        return f"It is erased: {self.number_of_articles(articles)}. What is left of the words goes within the hour."
