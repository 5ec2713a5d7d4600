"""The composition root: makes every part, owns every lifetime, and is the one room that knows everybody."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot import doctor
from bot.chat.client import Copydesk
from bot.chat.missed import Reach
from bot.core.intake import Rules
from bot.core.models import LOCAL, Limits, Scope
from bot.desk import Desk, Reading
from bot.errors import SettingsError, StoreError
from bot.inbox import Inbox
from bot.ports import Announcer, Editor
from bot.reading.making import make_reader
from bot.reading.pool import ReaderPool
from bot.settings import Model, Settings
from bot.store import lock
from bot.store.articles import Articles
from bot.store.budget import Budget
from bot.store.corrections import Corrections
from bot.store.database import Database, check_permission
from bot.store.guilds import Guilds
from bot.store.ledger import Ledger
from bot.store.search import Search
from bot.store.submissions import GENEROUS, Submissions
from bot.store.versions import Versions
from bot.upkeep import Upkeep
from bot.web.extract import extract
from bot.web.fetch import WebFetcher

if TYPE_CHECKING:
    from bot.reading.model import LanguageModel

logger = logging.getLogger(__name__)

FILE = "copydesk.db"
"""The archive's name in the data directory."""

LOCAL_SCOPE = Scope(LOCAL.guild, frozenset({""}))
"""What the command line may see: its own articles, which no channel carries."""

UNNAMED = 'BOT_TOKEN is not set. The README tells under "Run it on Discord" how to get one in five steps.'


GOODBYE = 2.0
"""Seconds that the gateway gets to say goodbye; with the inbox's own, less than the ten of a stop."""


@dataclass(frozen=True, slots=True)
class Store:
    """The archive, open: one part a port."""

    database: Database
    articles: Articles
    submissions: Submissions
    search: Search
    guilds: Guilds
    versions: Versions
    corrections: Corrections
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Bot:
    """The bot put together and not yet connected."""

    client: Copydesk
    inbox: Inbox
    store: Store


@asynccontextmanager
async def opened(data_dir: Path, limits: Limits = GENEROUS) -> AsyncIterator[Store]:
    """The archive in the data directory, made if need be.  Raises StoreError."""
    _make(data_dir)
    async with Database.open(data_dir / FILE) as database:
        queue = Submissions(database, limits=limits)
        yield Store(
            database,
            Articles(database),
            queue,
            Search(database),
            Guilds(database),
            Versions(database),
            Corrections(database),
            Ledger(database),
        )


@asynccontextmanager
async def reading(
    settings: Settings, announcer: Announcer | None = None, editor: Editor | None = None
) -> AsyncIterator[Reading]:
    """What reads, with its downloader and its reader process."""
    fetcher = WebFetcher(
        allow=settings.fetch.allow,
        contact=settings.fetch.contact,
        timeout=settings.fetch.timeout,
        per_host=settings.fetch.per_host,
        robots=settings.fetch.robots,
    )
    reader = ReaderPool(
        extract=extract,
        make_reader=make_reader,
        cpu_seconds=settings.reading.cpu_seconds,
        wall_seconds=settings.reading.wall_seconds,
        memory_mb=settings.reading.memory_mb,
        renew_after=settings.reading.renew_after,
    )
    try:
        reader.start()
        yield Reading(fetcher=fetcher, reader=reader, editor=editor, announcer=announcer)
    finally:
        await reader.close()


@asynccontextmanager
async def language_model(settings: Settings, store: Store) -> AsyncIterator[LanguageModel | None]:
    """The language model for the servers that want it; None where none is configured."""
    chosen = settings.model
    if not chosen.base_url:
        yield None
        return
    budget = Budget(
        store.database, most=chosen.max_articles_per_day, most_a_guild=chosen.max_articles_per_day_server
    )

    async def wanted(guild: str) -> bool:
        return (await store.guilds.preferences(guild)).model

    # One place of the queue stays free of it, so that a slow model holds nobody up.
    model = made_model(chosen, wanted, budget.spend, at_once=settings.queue.at_once - 1)
    try:
        yield model
    finally:
        await model.close()


def made_model(
    chosen: Model,
    wanted: Callable[[str], Awaitable[bool]],
    spend: Callable[[str], Awaitable[bool]],
    *,
    at_once: int = 1,
) -> LanguageModel:
    """The language model of the settings; ``wanted``, ``spend`` and ``at_once`` as it has them."""
    from bot.reading.model import AT_ONCE, LanguageModel  # here, not above: importing openai takes 30 MB

    return LanguageModel(
        base_url=chosen.base_url,
        name=chosen.name,
        key=chosen.key,
        timeout=chosen.timeout,
        language=chosen.language,
        wanted=wanted,
        spend=spend,
        at_once=max(1, min(AT_ONCE, at_once)),
    )


