"""An archive in memory that keeps the promises of bot.ports, for tests of the chat alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.corrected import corrected, settled
from bot.core.models import (
    Claim,
    Correction,
    Digest,
    GivenUp,
    Gone,
    Held,
    Hit,
    Job,
    Link,
    Origin,
    Place,
    Post,
    Preferences,
    Results,
    SaidBy,
    Scope,
    Snippet,
    Span,
    State,
    Stored,
    Submission,
    Twin,
    Validators,
)
from bot.core.speakers import Speaker, Totals
from bot.errors import OverLimit, StoreError, Withdrawn
from tests.chat.articles import NOON


class Memory:
    """Archive, Catalogue, Guilds and Queue in one; ``full`` fails every write, ``broken`` every question,
    ``most`` is how many submissions it takes."""

    def __init__(self) -> None:
        self.articles: dict[tuple[str, int], Stored] = {}
        self.jobs: dict[int, Job] = {}
        self.settings: dict[str, Preferences] = {}
        self.cursors: dict[str, str] = {}
        self.gone: set[str] = set()
        self.abandoned: set[str] = set()
        self.reasons: dict[int, str] = {}
        self.full = False
        self.broken = False
        self.most: int | None = None

    # Archive

    async def by_address(self, guild: str, address: str) -> Stored | None:
        """The article known under the address."""
        return next((found for found in self._shown(guild) if found.digest.article.address == address), None)

    async def by_number(self, guild: str, number: int) -> Stored | None:
        """Article #number."""
        return self.articles.get((guild, number))

    async def add(
        self,
        guild: str,
        digest: Digest,
        *,
        job: int | None = None,
        validators: Validators | None = None,
    ) -> Stored:
        """Store the digest."""
        if job and self.jobs[job].state is State.WITHDRAWN:
            raise Withdrawn("The message was deleted while it was read.")
        number = len([key for key in self.articles if key[0] == guild]) + 1
        self.articles[guild, number] = Stored(number, digest, NOON)
        return self._attached(guild, number, job) if job else self.articles[guild, number]

    async def attach(self, guild: str, number: int, job: int) -> Stored | None:
        """Add a post."""
        return self._attached(guild, number, job) if (guild, number) in self.articles else None

    def _attached(self, guild: str, number: int, job: int) -> Stored:
        found, origin = self.articles[guild, number], self.jobs[job].submission
        posts = (*found.posts, Post(origin.origin, origin.posted_at))
        self.articles[guild, number] = replace(found, posts=posts)
        self.jobs[job] = replace(self.jobs[job], state=State.READ, number=number)
        return self.articles[guild, number]

    # Versions and Corrections

    async def validators(self, guild: str, number: int) -> Validators | None:
        """None are kept here."""
        return None

    async def renew(
        self,
        guild: str,
        number: int,
        digest: Digest,
        *,
        job: int | None = None,
        validators: Validators | None = None,
    ) -> Stored:
        """Put another reading in the article's place."""
        self.articles[guild, number] = replace(self.articles[guild, number], digest=digest)
        if job:
            self.jobs[job] = replace(self.jobs[job], state=State.READ, number=number)
        return self.articles[guild, number]

    async def correct(self, guild: str, number: int, correction: Correction) -> Stored | None:
        """Keep the correction and what it makes of the digest."""
        self._write()
        found = self.articles[guild, number]
        kept = settled(found.digest, correction)
        if kept is None:
            return None
        digest, made = corrected(found.digest, [kept]), replace(kept, id=len(found.corrections) + 1)
        self.articles[guild, number] = replace(found, digest=digest, corrections=(*found.corrections, made))
        return self.articles[guild, number]

    async def undo(self, guild: str, number: int, correction: int, by: str) -> Stored | None:
        """Mark it as undone; what was read is not kept here."""
        found = self.articles[guild, number]
        made = [replace(one, undone_by=by) if one.id == correction else one for one in found.corrections]
        self.articles[guild, number] = replace(found, corrections=tuple(made))
        return self.articles[guild, number]

    async def made_since(self, guild: str, author: str, time: datetime) -> int:
        """How many there are of the member's."""
        return sum(one.author == author for key, found in self.articles.items() if key[0] == guild
                   for one in found.corrections)  # fmt: skip

    # Catalogue

    async def places(self, guild: str, article: int | None = None) -> list[Place]:
        """Where articles were posted."""
        if self.broken:
            raise StoreError("The archive is damaged.")
        wanted = [found for found in self._shown(guild) if article in (None, found.number)]
        origins = [post.origin for found in wanted for post in found.posts]
        places = {Place(one.channel or "", one.parent, one.private) for one in origins}
        return [] if guild in self.abandoned else [one for one in places if one.channel not in self.gone]

    async def visible(self, scope: Scope, number: int) -> Stored | None:
        """The article with the posts in scope."""
        found = self.articles.get((scope.guild, number))
        posts = tuple(post for post in found.posts if post.origin.channel in scope.channels) if found else ()
        return replace(found, posts=posts) if found and posts else None

    async def search(
        self, scope: Scope, query: str, *, newest: bool = False, offset: int = 0, limit: int = 5
    ) -> Results:
        """Articles with the words in them."""
        hits = [
            self._hit(found, snippet=Snippet(found.digest.article.text[:80], (Span(0, 3),)))
            for found in self._seen(scope)
            if query.casefold() in found.digest.article.text.casefold()
        ]
        return _page(hits, offset, limit)

    async def recent(
        self,
        scope: Scope,
        *,
        site: str | None = None,
        by: str | None = None,
        offset: int = 0,
        limit: int = 10,
    ) -> Results:
        """The newest."""
        hits = [self._hit(found) for found in self._seen(scope)][::-1]
        return _page([hit for hit in hits if by in (None, hit.post.origin.author)], offset, limit)

    async def claims(
        self,
        scope: Scope,
        *,
        number: int | None = None,
        about: str | None = None,
        source: str | None = None,
        offset: int = 0,
        limit: int = 8,
    ) -> Results:
        """Claims that fit."""
        hits = [
            self._hit(found, claim=_said(claim, found.digest.article.text))
            for found in self._seen(scope)
            for claim in found.digest.claims
            if number in (None, found.number)
            and (source is None or (claim.source is not None and claim.source.name == source))
            and (about or "") in claim.words(found.digest.article.text)
        ]
        return _page(hits, offset, limit)

    async def twins(self, scope: Scope, number: int) -> list[Twin]:
        """None are known here."""
        return []

    async def suggest(self, scope: Scope, what: str, prefix: str, limit: int = 25) -> list[Hit] | list[str]:
        """For autocomplete."""
        if what == "article":
            return [self._hit(found) for found in self._seen(scope)][:limit]
        names = [source.name for found in self._seen(scope) for source in found.digest.sources]
        return sorted({name for name in names if name.startswith(prefix)})[:limit] if what == "source" else []

    # Guilds

    async def preferences(self, guild: str) -> Preferences:
        """The guild's settings."""
        if self.broken:
            raise StoreError("The archive is damaged.")
        return self.settings.get(guild, Preferences())

    async def prefer(self, guild: str, preferences: Preferences) -> None:
        """Keep them."""
        self._write()
        self.settings[guild] = preferences

    async def cursor(self, channel: str) -> str | None:
        """How far the channel was looked through."""
        return self.cursors.get(channel)

    async def advance(self, guild: str, channel: str, message: str) -> None:
        """Never back."""
        self._write()
        self.cursors[channel] = str(max(int(self.cursors.get(channel, 0)), int(message)))

    async def withdraw(self, guild: str, channel: str, messages: list[str]) -> int:
        """Take the messages' posts away; an article without one is hidden."""
        hidden = 0
        for key, found in list(self.articles.items()):
            posts = tuple(post for post in found.posts if post.origin.message not in messages)
            hidden += bool(found.posts and not posts)
            self.articles[key] = replace(found, posts=posts)
        for job in list(self.jobs.values()):
            if job.submission.origin.message in messages:
                self.jobs[job.id] = replace(job, state=State.WITHDRAWN)
        return hidden

    async def held(self, guild: str, author: str) -> Held:
        """What the member posted."""
        alone, shared = 0, 0
        for found in self._shown(guild):
            authors = {post.origin.author for post in found.posts}
            alone, shared = alone + (authors == {author}), shared + (author in authors and len(authors) > 1)
        return Held(alone, shared, await self.made_since(guild, author, NOON))

    async def forget(self, guild: str, author: str) -> Gone:
        """Withdraw all that the member posted."""
        posts = [post.origin for found in self._shown(guild) for post in found.posts]
        mine = [(one.channel or "", one.message or "") for one in posts if one.author == author]
        return Gone(await self.withdraw(guild, "", [message for _, message in mine]), tuple(mine))

    async def take_away(self, guild: str, number: int, messages: list[str]) -> Gone:
        """Take the posts away from the article."""
        found = self.articles[guild, number]
        left = tuple(post for post in found.posts if post.origin.message not in messages)
        gone = [post.origin for post in found.posts if post not in left]
        self.articles[guild, number] = replace(found, posts=left)
        return Gone(int(not left), tuple((one.channel or "", one.message or "") for one in gone))

    async def known(self, guild: str, channel: str, most: int, before: str | None = None) -> list[str]:
        """The newest messages that articles were posted with."""
        posts = [post.origin for found in self.articles.values() for post in found.posts]
        known = {origin.message for origin in posts if origin.channel == channel and origin.message}
        older = [message for message in known if before is None or int(message) < int(before)]
        return sorted(older, key=int, reverse=True)[:most]

    async def retractions(self, guild: str, most: int) -> list[tuple[str, str, int]]:
        """None: whoever takes something away here sees to its answers at once."""
        return []

    async def retracted(self, guild: str, channel: str, messages: list[str], number: int = 0) -> None:
        """Nothing to be kept."""

    async def channel_gone(self, guild: str, channels: Iterable[str]) -> None:
        """What was posted there is hidden."""
        self.gone.update(channels)

    async def left(self, guild: str) -> None:
        """The guild's archive is hidden."""
        self.abandoned.add(guild)

    async def joined(self, guild: str) -> None:
        """The guild's archive is there again."""
        self.abandoned.discard(guild)

    # Queue

    async def put(self, submission: Submission, *, again: bool = False) -> Job | None:
        """Commit, once for each (message, address)."""
        self._write()
        if again:
            self.jobs = {
                key: job
                for key, job in self.jobs.items()
                if not (_same(job.submission, submission) and job.state is State.SETTLED and job.error)
            }
        if any(_same(job.submission, submission) for job in self.jobs.values()):
            return None
        if self.most is not None and len(self.jobs) >= self.most:
            raise OverLimit("member", self.most, submission.posted_at + timedelta(hours=20))
        job = Job(max(self.jobs, default=0) + 1, submission, State.WAITING)
        self.jobs[job.id] = job
        return job

    async def recover(self) -> int:
        """Nothing is found reading."""
        return 0

    async def due(self, now: datetime, most: int) -> list[Job]:
        """Whatever is unfinished."""
        open_ = (State.WAITING, State.READ, State.FAILED)
        unplaced = await self.unplaced()
        return [job for job in self.jobs.values() if job.state in open_ and job not in unplaced][:most]

    async def next_due(self) -> datetime | None:
        """Nothing waits for its time here."""
        return None

    async def begin(self, job: int) -> Job | None:
        """waiting -> reading."""
        if self.jobs[job].state is not State.WAITING:
            return None
        self.jobs[job] = replace(self.jobs[job], state=State.READING, tries=self.jobs[job].tries + 1)
        return self.jobs[job]

    async def posted(self, guild: str, message: str) -> list[Job]:
        """The message's jobs."""
        found = [job for job in self.jobs.values() if job.submission.origin.message == message]
        return [job for job in found if job.state is not State.WITHDRAWN]

    async def get(self, job: int) -> Job | None:
        """The job as it stands."""
        return None if self.jobs[job].state is State.WITHDRAWN else self.jobs[job]

    async def postpone(self, job: int, until: datetime) -> None:
        """Kept as reading, so that no test waits: :meth:`retry` is the time that comes."""

    def retry(self) -> None:
        """What was postponed is due."""
        for job in list(self.jobs.values()):
            if job.state is State.READING:
                self.jobs[job.id] = replace(job, state=State.WAITING)

    async def fail(self, job: int, sentence: str) -> None:
        """reading -> failed."""
        self.jobs[job] = replace(self.jobs[job], state=State.FAILED, error=sentence)

    async def settle(self, job: int, state: State = State.SETTLED) -> None:
        """Told."""
        if self.jobs[job].state is not State.WITHDRAWN:
            self.jobs[job] = replace(self.jobs[job], state=state)

    async def give_up(self, job: int, reason: str) -> None:
        """Never to be told."""
        self.reasons[job] = reason
        await self.settle(job)

    async def given_up(self, guild: str, since: datetime, most: int = 3) -> list[GivenUp]:
        """What was never told."""
        jobs = [(self.jobs[job].submission, reason) for job, reason in self.reasons.items()]
        found = [(one, reason) for one, reason in jobs if one.origin.guild == guild]
        return [GivenUp(one.origin.channel or "", one.posted_at, reason) for one, reason in found][:most]

    async def repeats(self, job: int) -> bool:
        """Whether an earlier job of the same message gave the same article."""
        mine = self.jobs[job]
        return any(
            (other.submission.origin.message, other.number) == (mine.submission.origin.message, mine.number)
            for other in self.jobs.values()
            if other.id < job and other.number
        )

    async def unplaced(self) -> list[Job]:
        """Those without a message."""
        waiting = [job for job in self.jobs.values() if job.state is State.WAITING]
        return [job for job in waiting if job.submission.origin.message is None]

    async def place(self, job: int, message: str) -> None:
        """Tie the job to its message."""
        self._write()
        submission = self.jobs[job].submission
        origin = replace(submission.origin, message=message)
        self.jobs[job] = replace(self.jobs[job], submission=replace(submission, origin=origin))

    async def drop(self, job: int) -> None:
        """There is no place for it."""
        self.jobs[job] = replace(self.jobs[job], state=State.WITHDRAWN)

    def origin(self, job: int) -> Origin:
        """Where the job came from."""
        return self.jobs[job].submission.origin

    def _write(self) -> None:
        if self.full:
            raise StoreError("The disk is full.")

    def _shown(self, guild: str) -> Iterator[Stored]:
        return (found for key, found in self.articles.items() if key[0] == guild and found.posts)

    def _seen(self, scope: Scope) -> Iterator[Stored]:
        for found in self._shown(scope.guild):
            posts = tuple(post for post in found.posts if post.origin.channel in scope.channels)
            if posts:
                yield replace(found, posts=posts)

    def _hit(self, found: Stored, **matched: object) -> Hit:
        article = found.digest.article
        hit = Hit(
            found.number, article.title, article.site, article.published, found.saved_at, found.posts[0]
        )
        return replace(hit, **matched)  # type: ignore[arg-type]


