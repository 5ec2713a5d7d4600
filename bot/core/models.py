"""The nouns, by one face: what an article, a claim and a source are, checked when made.

Offsets everywhere count Unicode code points of ``Article.text``.  Every value here is
frozen; every span of a :class:`Digest` is known to lie in its text.
"""

from bot.core.digest import (
    Article,
    Attribution,
    Claim,
    Digest,
    Manner,
    Note,
    NoteKind,
    Point,
    Polarity,
    Source,
    SourceKind,
    Summary,
)
from bot.core.results import Hit, Place, Preferences, Results, SaidBy, Scope, Snippet, Stored, Twin
from bot.core.spans import Span, squeeze
from bot.core.submission import (
    LOCAL,
    Attachment,
    Job,
    Link,
    Material,
    Origin,
    Page,
    Pasted,
    Post,
    State,
    Submission,
    Upload,
    Validators,
)

__all__ = [
    "LOCAL",
    "Article",
    "Attachment",
    "Attribution",
    "Claim",
    "Digest",
    "Hit",
    "Job",
    "Link",
    "Manner",
    "Material",
    "Note",
    "NoteKind",
    "Origin",
    "Page",
    "Pasted",
    "Place",
    "Point",
    "Polarity",
    "Post",
    "Preferences",
    "Results",
    "SaidBy",
    "Scope",
    "Snippet",
    "Source",
    "SourceKind",
    "Span",
    "State",
    "Stored",
    "Submission",
    "Summary",
    "Twin",
    "Upload",
    "Validators",
    "squeeze",
]
