"""What a member says is wrong with a reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Fault(StrEnum):
    """What is wrong."""

    SPEAKER = "speaker"
    """Somebody else says it, or the article itself."""
    CLAIM = "claim"
    """It is no claim."""
    WORDS = "words"
    """The claim has other words."""
    POINT = "point"
    """The sentence does not belong into the summary."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing put right: ``words`` are the claim's (or the sentence's) as they were read.

    ``speaker`` was said to say them; ``correct`` is the right speaker (None: the article itself)
    or the right words; ``author`` the member's id.  ``id`` is the archive's, 0 before it is kept.
    """

    fault: Fault
    words: str
    speaker: str | None
    correct: str | None
    author: str
    made_at: datetime
    id: int = 0
    undone_by: str | None = None
    undone_at: datetime | None = None

    @property
    def holds(self) -> bool:
        """Whether nobody has undone it."""
        return self.undone_by is None
