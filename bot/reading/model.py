"""The optional language model: it may better a digest, and only with what the article says."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace

from bot.core.grounding import Grounding
from bot.core.models import Attribution, Claim, Digest, Note, NoteKind, Point, Source, Summary, squeeze
from bot.errors import ModelError
from bot.reading.answer import FORMS, Answer, AnsweredClaim, AnsweredPoint, Formless, answered, request, sent
from bot.reading.endpoint import Endpoint, Passing, Unsupported

logger = logging.getLogger(__name__)

TRIES = 5
"""Times that a model is asked for one article where it does not answer: a server that loads needs some."""

FIRST_PAUSE = 1.0
"""Seconds before the second try, doubling."""

AT_ONCE = 3
"""Articles that may wait for the model; further ones are read without, so that a slow model holds nobody up."""

PROPOSED = 0.5
"""Weight and confidence of a claim that only the model saw: below what the grammar shows."""

FAILED = "The language model did not answer usably, so this is the built-in reading."
BUSY = "The language model was busy, so this is the built-in reading."
SPENT = "The language model has been asked as often as it may be today, so this is the built-in reading."


@dataclass(slots=True)
class Tally:
    """What became of the answers since the start: articles asked about, failures, things dropped;
    ``passed_over`` are articles that it was too busy for, or that were beyond the day's number."""

    asked: int = 0
    failed: int = 0
    passed_over: int = 0
    sentences: int = 0
    claims: int = 0

    def __str__(self) -> str:
        return (
            f"{self.asked} articles asked about, {self.failed} without a usable answer,"
            f" {self.passed_over} not asked about (busy, or beyond the day's number);"
            f" dropped as not in the article: {self.sentences} sentences, {self.claims} claims"
        )


