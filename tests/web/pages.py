"""Pages of the tests' own: articles in the layouts that sites use, and what sites show instead."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from tests.web.tongues import TONGUES, Tongue

Layout = Callable[[str, Tongue], str]


def _page(lang: str, title: str, body: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def _ld(**node: object) -> str:
    return (
        f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org"} | node)}</script>'
    )


def _og(kind: str) -> str:
    return f'<meta property="og:type" content="{kind}">'


def _p(texts: Iterable[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _menu(words: Tongue) -> str:
    entries = "".join(f'<li><a href="/{i}">{entry}</a></li>' for i, entry in enumerate(words.menu))
    return f"<header><nav><ul>{entries}</ul></nav></header>"


def _foot(words: Tongue) -> str:
    banner = f'<div id="cookie-banner" class="banner">{words.banner}</div>'
    return f"<footer><p>{words.copyright}</p></footer>{banner}"


def _links(words: Tongue) -> str:
    return "".join(f'<li><a href="/a/{i}">{title}</a></li>' for i, (title, _) in enumerate(words.teasers))


def _figures(words: Tongue) -> str:
    return "".join(f"<figure><img src=a><figcaption>{text}</figcaption></figure>" for text in words.captions)


def _framed(lang: str, words: Tongue, body: str, head: str = "", title: str | None = None) -> str:
    return _page(lang, f"{title or words.headline} | Courier", _menu(words) + body + _foot(words), head)


# Articles


def classic(lang: str, words: Tongue) -> str:
    """Menu, article, related links, newsletter, cookie banner."""
    body = (
        f"<main><article><h1>{words.headline}</h1><p class=byline>{words.byline}"
        f"</p>{_p(words.story)}</article>"
        f"<aside><h2>+</h2><ul>{_links(words)}</ul></aside><section class=newsletter>"
        f"<p>{words.newsletter}</p>"
        "<form><input type=email><button>OK</button></form></section></main>"
    )
    return _framed(
        lang, words, body, _ld(**{"@type": "NewsArticle", "headline": words.headline}) + _og("article")
    )


def soup(lang: str, words: Tongue) -> str:
    """No semantic element anywhere, each paragraph in a div of its own."""
    text = "".join(
        f'<div class="row"><div class="par"><p>{paragraph}</p></div></div>' for paragraph in words.story
    )
    body = (
        f'<div class="content"><div class="title">{words.headline}</div><div class="text">{text}</div></div>'
    )
    return _framed(
        lang, words, f'<div class="wrap">{body}<div class="more"><ul>{_links(words)}</ul></div></div>'
    )


def breaks(lang: str, words: Tongue) -> str:
    """An old page: one cell of a table, paragraphs parted by line breaks."""
    text = "<br><br>".join(words.story)
    return _page(lang, words.headline, f"<table><tr><td><h1>{words.headline}</h1>{text}</td></tr></table>")


def amp(lang: str, words: Tongue) -> str:
    """An AMP page."""
    return (
        f'<!doctype html><html amp lang="{lang}"><head><title>{words.headline}</title>'
        '<link rel="canonical" href="https://www.example.org/story"><script async src="v0.js">'
        f"</script></head>"
        f"<body><amp-img src=a></amp-img><article><h1>{words.headline}</h1>{_p(words.story)}"
        f"</article></body></html>"
    )


def printed(lang: str, words: Tongue) -> str:
    """A print view."""
    return _page(lang, words.headline, f"<h1>{words.headline}</h1>{_p([words.byline, *words.story])}")


def blog(lang: str, words: Tongue) -> str:
    """A blog post with its comments and a form to log in."""
    comments = "".join(f"<li class=comment><p>{teaser}</p></li>" for _, teaser in words.teasers[:4])
    body = (
        f'<div id="main"><div class="post"><h2 class="entry-title">{words.headline}</h2>'
        f'<div class="entry-content">'
        f'{_p(words.story)}</div></div><div id="comments"><ol class="commentlist">{comments}</ol>'
        f'<form class="login">'
        "<input name=user><input type=password></form></div></div>"
    )
    return _framed(lang, words, body, _og("article"))


def metered(lang: str, words: Tongue) -> str:
    """Not free by its own words, but all there: readers have a few articles a month."""
    count = len(" ".join(words.story).split())
    node = {
        "@type": "NewsArticle",
        "headline": words.headline,
        "isAccessibleForFree": False,
        "wordCount": count,
    }
    return _framed(lang, words, f"<article><h1>{words.headline}</h1>{_p(words.story)}</article>", _ld(**node))


def brief(lang: str, words: Tongue) -> str:
    """News in brief: two paragraphs."""
    body = f"<main><article><h1>{words.headline}</h1>{_p(words.story[:2])}</article></main>"
    return _framed(lang, words, body, _ld(**{"@type": "NewsArticle", "headline": words.headline}))


def embedded(lang: str, words: Tongue) -> str:
    """An article around a video and many pictures."""
    figures = _figures(words)
    body = (
        f'<article><h1>{words.headline}</h1><iframe src="https://video.example/embed/1"></iframe>'
        f"{_p(words.story[:3])}{figures}{_p(words.story[3:])}</article>"
    )
    return _framed(lang, words, body, _og("article"))


def about_walls(lang: str, words: Tongue) -> str:
    """An article that speaks of cookies, paywalls, robots and missing pages."""
    quoted = [
        f"“{heading}. {text}”"
        for heading, text, _ in (words.paywall, words.consent, words.captcha, words.missing)
    ]
    story = [paragraph for pair in zip(words.story, [*quoted, "", ""], strict=False) for paragraph in pair]
    return _framed(lang, words, f"<article><h1>{words.headline}</h1>{_p(story)}</article>", _og("article"))


def teased(lang: str, words: Tongue) -> str:
    """Links to other articles between the paragraphs."""
    pairs = zip(words.story, words.teasers, strict=False)
    text = "".join(
        f'<p>{paragraph}</p><p class="more"><a href="/x">{title}</a></p>'
        for paragraph, (title, _) in list(pairs)[:3]
    )
    body = f"<article><h1>{words.headline}</h1>{text}{_p(words.story[3:])}</article>"
    return _framed(lang, words, body, _ld(**{"@type": "ReportageNewsArticle", "headline": words.headline}))


ARTICLES: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (classic, soup, breaks, amp, printed, blog, metered, brief, embedded, about_walls, teased)
}


# What is no article


def _wall(lang: str, words: Tongue, wall: list[str], inside: str = "", head: str = "") -> str:
    heading, text, button = wall
    body = (
        f"<main><div class=box><h1>{heading}</h1><p>{text}</p>{inside}<button>{button}</button></div></main>"
    )
    return _framed(lang, words, body, head, title=heading)


def paywall(lang: str, words: Tongue) -> str:
    """A stub: headline, a sentence, and the wall."""
    heading, text, button = words.paywall
    body = (
        f"<article><h1>{words.headline}</h1><p>{words.story[0]}</p><div class=offer><h2>{heading}"
        f"</h2><p>{text}</p>"
        f"<button>{button}</button></div></article>"
    )
    return _framed(
        lang, words, body, _ld(**{"@type": "NewsArticle", "headline": words.headline}) + _og("article")
    )


def declared_paywall(lang: str, words: Tongue) -> str:
    """A stub that says nothing to the reader, but that it is not free in its JSON-LD."""
    node = {"@type": "NewsArticle", "headline": words.headline, "isAccessibleForFree": "False"}
    return _framed(
        lang, words, f"<article><h1>{words.headline}</h1><p>{words.story[0]}</p></article>", _ld(**node)
    )


def login(lang: str, words: Tongue) -> str:
    """A form to log in."""
    return _wall(lang, words, words.login, "<form><input name=user><input type=password></form>")


def consent(lang: str, words: Tongue) -> str:
    """A notice before the page."""
    return _wall(lang, words, words.consent)


def wordy_consent(lang: str, words: Tongue) -> str:
    """The same in full legal length."""
    heading, text, button = words.consent
    return _page(lang, heading, f"<main><h1>{heading}</h1>{_p([text] * 5)}<button>{button}</button></main>")


def captcha(lang: str, words: Tongue) -> str:
    """Proof of being human."""
    return _wall(lang, words, words.captcha, '<div class="g-recaptcha" data-sitekey="x"></div>')


def missing(lang: str, words: Tongue) -> str:
    """A missing page that is answered with 200."""
    return _wall(lang, words, words.missing)


def missing_among_news(lang: str, words: Tongue) -> str:
    """A missing page that offers the news of the day."""
    heading, text, _ = words.missing
    body = f"<main><h1>404</h1><h2>{heading}</h2><p>{text}</p><ul>{_links(words)}</ul></main>"
    return _framed(lang, words, body, title=heading)


def index(lang: str, words: Tongue) -> str:
    """A front page of teasers."""
    teasers = "".join(
        f'<article><h2><a href="/a/{i}">{title}</a></h2><p>{text}</p></article>'
        for i, (title, text) in enumerate(words.teasers * 2)
    )
    return _framed(lang, words, f"<main>{teasers}</main>", _og("website"), title=words.menu[1])


def tag(lang: str, words: Tongue) -> str:
    """All that is filed under a word."""
    items = "".join(
        f'<li><a href="/a/{i}"><h3>{title}</h3></a><p>{text}</p></li>'
        for i, (title, text) in enumerate(words.teasers)
    )
    return _framed(lang, words, f"<h1>{words.menu[2]}</h1><ul class=list>{items}</ul>", title=words.menu[2])


def collection(lang: str, words: Tongue) -> str:
    """A section page that declares itself one."""
    cards = "".join(
        f'<div class=card><a href="/a/{i}"><b>{title}</b> <span>{text}</span></a></div>'
        for i, (title, text) in enumerate(words.teasers)
    )
    return _framed(
        lang, words, f"<div>{cards}</div>", _ld(**{"@type": "CollectionPage"}), title=words.menu[4]
    )


def app(lang: str, words: Tongue) -> str:
    """A shell for scripts."""
    body = f'<noscript>{words.scripts}</noscript><div id="root"></div><script src="/app.js"></script>'
    return _page(lang, "Courier", body)


def silent_app(lang: str, words: Tongue) -> str:
    """A shell that does not even say so."""
    return _page(
        lang, words.headline, '<div id="app"><div class="spinner"></div></div><script>boot()</script>'
    )


def gallery(lang: str, words: Tongue) -> str:
    """Pictures with captions."""
    figures = _figures(words)
    return _framed(lang, words, f"<main><h1>{words.gallery}</h1>{figures}</main>", title=words.gallery)


def video(lang: str, words: Tongue) -> str:
    """A film and a line about it."""
    body = f"<main><h1>{words.video}</h1><video src=a.mp4></video><p>{words.teasers[6][1]}</p></main>"
    return _framed(lang, words, body, _og("video.other"), title=words.video)


INSTEAD: dict[str, tuple[Layout, str]] = {
    "paywall": (paywall, "paywall"),
    "declared paywall": (declared_paywall, "paywall"),
    "login": (login, "login"),
    "consent": (consent, "consent"),
    "wordy consent": (wordy_consent, "consent"),
    "captcha": (captcha, "human"),
    "missing": (missing, "gone"),
    "missing among news": (missing_among_news, "gone"),
    "index": (index, "list of articles"),
    "tag": (tag, "list of articles"),
    "collection": (collection, "list of articles"),
    "app": (app, "scripts"),
    "silent app": (silent_app, "scripts"),
    "gallery": (gallery, "gallery"),
    "video": (video, "video"),
}
"""Each with a word of the sentence that must be said of it."""


def cut(lang: str, words: Tongue) -> str:
    """Most of an article, then the wall."""
    heading, text, _ = words.paywall
    body = f"<article><h1>{words.headline}</h1>{_p(words.story[:4])}<p>{heading}</p><p>{text}</p></article>"
    return _framed(lang, words, body, _og("article"))


def cut_by_count(lang: str, words: Tongue) -> str:
    """Most of an article, whose JSON-LD tells how long all of it is."""
    node = {
        "@type": "NewsArticle",
        "headline": words.headline,
        "isAccessibleForFree": False,
        "wordCount": 900,
    }
    return _framed(
        lang, words, f"<article><h1>{words.headline}</h1>{_p(words.story[:4])}</article>", _ld(**node)
    )


CUT: dict[str, Layout] = {"cut": cut, "cut by count": cut_by_count}
LANGUAGES = tuple(TONGUES)
