"""Where the text itself comes from: a repost whose original is lost, a page that a wall cut short."""

from __future__ import annotations

import re

from bot.core.models import Article, Note, NoteKind, Span
from bot.core.sentences import lines

_MARKER = re.compile(
    r"""^\W*(?:
        source\s*[:：]\s*(?P<source>\S.*)
      | (?:read|view|see)\s(?:the\s)?(?:full|original|whole|entire)\s(?:article|story|post|report)\b.*
      | (?:this\s(?:article|story|post|report)\s)?(?:was\s|has\sbeen\s)?
        (?:first|originally)\s(?:appeared|published|posted)\b.*
      | (?:the\s)?(?:post|article)\s.*\s(?:appeared\sfirst|first\sappeared)\son\s.*
      | (?:republished|reposted|syndicated)\s(?:from|with\spermission)\b.*
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACEHOLDER = re.compile(r"(?:read|view|see|click|full|link|here|original)\b", re.IGNORECASE)
_LAST = 6
"""Lines at the end in which a marker is looked for; elsewhere "Source:" captions a chart."""


def provenance_notes(article: Article) -> tuple[Note, ...]:
    """The repost note and the note that the text was cut, where they are due."""
    notes = (_repost(article.text), _cut(article))
    return tuple(note for note in notes if note is not None)


def _repost(text: str) -> Note | None:
    for span in lines(text)[-_LAST:]:
        marker = _MARKER.match(span.of(text).strip())
        if marker is None:
            continue
        words = span.of(text).strip()
        source = marker["source"]
        if source and not _PLACEHOLDER.match(source):
            return _named(source, span)
        if source or words.lower().startswith(("read", "view", "see")):
            note = f"This looks like a repost, and its original is lost: the text only says “{words}”."
            return Note(NoteKind.REPOST, note, (span,))
        return Note(NoteKind.REPOST, f"This is a repost: the text says “{words}”.", (span,))
    return None


def _named(source: str, span: Span) -> Note | None:
    """ "Source: Reuters" names the original; a longer line is a list of references."""
    if len(source.split()) > 6:
        return None
    return Note(
        NoteKind.REPOST,
        f"This looks like a repost: the text names “{source.strip()}” as its source.",
        (span,),
    )


def _cut(article: Article) -> Note | None:
    if not article.cut:
        return None
    last = lines(article.text)[-1]
    return Note(NoteKind.CUT, "The page ended early, at a wall: what comes after it was not read.", (last,))