class LanguageModel:
    """Implements :class:`bot.ports.Editor` with any OpenAI-compatible endpoint.

    ``wanted`` tells whether a guild has opted in; ``spend`` counts one more article of it, if the day's
    number allows that; ``timeout`` (seconds) bounds all tries together, ``pause`` is before the second;
    ``at_once`` articles may wait for it.
    """

    def __init__(
        self,
        *,
        base_url: str,
        name: str,
        key: str,
        timeout: float,
        language: str,
        wanted: Callable[[str], Awaitable[bool]],
        spend: Callable[[str], Awaitable[bool]],
        pause: float = FIRST_PAUSE,
        at_once: int = AT_ONCE,
    ) -> None:
        self._endpoint = Endpoint(base_url=base_url, key=key, timeout=timeout)
        self._name = name
        self._timeout = timeout
        self._language = language
        self._wanted = wanted
        self._spend = spend
        self._pause = pause
        self._places = asyncio.Semaphore(at_once)
        self._forms = list(FORMS)
        self.tally = Tally()

    async def edit(self, guild: str, digest: Digest) -> Digest:
        """The digest bettered where the guild wants it, or with a note where the model failed."""
        if not await self._wanted(guild):
            return digest
        if self._places.locked():
            return self._passed_over(digest, BUSY)
        async with self._places:
            if not await self._spend(guild):
                return self._passed_over(digest, SPENT)
            return await self._edited(digest)

    async def close(self) -> None:
        """End the connections."""
        await self._endpoint.close()

    def _passed_over(self, digest: Digest, why: str) -> Digest:
        self.tally.passed_over += 1
        return _noted(digest, why)

    async def _edited(self, digest: Digest) -> Digest:
        self.tally.asked += 1
        try:
            async with asyncio.timeout(self._timeout):
                ground = await asyncio.to_thread(
                    Grounding, sent(digest.article.text), digest.article.title or ""
                )
                if not ground.readable:
                    raise ModelError("The article is mostly instructions to machines.")
                answer, made_by = await self._asked(digest.article.title, ground.text)
            return await asyncio.to_thread(self._bettered, ground, digest, answer, made_by)
        except (ModelError, TimeoutError) as error:
            self.tally.failed += 1
            logger.warning("the language model failed: %s", str(error) or "no answer in time")
            return _noted(digest, FAILED)

    async def _asked(self, title: str | None, text: str) -> tuple[Answer, str]:
        """An answer in form, asked for again where that may help.  Raises ModelError."""
        pause, formless = self._pause, False
        for left in reversed(range(TRIES)):
            try:
                return await self._answer(title, text)
            except Passing as error:
                if not left or error.after > self._timeout:
                    raise
                why, wait = str(error), max(pause, error.after)
            except Formless as error:
                if not left or formless:  # once: the fence is another one, which makes another answer
                    raise
                why, wait, formless = str(error), pause, True
            logger.info("%s It is asked again in %.1f s.", why, wait)
            await asyncio.sleep(wait)
            pause *= 2
        raise AssertionError("unreachable")

    async def _answer(self, title: str | None, text: str) -> tuple[Answer, str]:
        """One answer, in the best form that the endpoint takes."""
        for form in list(self._forms):
            body = request(title, text, name=self._name, language=self._language, form=form)
            try:
                answer, named = answered(await self._endpoint.posted(body))
            except Unsupported as error:
                logger.info("%s It was asked in the form %r.", error, form)
                continue
            self._forms = self._forms[self._forms.index(form) :]  # the others would be refused again
            return answer, named if named and _NAME.fullmatch(named) else self._name
        raise ModelError("The language model refuses every form of the request.")

    def _bettered(self, ground: Grounding, digest: Digest, answer: Answer, made_by: str) -> Digest:
        points = tuple(point for asked in answer.summary if (point := _point(ground, digest, asked)))
        claims = tuple(_new_claims(ground, digest, answer.claims))
        self.tally.sentences += len(answer.summary) - len(points)
        self.tally.claims += len(answer.claims) - len(claims)
        logger.info(
            "of the model's reading %d of %d sentences and %d of %d claims are kept",
            len(points), len(answer.summary), len(claims), len(answer.claims),
        )  # fmt: skip
        if not points:
            raise ModelError("Nothing of the summary is in the article.")
        sources = tuple(dict.fromkeys((*digest.sources, *(claim.source for claim in claims if claim.source))))
        every = tuple(sorted((*digest.claims, *claims), key=lambda claim: claim.content[0]))
        notes = tuple(note for note in digest.notes if not (claims and note.kind is NoteKind.LANGUAGE))
        return replace(digest, summary=Summary(points, made_by), claims=every, sources=sources, notes=notes)


_NAME = re.compile(r"(?!extractive-|(?i:discord))(?!\S*//)[\w.:/@+-]{1,80}")
"""What a model's name looks like; anything else that an endpoint calls itself (an address, the
built-in reading) is not shown."""


def _noted(digest: Digest, sentence: str) -> Digest:
    return replace(digest, notes=(*digest.notes, Note(NoteKind.MODEL_FAILED, sentence)))


def _point(ground: Grounding, digest: Digest, asked: AnsweredPoint) -> Point | None:
    spans = tuple(dict.fromkeys(span for quotation in asked.quotations if (span := ground.find(quotation))))
    sentence = squeeze(asked.sentence)
    return Point(sentence, spans) if spans and ground.supports(sentence, spans, digest.claims) else None


def _new_claims(ground: Grounding, digest: Digest, asked: list[AnsweredClaim]) -> Iterator[Claim]:
    """What the model found and the grammar did not, each with its source named beside it."""
    taken = [span for claim in digest.claims for span in claim.content]
    known = {source.name.casefold(): source for source in digest.sources}
    for one in asked:
        content = ground.find(one.quotation)
        mention = ground.speaker(one.source, content) if content else None
        if not content or not mention or any(content.overlaps(span) for span in taken):
            continue
        if digest.article.language == "en" and not ground.reports(mention, content):
            continue
        taken.append(content)
        name = squeeze(mention.of(digest.article.text))
        source = known.setdefault(name.casefold(), Source(name, one.kind, (mention,)))
        said = Attribution(cue=(), source=source, mention=(mention,))
        yield Claim((content,), said, weight=PROPOSED, confidence=PROPOSED)
