"""What the use case needs of the archive: it keeps articles, settings and the queue."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from bot.core.models import (
    Correction,
    Digest,
    GivenUp,
    Gone,
    Held,
    Job,
    Preferences,
    State,
    Stored,
    Submission,
    Validators,
)


class Archive(Protocol):
    """The articles of every guild; no question goes without one."""

    async def by_address(self, guild: str, address: str) -> Stored | None:
        """The article known under the address, or None."""
        ...

    async def by_number(self, guild: str, number: int) -> Stored | None:
        """Article #number of the guild, or None."""
        ...

    async def add(
        self,
        guild: str,
        digest: Digest,
        *,
        job: int | None = None,
        validators: Validators | None = None,
    ) -> Stored:
        """Store the digest and set its job to ``read``, in one transaction.  Raises StoreError,
        or Withdrawn when the job's message was deleted meanwhile.

        An address or a text already known in the guild gives the article that holds it.
        """
        ...

    async def attach(self, guild: str, number: int, job: int) -> Stored | None:
        """Add a job's post to an article already stored and set the job to ``read``; None where the
        article went meanwhile.  Raises as :meth:`add` does."""
        ...


class Versions(Protocol):
    """The texts that an article had, one after another."""

    async def validators(self, guild: str, number: int) -> Validators | None:
        """What the server said of the page that #number was read from, if it did."""
        ...

    async def renew(
        self,
        guild: str,
        number: int,
        digest: Digest,
        *,
        job: int | None = None,
        validators: Validators | None = None,
    ) -> Stored:
        """Put another reading in the place of #number's and set its job to ``read``.

        Another text or headline keeps the old one as an article of its own, marked as earlier.
        Raises StoreError, Withdrawn when the article or the job's message went meanwhile, or
        NotAnArticle where the text is another article's.
        """
        ...


class Corrections(Protocol):
    """What members say is wrong with a reading."""

    async def correct(self, guild: str, number: int, correction: Correction) -> Stored | None:
        """Keep a correction of #number; None where it changes nothing: what it is about is not there,
        or what it calls right is not in the text.  Raises StoreError, Withdrawn."""
        ...

    async def undo(self, guild: str, number: int, correction: int, by: str) -> Stored | None:
        """Let a correction of #number hold no longer; None where it does not hold.  Raises as
        :meth:`correct`."""
        ...

    async def made_since(self, guild: str, author: str, time: datetime) -> int:
        """How many corrections the member made since then."""
        ...


class Guilds(Protocol):
    """Each guild's settings, and how far its channels have been read."""

    async def preferences(self, guild: str) -> Preferences:
        """The guild's settings, or the defaults."""
        ...

    async def prefer(self, guild: str, preferences: Preferences) -> None:
        """Keep the guild's settings."""
        ...

    async def cursor(self, channel: str) -> str | None:
        """The newest message of the channel that was looked at, or None."""
        ...

    async def advance(self, guild: str, channel: str, message: str) -> None:
        """Move the channel's cursor; it never moves back."""
        ...

    async def withdraw(self, guild: str, channel: str, messages: list[str]) -> int:
        """Messages were deleted: their jobs are withdrawn, an article with no post left is hidden
        at once and its bytes erased soon.  How many articles were hidden."""
        ...

    async def held(self, guild: str, author: str) -> Held:
        """What :meth:`forget` would take."""
        ...

    async def forget(self, guild: str, author: str) -> Gone:
        """Erase all that a member submitted and corrected in the guild."""
        ...

    async def take_away(self, guild: str, number: int, messages: list[str]) -> Gone:
        """Take these posts away from #number; with no post left it goes as :meth:`withdraw` says."""
        ...

    async def retractions(self, guild: str, most: int) -> list[tuple[str, str, int]]:
        """(Channel, message, number) of answers that an erasure takes away and that may still stand; of
        number 0 all answers to the message, else only the card of #number.  Others at each call."""
        ...

    async def retracted(self, guild: str, channel: str, messages: list[str], number: int = 0) -> None:
        """The answers to the messages are gone, or can never be taken away."""
        ...

    async def known(self, guild: str, channel: str, most: int, before: str | None = None) -> list[str]:
        """The newest messages of the channel (older than ``before``) that the archive's articles were
        posted with, newest first."""
        ...

    async def channel_gone(self, guild: str, channels: Iterable[str]) -> None:
        """Channels or threads were deleted: what was posted there is hidden at once, erased later."""
        ...

    async def left(self, guild: str) -> None:
        """The bot was removed from the guild: its archive is hidden at once, erased later."""
        ...

    async def joined(self, guild: str) -> None:
        """The bot is in the guild (again): what is still there stays."""
        ...


class Queue(Protocol):
    """The submissions table: whatever it acknowledged it keeps."""

    async def put(self, submission: Submission, *, again: bool = False) -> Job | None:
        """Commit a submission; None if that (message, address) is there already, unless it could not
        be read and is wanted ``again``.  Raises StoreError, or OverLimit."""
        ...

    async def recover(self) -> int:
        """Set the jobs found ``reading`` to ``waiting``; how many there were."""
        ...

    async def due(self, now: datetime, most: int) -> list[Job]:
        """Jobs to go on with at ``now``: waiting ones whose time has come, read and failed ones
        not yet told; fair between guilds and members, oldest first."""
        ...

    async def next_due(self) -> datetime | None:
        """When the next waiting job's time comes."""
        ...

    async def begin(self, job: int) -> Job | None:
        """waiting -> reading, tries + 1; None if it was withdrawn or taken meanwhile."""
        ...

    async def posted(self, guild: str, message: str) -> list[Job]:
        """The jobs that one message brought, in order, without withdrawn ones."""
        ...

    async def get(self, job: int) -> Job | None:
        """The job as it stands, or None once it is withdrawn."""
        ...

    async def postpone(self, job: int, until: datetime) -> None:
        """Not before ``until``: reading -> waiting; read and failed stay what they are."""
        ...

    async def fail(self, job: int, sentence: str) -> None:
        """reading -> failed, with the sentence to tell."""
        ...

    async def settle(self, job: int, state: State = State.SETTLED) -> None:
        """read or failed -> settled: the answer is in the channel, or there is none to give."""
        ...

    async def give_up(self, job: int, reason: str) -> None:
        """read or failed -> settled: the answer can never be in the channel, and why."""
        ...

    async def given_up(self, guild: str, since: datetime, most: int = 3) -> list[GivenUp]:
        """The newest answers of the guild that were given up, of posts since then."""
        ...

    async def repeats(self, job: int) -> bool:
        """Whether its message has an answer about the same article already."""
        ...

    async def unplaced(self) -> list[Job]:
        """The submissions of forms that have no message yet, which a kill left so; oldest first."""
        ...

    async def place(self, job: int, message: str) -> None:
        """Tie a form's submission to the message that stands for it; from now on it is due."""
        ...

    async def drop(self, job: int) -> None:
        """To withdrawn: a form's submission whose channel takes no message, or a reading anew of what is gone."""
        ...
