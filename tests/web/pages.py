"""Pages of the tests' own: articles in the layouts that sites use."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from tests.web.tongues import TONGUES, Tongue

Layout = Callable[[str, Tongue], str]


def document(lang: str, title: str, body: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def json_ld(**node: object) -> str:
    return (
        f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org"} | node)}</script>'
    )


def opengraph(kind: str) -> str:
    return f'<meta property="og:type" content="{kind}">'


def paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _menu(words: Tongue) -> str:
    entries = "".join(f'<li><a href="/{i}">{entry}</a></li>' for i, entry in enumerate(words.menu))
    return f"<header><nav><ul>{entries}</ul></nav></header>"


def _foot(words: Tongue) -> str:
    banner = f'<div id="cookie-banner" class="banner">{words.banner}</div>'
    return f"<footer><p>{words.copyright}</p></footer>{banner}"


def links(words: Tongue) -> str:
    return "".join(f'<li><a href="/a/{i}">{title}</a></li>' for i, (title, _) in enumerate(words.teasers))


def figures_of(words: Tongue) -> str:
    return "".join(f"<figure><img src=a><figcaption>{text}</figcaption></figure>" for text in words.captions)


def framed(lang: str, words: Tongue, body: str, head: str = "", title: str | None = None) -> str:
    return document(lang, f"{title or words.headline} | Courier", _menu(words) + body + _foot(words), head)


# Articles


def classic(lang: str, words: Tongue) -> str:
    """Menu, article, related links, newsletter, cookie banner."""
    body = (
        f"<main><article><h1>{words.headline}</h1><p class=byline>{words.byline}"
        f"</p>{paragraphs(words.story)}</article>"
        f"<aside><h2>+</h2><ul>{links(words)}</ul></aside><section class=newsletter>"
        f"<p>{words.newsletter}</p>"
        "<form><input type=email><button>OK</button></form></section></main>"
    )
    return framed(
        lang,
        words,
        body,
        json_ld(**{"@type": "NewsArticle", "headline": words.headline}) + opengraph("article"),
    )


def soup(lang: str, words: Tongue) -> str:
    """No semantic element anywhere, each paragraph in a div of its own."""
    text = "".join(
        f'<div class="row"><div class="par"><p>{paragraph}</p></div></div>' for paragraph in words.story
    )
    body = (
        f'<div class="content"><div class="title">{words.headline}</div><div class="text">{text}</div></div>'
    )
    return framed(
        lang, words, f'<div class="wrap">{body}<div class="more"><ul>{links(words)}</ul></div></div>'
    )


def breaks(lang: str, words: Tongue) -> str:
    """An old page: one cell of a table, paragraphs parted by line breaks."""
    text = "<br><br>".join(words.story)
    return document(lang, words.headline, f"<table><tr><td><h1>{words.headline}</h1>{text}</td></tr></table>")


def amp(lang: str, words: Tongue) -> str:
    """An AMP page."""
    return (
        f'<!doctype html><html amp lang="{lang}"><head><title>{words.headline}</title>'
        '<link rel="canonical" href="https://www.example.org/story"><script async src="v0.js">'
        f"</script></head>"
        f"<body><amp-img src=a></amp-img><article><h1>{words.headline}</h1>{paragraphs(words.story)}"
        f"</article></body></html>"
    )


def printed(lang: str, words: Tongue) -> str:
    """A print view."""
    return document(
        lang, words.headline, f"<h1>{words.headline}</h1>{paragraphs([words.byline, *words.story])}"
    )


def blog(lang: str, words: Tongue) -> str:
    """A blog post with its comments and a form to log in."""
    comments = "".join(f"<li class=comment><p>{teaser}</p></li>" for _, teaser in words.teasers[:4])
    body = (
        f'<div id="main"><div class="post"><h2 class="entry-title">{words.headline}</h2>'
        f'<div class="entry-content">'
        f'{paragraphs(words.story)}</div></div><div id="comments"><ol class="commentlist">{comments}</ol>'
        f'<form class="login">'
        "<input name=user><input type=password></form></div></div>"
    )
    return framed(lang, words, body, opengraph("article"))


def metered(lang: str, words: Tongue) -> str:
    """Not free by its own words, but all there: readers have a few articles a month."""
    count = len(" ".join(words.story).split())
    node = {
        "@type": "NewsArticle",
        "headline": words.headline,
        "isAccessibleForFree": False,
        "wordCount": count,
    }
    return framed(
        lang, words, f"<article><h1>{words.headline}</h1>{paragraphs(words.story)}</article>", json_ld(**node)
    )


def brief(lang: str, words: Tongue) -> str:
    """News in brief: two paragraphs."""
    body = f"<main><article><h1>{words.headline}</h1>{paragraphs(words.story[:2])}</article></main>"
    return framed(lang, words, body, json_ld(**{"@type": "NewsArticle", "headline": words.headline}))


def embedded(lang: str, words: Tongue) -> str:
    """An article around a video and many pictures."""
    figures = figures_of(words)
    body = (
        f'<article><h1>{words.headline}</h1><iframe src="https://video.example/embed/1"></iframe>'
        f"{paragraphs(words.story[:3])}{figures}{paragraphs(words.story[3:])}</article>"
    )
    return framed(lang, words, body, opengraph("article"))


def about_walls(lang: str, words: Tongue) -> str:
    """An article that speaks of cookies, paywalls, robots and missing pages."""
    quoted = [
        f"“{heading}. {text}”"
        for heading, text, _ in (words.paywall, words.consent, words.captcha, words.missing)
    ]
    story = [paragraph for pair in zip(words.story, [*quoted, "", ""], strict=False) for paragraph in pair]
    return framed(
        lang, words, f"<article><h1>{words.headline}</h1>{paragraphs(story)}</article>", opengraph("article")
    )


def teased(lang: str, words: Tongue) -> str:
    """Links to other articles between the paragraphs."""
    pairs = zip(words.story, words.teasers, strict=False)
    text = "".join(
        f'<p>{paragraph}</p><p class="more"><a href="/x">{title}</a></p>'
        for paragraph, (title, _) in list(pairs)[:3]
    )
    body = f"<article><h1>{words.headline}</h1>{text}{paragraphs(words.story[3:])}</article>"
    return framed(lang, words, body, json_ld(**{"@type": "ReportageNewsArticle", "headline": words.headline}))


ARTICLES: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (classic, soup, breaks, amp, printed, blog, metered, brief, embedded, about_walls, teased)
}


def cut(lang: str, words: Tongue) -> str:
    """Most of an article, then the wall."""
    heading, text, _ = words.paywall
    body = f"<article><h1>{words.headline}</h1>{paragraphs(words.story[:4])}<p>{heading}</p><p>{text}</p></article>"
    return framed(lang, words, body, opengraph("article"))


def cut_by_count(lang: str, words: Tongue) -> str:
    """Most of an article, whose JSON-LD tells how long all of it is."""
    node = {
        "@type": "NewsArticle",
        "headline": words.headline,
        "isAccessibleForFree": False,
        "wordCount": 900,
    }
    return framed(
        lang,
        words,
        f"<article><h1>{words.headline}</h1>{paragraphs(words.story[:4])}</article>",
        json_ld(**node),
    )


CUT: dict[str, Layout] = {"cut": cut, "cut by count": cut_by_count}
LANGUAGES = tuple(TONGUES)
