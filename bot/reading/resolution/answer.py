"""Who a source is, as far as the article tells."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.resolution.bearer import Bearer


@dataclass(frozen=True, slots=True)
class Answer:
    """``name`` is verbatim from the text; ``head`` the token beside the claim that it rests on.

    ``bearer`` is set where the article names the source, ``origin`` the token of an earlier
    noun that a pronoun or "one of them" stands for.  ``many`` says that several speak,
    ``human`` that it is a person or people (None: not told), ``gender`` is "he", "she" or None.
    """

    name: str
    head: int
    bearer: Bearer | None = None
    origin: int | None = None
    resolved: bool = True
    many: bool = False
    human: bool | None = None
    gender: str | None = None
