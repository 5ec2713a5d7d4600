"""Who makes a claim, told by texts of a sentence or three: a room for each way of naming."""

from __future__ import annotations

from tests.reading.resolving.appositions import APPOSITION_TRAPS, APPOSITIONS
from tests.reading.resolving.case import Case
from tests.reading.resolving.names import NAME_TRAPS, NAMES
from tests.reading.resolving.nominals import NOMINAL_TRAPS, NOMINALS
from tests.reading.resolving.pronouns import FIRST_PERSONS, PRONOUN_TRAPS, PRONOUNS, RELATIVES

__all__ = ["PLAIN", "TRAPS", "Case"]

PLAIN = (*PRONOUNS, *NAMES, *NOMINALS, *RELATIVES, *FIRST_PERSONS, *APPOSITIONS)
TRAPS = (*PRONOUN_TRAPS, *NAME_TRAPS, *NOMINAL_TRAPS, *APPOSITION_TRAPS)