class Unheard:
    """A Ledger in which nobody speaks: what it holds is tested over the real archive."""

    async def speaker(
        self, scope: Scope, who: str | int, *, offset: int = 0, limit: int = 5
    ) -> Speaker | None:
        """Nobody."""
        return None

    async def join(self, scope: Scope, one: int, other: int, by: str) -> bool:
        """There are no two."""
        return False

    async def part(self, scope: Scope, names: Sequence[int], by: str) -> bool:
        """There is none."""
        return False

    async def totals(self, scope: Scope) -> Totals:
        """Nothing."""
        return Totals((), (), ())

    async def exported(self, scope: Scope, form: str) -> AsyncIterator[str]:
        """A heading alone."""
        yield ""


def _said(claim: Claim, text: str) -> SaidBy:
    name, kind = (claim.source.name, claim.source.kind) if claim.source else (None, None)
    return SaidBy(claim.words(text), name, kind, claim.manner, claim.polarity)


def _page(hits: list[Hit], offset: int, limit: int) -> Results:
    return Results(tuple(hits[offset : offset + limit]), more=len(hits) > offset + limit)


def _same(one: Submission, other: Submission) -> bool:
    same_message = one.origin.message == other.origin.message
    if isinstance(one.material, Link) and isinstance(other.material, Link):
        return same_message and one.material == other.material
    return same_message and type(one.material) is type(other.material)
