"""What stands at the ends of a text, and under its title."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.models import Article, Page
from bot.web.bylines import authors
from bot.web.extract import extract
from tests.web.pages import document, json_ld, paragraphs
from tests.web.tongues import TONGUES

_STORY = TONGUES["en"].story
_TITLE = TONGUES["en"].headline
_UNDER = "Buses replace the boats for weeks while divers count the damage below."


def read(body: str, head: str = "", title: str = _TITLE) -> Article:
    told = document("en", title, body, head).encode()
    return extract(Page(told, datetime(2024, 5, 1, tzinfo=UTC), "https://www.example.org/news/2024/a"))


def layout(above: str = "", below: str = "") -> str:
    return f"<main><h1>{_TITLE}</h1>{above}<div class=story>{paragraphs(_STORY)}{below}</div></main>"


@pytest.mark.parametrize(
    "above",
    [
        f"<p class=standfirst>{_UNDER}</p>",
        f"<h2 class=b-subheadline>{_UNDER}</h2>",
        f'<div class="article__lead"><p>{_UNDER}</p></div>',
        f"<div class=meta><div class=storySummary>{_UNDER}</div></div>",
        f"<p class=entradilla><strong>{_UNDER}</strong></p>",
        f"<h2 class=sub-title>{_UNDER}</h2>",
        f"<div class=intro><p>{_UNDER}</p><p>3 min read</p></div>",
    ],
)
def test_a_standfirst_is_the_first_paragraph_and_stands_there_once(above: str) -> None:
    text = read(layout(above)).text
    assert text.startswith(f"{_UNDER}\n{_STORY[0][:20]}")
    assert text.count(_UNDER) == 1


def test_a_standfirst_without_a_name_is_known_by_the_pages_description() -> None:
    head = f'<meta property="og:description" content="{_UNDER}">'
    above = f"<div class=x1><p>{_UNDER}</p></div><aside class=teaser><p>Another story altogether, of no use.</p></aside>"
    assert read(layout(above), head).text.startswith(f"{_UNDER}\n{_STORY[0][:20]}")


@pytest.mark.parametrize(
    "above",
    [
        '<p class=teaser><a href="/b">Why the old lighthouse was sold to a baker</a></p>',
        "<p class=lead>Tuesday morning</p>",
        "<div class=newsletter-box><p class=description>All that matters in the morning, in your mail.</p></div>",
        "<div class=x><p class=intro>All that matters in the morning, in your mail.</p><form><input type=email></form></div>",
        "<div class=cookie-bar><div><span class=summary>This page sets what it wants to set on you.</span></div></div>",
        "<div class=video-player><p class=video-description>Divers look at the pilings below the tower.</p></div>",
        "<figure class=lead><figcaption class=description>The empty hall of the port on Tuesday.</figcaption></figure>",
        "<p class='summary byline'>By the newsroom of the example courier, with agencies</p>",
    ],
)
def test_what_is_no_standfirst_stays_out(above: str) -> None:
    assert read(layout(above)).text.startswith(_STORY[0][:20])


@pytest.mark.parametrize(
    "line",
    [
        "14. Mai 2024, 19:00 Uhr", "jueves, 16 de mayo de 2024", "May 14, 2024 at 8:30 am", "14 May 2024", "16.05.2024",
        "2024年5月12日 18時00分", "Published: 2 March 2024", "Publié le 15 mai 2024 à 18h02", "16 мая 2024, 12:00",
        "2024-05-14 08:30", _TITLE, "Posted by Maya Reeve at 10:00", "责任编辑：王晓梅", '<a href="/">Back to index</a>',
    ],
)  # fmt: skip
def test_a_line_apart_is_not_part_of_the_text(line: str) -> None:
    text = read(
        layout(f"<div>{line}</div>", f"<div>{line}</div>"), '<meta name="author" content="Maya Reeve">'
    ).text
    assert text.startswith(_STORY[0][:20])
    assert text.endswith(_STORY[-1][-20:])


@pytest.mark.parametrize(
    "line", ["Source: Reuters", "What happened in May 2024", "Storm of 3 May 2024: what we know"]
)
def test_a_line_that_says_something_stays(line: str) -> None:
    assert read(layout("", f"<p>{line}</p>")).text.endswith(line)


@pytest.mark.parametrize(
    "line",
    [
        "Copyright © 2024 Example Courier. All rights reserved.",
        "저작권자 © 남해일보 무단전재 및 재배포 금지",
        "(c) 2024 Example Courier",
        "未经授权不得转载",
        "newsroom@courier.example",
        "Maya Reeve covers the coast for the Courier and lives with two dogs.",
        "Maya Reeve covers the coast.</p><p>A version of this article appeared in print.",
        "Advertisement",
    ],
)
def test_what_closes_a_text_is_not_part_of_it(line: str) -> None:
    author = '<meta name="author" content="Maya Reeve">'
    assert read(layout("", f"<p>{line}</p>"), author).text.endswith(_STORY[-1][-20:])


@pytest.mark.parametrize(
    "line",
    [
        "The court said that the copyright belongs to the heirs of the keeper.",
        "Photo © Example Courier of the tower as it stands today above the harbour.",
        "“We will appeal,” Maya Reeve told the council, Maya Reeve being one of the nineteen.",
        "She may be reached at keeper@harbour.example until the council decides again.",
    ],
)
def test_a_last_sentence_stays(line: str) -> None:
    author = '<meta name="author" content="Maya Reeve">'
    assert read(layout("", f"<p>{line}</p>"), author).text.endswith(line)


def test_an_author_of_whom_the_text_speaks_is_not_closed_with() -> None:
    firm = "Blue Heron Lines"
    said = "".join(
        f"<p>{firm} said that {place} would stay shut until further notice.</p>" for place in "ABCDE"
    )
    article = read(layout("", said), f'<meta name="author" content="{firm}">')
    assert article.text.endswith("E would stay shut until further notice.")


def test_adverts_between_paragraphs_and_labels_before_the_first_are_left_out() -> None:
    advert = '<div><p>Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div>'
    body = f"<article><h1>{_TITLE}</h1><p>Transcript</p>{advert.join(f'<p>{line}</p>' for line in _STORY)}</article>"
    text = read(body).text
    assert text.startswith(_STORY[0][:20])
    assert "ADVERT" not in text.upper()


def test_joiners_within_words_stay() -> None:
    said = "می\u200cگویند که سه\u200cشنبه در شهر بود و همه آن\u200cها نیز در آنجا بودند، به گفته شهردار. 👩\u200d🚒"
    assert said in read(layout("", f"<p>{said}</p>")).text


def test_what_is_paid_for_is_left_out() -> None:
    paid = '<div class="sponsored-content"><p>Try the new rowing machine for thirty days, free.</p></div>'
    assert "rowing" not in read(layout("", paid + f"<p>{_UNDER}</p>")).text


def test_an_invitation_to_the_sites_own_channel_is_left_out_and_anothers_channel_is_not() -> None:
    own, other = '<a href="https://t.me/courier">channel</a>', '<a href="https://t.me/mayor">channel</a>'
    follow = f"Follow our {own} so that you miss nothing of this."
    said = f"“Nobody was hurt,” the mayor wrote on her {other} on Friday."
    text = read(f"<nav>{own}</nav>" + layout("", f"<p>{said}</p><p>{follow}</p>")).text
    assert text.endswith("“Nobody was hurt,” the mayor wrote on her channel on Friday.")


def test_what_a_wall_says_after_the_text_is_not_part_of_it() -> None:
    offer = "<p>Already a subscriber? Log in</p><p>Subscribe to unlock this article.</p><p>Subscribe now</p>"
    article = read(layout("", offer), json_ld(**{"@type": "NewsArticle", "isAccessibleForFree": False}))
    assert article.cut
    assert article.text.endswith(_STORY[-1][-20:])


@pytest.mark.parametrize(
    ("title", "site"),
    [
        (f"{_TITLE} | The Example Courier", "The Example Courier"),
        (f"{_TITLE}_江州新闻网", "江州新闻网"),
        (f"{_TITLE} | Politics | The Courier", "example.org"),
        (f"{_TITLE} | why it will take many more weeks", "example.org"),
    ],
)
def test_a_site_that_names_itself_behind_the_title_is_called_so(title: str, site: str) -> None:
    head = f'<meta property="og:title" content="{_TITLE}">'
    article = read(layout(), head, title)
    assert (article.title, article.site) == (_TITLE, site)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("责任编辑：王晓梅", ("王晓梅",)),
        ("Автор: Ольга Синицына", ("Ольга Синицына",)),
        ("كتبت: ليلى منصور", ("ليلى منصور",)),
        ("كتبت ليلى منصور", ("ليلى منصور",)),
        ("Text: Anna Berg und Bo Ek", ("Anna Berg", "Bo Ek")),
        ("김민수 기자", ("김민수",)),
        ("By Maya Reeve", ("Maya Reeve",)),
        ("מאת: דנה לוי", ("דנה לוי",)),
        ("Super User", ()),
        ("Autor Ewa Lis", ("Ewa Lis",)),
        ("Maya Reeve", ("Maya Reeve",)),
    ],
)
def test_a_label_is_no_part_of_a_name(told: str, names: tuple[str, ...]) -> None:
    assert authors(told) == names


def test_a_messengers_short_post_is_an_article() -> None:
    words = "The harbour authority has closed both ferry terminals. Buses run until Friday."
    head = (
        f'<meta property="og:title" content="Port Watch"><meta property="og:description" content="{words}">'
    )
    script = '<script data-telegram-post="port/5"></script>'
    article = read(script, head, "Telegram: View @port")
    assert (article.title, article.text) == ("Port Watch", words)


def test_a_messengers_frame_is_called_by_its_channel() -> None:
    frame = (
        "<div class='tgme_widget_message js-widget_message'><div class='tgme_widget_message_author'>"
        f"<a><span>Port Watch</span></a></div><div class=tgme_widget_message_text>{'<br><br>'.join(_STORY)}</div></div>"
    )
    assert read(frame, title="Telegram Widget").title == "Port Watch"
    assert read(layout(), title="Telegram Widget").title in (None, _TITLE)
