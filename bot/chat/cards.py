"""An article's card: title, summary, key claims with who makes them, notes, and its buttons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from discord import ui

from bot.chat.acting import Act
from bot.chat.buttons import Show
from bot.chat.layout import ADDRESS, Item, Tone, View, row, rule, spaced, view
from bot.chat.safe import fitting, label, shown, units
from bot.chat.tokens import jump, mention, moment
from bot.chat.words import Words
from bot.core import showing
from bot.core.models import Article, Claim, NoteKind, Post, SourceKind, Stored, Twin
from bot.core.showing import shown as readable

TITLE, OUTLET, SUMMARY, CLAIMS, NOTES, NOTE = 280, 100, 900, 1700, 460, 220
"""UTF-16 units for each part: together with the lines of ours they stay under 4000."""

CLAIM = 260
"""UTF-16 units for one claim, two or three lines; the button All claims has the rest."""

BEGINNING = 80
"""Units of how a text without a title begins: the summary often begins with that sentence, whole."""

TWINS = 2
"""Articles with the same text that are named."""

TWIN_SITE, FIGURE = 40, 50
"""UTF-16 units for a twin's outlet, and for the words around a figure in which it differs."""

SPEAKER, MEDIUM = 90, 60
"""UTF-16 units for who says it and by what means."""

BUILT_IN = "extractive-"
"""How every name of the summary's maker begins that is no language model."""

MODEL = 80
"""UTF-16 units for a language model's name."""

BOLD = len("****")

NAMED = 3
"""Earlier texts, the newest ones, and members who corrected it, that a card names."""

MOST_CLAIMS = 10
"""However a server sets it: more is what the All claims button is for."""

CAUTIONS = frozenset(
    {NoteKind.HEADLINE_AS_FACT, NoteKind.HEADLINE_STRONGER, NoteKind.CUT, NoteKind.MODEL_FAILED}
)


def card(
    stored: Stored,
    words: Words,
    *,
    claims: int = 5,
    first: Post | None = None,
    submitter: str | None = None,
    marker: int | None = None,
    twins: Sequence[Twin] = (),
) -> View:
    """The card of a stored article.

    ``first`` is an earlier post, and ``twins`` are articles with its text, that everybody who sees
    the card may read; ``submitter`` is the member for whom the bot posts; ``marker`` see :func:`bot.chat.layout.view`.
    """
    tail = _footer(stored, first, words)
    items: list[Item] = [ui.TextDisplay(_head(stored.digest.article, submitter, words))]
    if summary := _summary(stored):
        items += [rule(visible=False), ui.TextDisplay(summary)]
    items.append(rule())
    notes = _notes(stored, twins, words)
    items += spaced([*_claims(stored, claims, words), *([notes] if notes else []), tail])
    items += row(_buttons(stored, words))
    return view(items, tone=_tone(stored), marker=marker)


def headline(article: Article) -> str:
    """The title, or how the text begins."""
    return article.title or article.text.strip().split("\n", 1)[0]


def outlet(article: Article) -> str:
    """The site's name, and the host that really served the page."""
    host = urlsplit(article.address).netloc.rpartition("@")[2].removeprefix("www.") if article.address else ""
    if article.site and host and article.site.casefold().removeprefix("www.") != host:
        return f"{article.site} ({host})"
    return host or article.site or ""


def length(text: str, words: Words) -> str:
    """How long an article is: words, or characters where the script writes no spaces."""
    counted = len(text.split())
    if len(text) > 20 * max(counted, 1):
        return words.characters(len(text))
    return words.words(counted)


def claim_line(claim: Claim, text: str, room: int, words: Words) -> str:
    """One claim on one line of at most ``room`` units: sign, who says it, by what means, its words."""
    opening = f"{showing.symbol(claim)} {said_by(claim, text, words, room // 2)}: "
    return opening + shown(readable(claim, text), room - units(opening))


