"""One question to an OpenAI-compatible endpoint, which may be loading, broken or hostile.

Whatever it sends costs a bounded amount of memory, and nothing of it is repeated in a log: an
endpoint may echo the key, or the article.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import httpx2 as httpx
import openai

from bot.errors import ModelError

MOST_BYTES = 1_000_000
"""Bytes of an answer that are taken, an error's too: a hundred times what the longest valid one has."""

UNSUPPORTED = frozenset({400, 422, 501})
"""How endpoints refuse a field of the request that they do not know."""

PASSING = frozenset({408, 425, 429})
"""What may be better later, besides every 5xx."""


class Passing(ModelError):
    """The endpoint may answer later, in ``after`` seconds if it said so."""

    def __init__(self, message: str, after: float = 0.0) -> None:
        super().__init__(message)
        self.after = after


class Unsupported(ModelError):
    """The endpoint does not take the request in this form."""


class Endpoint:
    """Asks at one address and no other: no redirect is followed, no proxy of the environment used."""

    def __init__(self, *, base_url: str, key: str, timeout: float) -> None:
        http = openai.DefaultAsyncHttpxClient(
            follow_redirects=False, transport=_Bounded(), headers={"Accept-Encoding": "identity"}
        )
        self._client = openai.AsyncOpenAI(
            base_url=base_url, api_key=key or "none", max_retries=0, timeout=timeout, http_client=http
        )

    async def posted(self, body: dict[str, Any]) -> bytes:
        """The answer's body.  Raises Passing, Unsupported or ModelError."""
        asking: Any = self._client.chat.completions.with_streaming_response
        try:
            async with asking.create(**body) as response:
                content: bytes = await response.read()
                return content
        except openai.APIStatusError as error:
            raise _refusal(error.status_code, _after(error)) from None  # the cause would show what it sent
        except (openai.APIConnectionError, httpx.HTTPError) as error:
            raise Passing("The language model cannot be reached.") from error
        except openai.OpenAIError as error:
            raise ModelError(f"The language model refuses: {type(error).__name__}.") from None

    async def close(self) -> None:
        """End the connections."""
        await self._client.close()


class _Bounded(httpx.AsyncHTTPTransport):
    """Takes no compressed answer, which could unfold without end, and of any other so many bytes."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        packed = response.headers.pop("content-encoding", "identity") != "identity"
        assert isinstance(response.stream, httpx.AsyncByteStream)
        response.stream = _Counted(response.stream, 0 if packed else MOST_BYTES)
        return response


class _Counted(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream, most: int) -> None:
        self._stream = stream
        self._left = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            self._left -= len(part)
            if self._left < 0:
                raise ModelError("The language model's answer is too long, or compressed unasked.")
            yield part

    async def aclose(self) -> None:
        await self._stream.aclose()


def _refusal(status: int, after: float) -> ModelError:
    if status in PASSING or (status >= 500 and status not in UNSUPPORTED):
        return Passing(f"The language model is busy or loading ({status}).", after)
    words = f"The language model refuses the request ({status})."
    return Unsupported(words) if status in UNSUPPORTED else ModelError(words)


def _after(error: openai.APIStatusError) -> float:
    """Seconds of a Retry-After header; its other form, a date, is not waited for."""
    with suppress(ValueError):
        return float(error.response.headers.get("retry-after", ""))
    return 0.0
