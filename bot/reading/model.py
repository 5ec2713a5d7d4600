"""The optional language model: it may better a digest, and only with what the article says."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

import openai

from bot.core.grounding import Grounding
from bot.core.models import (
    Attribution,
    Claim,
    Digest,
    Manner,
    Note,
    NoteKind,
    Point,
    Source,
    SourceKind,
    Summary,
    squeeze,
)
from bot.errors import ModelError
from bot.reading.answer import Answer, AnsweredClaim, AnsweredPoint, answered, messages, response_format

logger = logging.getLogger(__name__)

TRIES = 3
"""Times that a model is asked for one article."""

FIRST_PAUSE = 1.0
"""Seconds before the second try, doubling: servers that load a model need some."""

MOST_TOKENS = 2_000
"""Tokens of an answer: twenty claims and three sentences take about 1,500."""

PROPOSED = 0.5
"""Weight and confidence of a claim that only the model saw: below what the grammar shows."""

FAILED = "The language model did not answer usably, so this is the built-in reading."


@dataclass(slots=True)
class Dropped:
    """How much of what models wrote was found in no article, since the start."""

    sentences: int = 0
    claims: int = 0
    failures: int = 0


class LanguageModel:
    """Implements :class:`bot.ports.Editor` with any OpenAI-compatible endpoint.

    ``allowed`` tells whether a guild's article may be sent now (opted in, within the day's
    number); ``timeout`` (seconds) bounds all tries together.
    """

    def __init__(
        self,
        *,
        base_url: str,
        name: str,
        key: str,
        timeout: float,
        language: str,
        allowed: Callable[[str], Awaitable[bool]],
    ) -> None:
        self._client = openai.AsyncOpenAI(
            base_url=base_url, api_key=key or "none", max_retries=0, timeout=timeout
        )
        self._name = name
        self._timeout = timeout
        self._language = language
        self._allowed = allowed
        self._strict = True
        self.dropped = Dropped()

    async def edit(self, guild: str, digest: Digest) -> Digest:
        """The digest bettered where the guild wants it, or with a note where the model failed."""
        if not await self._allowed(guild):
            return digest
        try:
            async with asyncio.timeout(self._timeout):
                answer, made_by = await self._asked(digest)
        except (ModelError, TimeoutError) as error:
            self.dropped.failures += 1
            logger.warning("the language model failed: %s", error or "no answer in time")
            return replace(digest, notes=(*digest.notes, Note(NoteKind.MODEL_FAILED, FAILED)))
        return self._bettered(digest, answer, made_by)

    async def close(self) -> None:
        """End the connections."""
        await self._client.close()

    async def _asked(self, digest: Digest) -> tuple[Answer, str]:
        pause = FIRST_PAUSE
        for left in reversed(range(TRIES)):
            try:
                return await self._answer(digest)
            except (openai.APIConnectionError, openai.RateLimitError, openai.InternalServerError) as error:
                if not left:
                    raise ModelError("The language model cannot be reached.") from error
            except openai.BadRequestError as error:
                if not self._strict:
                    raise ModelError("The language model refuses the request.") from error
                self._strict = False  # this endpoint knows no json_schema: the words must do
                continue
            except openai.OpenAIError as error:
                raise ModelError(f"The language model refuses: {type(error).__name__}.") from error
            except ModelError:
                if not left:
                    raise
            await asyncio.sleep(pause)
            pause *= 2
        raise ModelError("The language model cannot be reached.")

    async def _answer(self, digest: Digest) -> tuple[Answer, str]:
        form: Any = {"response_format": response_format()} if self._strict else {}
        completion = await self._client.chat.completions.create(
            model=self._name,
            messages=cast(Any, messages(digest.article, self._language)),
            max_tokens=MOST_TOKENS,
            temperature=0,
            **form,
        )
        if not completion.choices or completion.choices[0].finish_reason == "length":
            raise ModelError("The language model's answer is empty or cut off.")
        return answered(completion.choices[0].message.content), completion.model or self._name

    def _bettered(self, digest: Digest, answer: Answer, made_by: str) -> Digest:
        ground = Grounding(digest.article.text)
        points = tuple(point for asked in answer.summary if (point := _point(ground, asked)))
        claims = tuple(_new_claims(ground, digest, answer.claims))
        self.dropped.sentences += len(answer.summary) - len(points)
        self.dropped.claims += len(answer.claims) - len(claims)
        logger.info("the model's reading: %d sentences, %d further claims kept", len(points), len(claims))
        summary = Summary(points, squeeze(made_by)[:80]) if points else digest.summary
        notes = digest.notes if points else (*digest.notes, Note(NoteKind.MODEL_FAILED, FAILED))
        sources = tuple(dict.fromkeys((*digest.sources, *(claim.source for claim in claims if claim.source))))
        every = tuple(sorted((*digest.claims, *claims), key=lambda claim: claim.content[0]))
        return replace(digest, summary=summary, claims=every, sources=sources, notes=notes)


def _point(ground: Grounding, asked: AnsweredPoint) -> Point | None:
    spans = tuple(span for quotation in asked.quotations if (span := ground.find(quotation)))
    sentence = squeeze(asked.sentence)
    return Point(sentence, spans) if spans and ground.supports(sentence, spans) else None


def _new_claims(ground: Grounding, digest: Digest, asked: list[AnsweredClaim]) -> Iterator[Claim]:
    """What the model found and the grammar did not, each with its source named in the text."""
    taken = [span for claim in digest.claims for span in claim.content]
    known = {source.name.casefold(): source for source in digest.sources}
    text = digest.article.text
    for one in asked:
        content, mention = ground.find(one.quotation), ground.find(one.source)
        if not content or not mention or any(content.overlaps(span) for span in taken):
            continue
        taken.append(content)
        name = squeeze(mention.of(text))
        source = known.setdefault(name.casefold(), Source(name, SourceKind.UNNAMED, (mention,)))
        said = Attribution(cue=(), source=source, mention=(mention,))
        yield Claim((content,), said, Manner.INDIRECT, weight=PROPOSED, confidence=PROPOSED)