def said_by(claim: Claim, text: str, words: Words, room: int = 400) -> str:
    """``**Ministry**, on Telegram, via Bagnet, rejecting``: as much of it as there is room for."""
    name = f"**{shown(speaker(claim, words), min(SPEAKER, room - BOLD))}**"
    return ", ".join([name, *_how(claim, text, words, room - units(name))])


def _how(claim: Claim, text: str, words: Words, room: int) -> list[str]:
    """Means, chain and stance; of the means as many as there is room for, the stance always."""
    stance = words.STANCES.get(claim.polarity)
    parts = [stance] if stance else []
    for more in reversed(_means(claim, text, words)):
        if units(", ".join(["", more, *parts])) <= room:
            parts.insert(0, more)
    return parts


def _group(claims: Sequence[Claim], text: str, room: int, words: Words) -> str:
    """What one source says: its name once, each claim on a line below it."""
    if len(claims) == 1:
        return claim_line(claims[0], text, room, words)
    name = f"**{shown(speaker(claims[0], words), min(SPEAKER, room // 2))}**"
    lines = [name, *(_below(claim, text, room - units(name), words) for claim in claims)]
    return "\n".join(lines)


def _below(claim: Claim, text: str, room: int, words: Words) -> str:
    """A claim under its source's name: ``- ❝ on Telegram, rejecting: …``."""
    how = ", ".join(_how(claim, text, words, room // 2))
    opening = f"- {showing.symbol(claim)} " + (f"{how}: " if how else "")
    return opening + shown(readable(claim, text), room - units(opening))


def by_source(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of each source together, in the order in which the sources first speak."""
    groups: dict[str | bool, list[Claim]] = {}
    for claim in claims:
        source = claim.source
        key = source.name.casefold() if source else claim.attribution is None
        groups.setdefault(key, []).append(claim)
    return list(groups.values())


def speaker(claim: Claim, words: Words) -> str:
    """Who makes the claim, by name."""
    if claim.attribution is None:
        return words.OWN_VOICE
    return source_name(claim.source.name) if claim.source else words.NO_SPEAKER


def source_name(source: str) -> str:
    """A source's name as a heading has it: no leading article, a capital first."""
    bare = re.sub(r"^the\s+(?=\S)", "", source, flags=re.IGNORECASE)
    return bare[:1].upper() + bare[1:]


def _means(claim: Claim, text: str, words: Words) -> list[str]:
    """By what means and through whom it was said."""
    if claim.attribution is None:
        return []
    medium, who = claim.attribution.medium, speaker(claim, words).casefold()
    via = [name for name in claim.attribution.via if name.casefold() not in who]
    said = [shown(medium.of(text), MEDIUM)] if medium else []
    return [*said, words.via(shown(", ".join(via), SPEAKER))] if via else said


def _head(article: Article, submitter: str | None, words: Words) -> str:
    room = TITLE if article.title else BEGINNING
    lines = [f"## {shown(headline(article), room, start=True)}"]
    known = [shown(outlet(article), OUTLET)]
    if article.published:
        known.append(words.day(article.published))
    known.append(length(article.text, words))
    lines.append("-# " + " · ".join(filter(None, known)))
    if submitter:
        lines.append(f"-# {words.submitted_by(mention(submitter))}")
    return "\n".join(lines)


def _summary(stored: Stored) -> str:
    points = " ".join(point.text for point in stored.digest.summary.points)
    return shown(points, SUMMARY, start=True)


def _claims(stored: Stored, most: int, words: Words) -> list[str]:
    digest = stored.digest
    chosen = digest.key_claims(max(1, min(most, MOST_CLAIMS)))
    if not chosen:
        return [f"-# {_why_none(stored, words)}"]
    room = min(CLAIM, CLAIMS // len(chosen))
    lines = [_group(claims, digest.article.text, room, words) for claims in by_source(chosen)]
    return [f"**{words.KEY_CLAIMS}**\n-# {showing.legend(chosen, words.SIGNS)}", *lines]


def _why_none(stored: Stored, words: Words) -> str:
    """Why no claim stands here: nobody is cited, or the language is not one in which claims are read."""
    unread = next((note.text for note in stored.digest.notes if note.kind is NoteKind.LANGUAGE), None)
    return words.told(unread) if unread else words.NO_CLAIMS


def _notes(stored: Stored, twins: Sequence[Twin], words: Words) -> str:
    alike = [shown_twin(twin, words) for twin in twins[:TWINS]]
    notes = [
        note for note in stored.digest.notes if stored.digest.claims or note.kind is not NoteKind.LANGUAGE
    ]
    lines = (f"⚠ {shown(words.told(note.text), NOTE)}" for note in notes)
    return "\n".join(fitting([*alike, *lines], NOTES))


def shown_twin(twin: Twin, words: Words) -> str:
    """``🔁 Same text as #9, published by bbc.co.uk``, or where the two differ in a figure."""
    origin = twin.post.origin
    where = jump(origin.guild, origin.channel, origin.message)
    number = f"[#{twin.number}]({where})" if where else f"#{twin.number}"
    site = shown(twin.site or "", TWIN_SITE)
    if not twin.figures:
        return f"🔁 {words.same_text(number, site)}"
    here, there = (words.quoted(shown(side, FIGURE)) for side in twin.figures[0])
    return f"⚠ {words.nearly_same_text(number, site, here, there)}"


def _footer(stored: Stored, first: Post | None, words: Words) -> str:
    digest = stored.digest
    nameless = sum(source.kind is SourceKind.UNNAMED for source in digest.sources)
    tally = [words.tally(len(digest.claims), len(digest.sources), nameless)] if digest.claims else []
    parts = [*tally, words.saved_as(stored.number)]
    if not digest.summary.made_by.startswith(BUILT_IN):
        parts.append(words.written_by(shown(digest.summary.made_by, MODEL)))
    if first:
        origin = first.origin
        parts.append(words.first_posted(mention(origin.author or ""), moment(first.posted_at)))
        if where := jump(origin.guild, origin.channel, origin.message):
            parts.append(f"[{words.THAT_POST}]({where})")
    return "-# " + " · ".join([*parts, *_history(stored, words)])


def _history(stored: Stored, words: Words) -> list[str]:
    """Who corrected it, that it was read again, or that this is a text that it had earlier."""
    parts = []
    if authors := list(dict.fromkeys(one.author for one in stored.corrections if one.holds)):
        parts.append(words.corrected_by(", ".join(mention(author) for author in authors[:NAMED])))
    if stored.current is not None:
        until = moment(stored.replaced_at) if stored.replaced_at else ""
        parts.append(words.earlier_text_of(stored.current, until))
    elif stored.earlier:
        numbers = ", ".join(f"#{one.number}" for one in stored.earlier[-NAMED:])
        parts.append(words.read_again_on(moment(stored.earlier[-1].replaced_at), numbers))
    return parts


def _buttons(stored: Stored, words: Words) -> list[Item]:
    digest, number = stored.digest, stored.number
    buttons: list[Item] = []
    if digest.claims:
        buttons.append(Show.claims(number, words))
    if digest.sources:
        buttons.append(Show.sources(number, words))
    if stored.current is not None:
        buttons.append(Show("card", stored.current, 0, name=words.TEXT_NOW))
    else:
        buttons.append(Act("correct", number, name=words.CORRECT))
        buttons.append(Act("remove", number, name=words.REMOVE))
    return buttons + open_button(digest.article.address, words)


def open_button(address: str | None, words: Words) -> list[Item]:
    """The button to the article itself, where it has an address that Discord takes."""
    if not address or len(address) > ADDRESS or urlsplit(address).scheme not in ("http", "https"):
        return []
    return [ui.Button(label=label(words.OPEN_ARTICLE, 80), url=address)]


def _tone(stored: Stored) -> Tone:
    return Tone.CAUTION if any(note.kind in CAUTIONS for note in stored.digest.notes) else Tone.READ