@asynccontextmanager
async def assembled(settings: Settings) -> AsyncIterator[Bot]:
    """The whole bot on its archive; the inbox works once it is started, and is closed at the end."""
    limits = Limits(**settings.limits.model_dump())
    async with opened(settings.data_dir, limits) as store, language_model(settings, store) as model:
        client = Copydesk(
            catalogue=store.search,
            ledger=store.ledger,
            guilds=store.guilds,
            queue=store.submissions,
            corrections=store.corrections,
            wake=lambda: inbox.wake(),
            channels=settings.channels,
            rules=_rules(settings),
            reach=Reach(settings.catch_up.hours, settings.catch_up.messages),
            health=lambda: doctor.status(
                settings, store.database, store.submissions, model, ahead=client.clock.ahead()
            ),
            model=settings.model.name if model else None,
            limits=limits,
            fonts=settings.data_dir / "fonts",
        )
        async with reading(settings, client.announcer, model) as reads:
            inbox = Inbox(
                queue=store.submissions,
                archive=store.articles,
                desk=Desk(reading=reads, archive=store.articles, versions=store.versions),
                announcer=client.announcer,
                at_once=settings.queue.at_once,
                retry_minutes=settings.queue.retry_minutes,
                deliver_hours=settings.queue.deliver_hours,
            )
            try:
                yield Bot(client, inbox, store)
            finally:
                await inbox.close()


async def run(settings: Settings) -> None:
    """The bot on Discord until SIGTERM or SIGINT.  Raises SettingsError, StoreError."""
    if settings.token is None:
        raise SettingsError(UNNAMED)
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    async with AsyncExitStack() as stack:
        if not await _locked(stack, settings.data_dir, stopped):
            return
        check_permission(settings.data_dir / FILE)
        bot = await stack.enter_async_context(assembled(settings))
        await bot.store.database.check_writable()
        for line in await doctor.status(settings, bot.store.database, bot.store.submissions):
            logger.info(line)
        await bot.client.watcher.begin()
        upkeep = Upkeep(settings, bot.store.database, bot.store.search, ahead=bot.client.clock.ahead)
        await stack.enter_async_context(upkeep.running())
        await _until(stopped, bot, settings.token.get_secret_value(), settings.discord_api)
    logger.info("stopped")


async def _locked(stack: AsyncExitStack, data_dir: Path, stopped: asyncio.Event) -> bool:
    """Wait for the data directory's lock; False if a stop came before it."""
    held = asyncio.create_task(stack.enter_async_context(lock.held(data_dir, say=logger.warning)))
    stop = asyncio.create_task(stopped.wait())
    await asyncio.wait({held, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    if not held.done():
        held.cancel()
        return False
    await held
    return True


async def _until(stopped: asyncio.Event, bot: Bot, token: str, api: str) -> None:
    connected = asyncio.create_task(bot.client.run_until_closed(token, api=api), name="gateway")
    begun = asyncio.create_task(_begin(bot), name="begin")
    stop = asyncio.create_task(stopped.wait(), name="signals")
    try:
        await asyncio.wait({connected, stop}, return_when=asyncio.FIRST_COMPLETED)
        if stopped.is_set():
            logger.info("stopping: what is unfinished is taken up at the next start")
    finally:
        begun.cancel()
        stop.cancel()
        await bot.inbox.close()
        await _left(asyncio.create_task(bot.client.close()), connected)


async def _left(*leaving: asyncio.Task[None]) -> None:
    """Leave Discord, without waiting for a gateway that does not say goodbye."""
    _, late = await asyncio.wait(leaving, timeout=GOODBYE)
    for task in late:
        task.cancel()
    for outcome in await asyncio.gather(*leaving, return_exceptions=True):
        if isinstance(outcome, Exception):
            raise outcome


async def _begin(bot: Bot) -> None:
    """The queue is worked on as soon as answers can be given."""
    await bot.client.wait_until_ready()
    await bot.inbox.start()


def _make(data_dir: Path) -> None:
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The data directory {data_dir} cannot be made: {error.strerror}.") from error


def _rules(settings: Settings) -> Rules:
    intake = settings.intake
    return Rules(intake.min_words, intake.min_letters, intake.max_links, intake.webhooks, intake.bots)
