"""Which sentences lean on one before them: "He", "But", "One of them", "the ministry".

English openings by list; other languages by their commonest pronouns and connectives.
"""

from __future__ import annotations

import re

# Left out with the sentence no less true: what follows is printed as "[The] court ruled".
_DROPPED = re.compile(
    r"(?:(?:and|but|yet)\s+|(?:additionally|also|and yet|besides|furthermore|however|in addition|meanwhile|moreover|"
    r"nevertheless|nonetheless|still),\s+)",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"(?:he|she|they|him|her|hers|his|their|theirs|its|them|it(?:['’]s)?|"
    r"this(?! (?:week|weekend|month|year|morning|afternoon|evening|season|summer|winter|spring|autumn|fall|time)\b)|"
    r"that|these|those|such|both|others?|another|neither|either|one of (?:them|these|those)|some of (?:them|these|those)|"
    r"(?:many|most|all|none|two|three|four|several|each|any|half) of (?:them|these|those)|one (?:said|says|told|wrote)|"
    r"then|so|therefore|thus|hence|instead|otherwise|similarly|likewise|as a result|as such|because of (?:this|that)|"
    r"for (?:example|instance|that|this)|in fact|indeed|even so|even then|in (?:that|this|these|those|such|response|turn|"
    r"return|contrast|particular|other words)|at (?:that|the) (?:time|moment)|after (?:that|this|which)|since then|until then|"
    r"by then|by contrast|on the other hand|in the meantime|afterwards?|later|earlier|subsequently|consequently|"
    r"the (?:former|latter|two|pair|trio|duo|same|other|others|second|third|rest|remaining|following|above)|"
    r"among (?:them|those|these)|according to (?:him|her|them|it)|not so|nor|or|because|once there|here|"
    r"more than that|to (?:that|this)|with (?:that|this)|of (?:these|those|them)|"
    r"there,|doing so|if so|if not|as for|rather)\b",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"it (?:is|was|remains|remained|has been|will be|would be|may be|seems|appears|emerged|emerges) "
    r"(?:not |now |still |also |yet )?\w+ (?:that|whether|how|why|when|what|who|if|to)\b|"
    r"it (?:seems|appears|emerged|turned out|turns out) that\b",
    re.IGNORECASE,
)
_TAGGED = re.compile(
    r"[”\"’',]\s+(?:(?:he|she|they|it) (?:\w+ly )?\w+|(?:said|added|asked) (?:he|she|they))\b"
)
_MARKS = "\"'“‘„«「『–—-([ "


def connective(said: str) -> int:
    """How many characters at the start may be left out, 0 for none."""
    found = _DROPPED.match(said)
    return found.end() if found else 0


def leans(said: str) -> bool:
    """Whether an English sentence needs the one before it to be understood."""
    opening = said.lstrip(_MARKS)
    if _EXPLETIVE.match(opening):
        return False
    return bool(_LEANING.match(opening) or _TAGGED.search(said))
