"""What sites show instead of articles, on pages of the tests' own."""

from __future__ import annotations

from tests.web.pages import Layout, document, figures_of, framed, json_ld, links, opengraph, paragraphs
from tests.web.tongues import Tongue


def _wall(lang: str, words: Tongue, wall: list[str], inside: str = "", head: str = "") -> str:
    heading, text, button = wall
    body = (
        f"<main><div class=box><h1>{heading}</h1><p>{text}</p>{inside}<button>{button}</button></div></main>"
    )
    return framed(lang, words, body, head, title=heading)


def paywall(lang: str, words: Tongue) -> str:
    """A stub: headline, a sentence, and the wall."""
    heading, text, button = words.paywall
    body = (
        f"<article><h1>{words.headline}</h1><p>{words.story[0]}</p><div class=offer><h2>{heading}"
        f"</h2><p>{text}</p>"
        f"<button>{button}</button></div></article>"
    )
    return framed(
        lang,
        words,
        body,
        json_ld(**{"@type": "NewsArticle", "headline": words.headline}) + opengraph("article"),
    )


def declared_paywall(lang: str, words: Tongue) -> str:
    """A stub that says nothing to the reader, but that it is not free in its JSON-LD."""
    node = {"@type": "NewsArticle", "headline": words.headline, "isAccessibleForFree": "False"}
    return framed(
        lang, words, f"<article><h1>{words.headline}</h1><p>{words.story[0]}</p></article>", json_ld(**node)
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
    return document(
        lang, heading, f"<main><h1>{heading}</h1>{paragraphs([text] * 5)}<button>{button}</button></main>"
    )


def captcha(lang: str, words: Tongue) -> str:
    """Proof of being human."""
    return _wall(lang, words, words.captcha, '<div class="g-recaptcha" data-sitekey="x"></div>')


def missing(lang: str, words: Tongue) -> str:
    """A missing page that is answered with 200."""
    return _wall(lang, words, words.missing)


def missing_among_news(lang: str, words: Tongue) -> str:
    """A missing page that offers the news of the day."""
    heading, text, _ = words.missing
    body = f"<main><h1>404</h1><h2>{heading}</h2><p>{text}</p><ul>{links(words)}</ul></main>"
    return framed(lang, words, body, title=heading)


def index(lang: str, words: Tongue) -> str:
    """A front page of teasers."""
    teasers = "".join(
        f'<article><h2><a href="/a/{i}">{title}</a></h2><p>{text}</p></article>'
        for i, (title, text) in enumerate(words.teasers * 2)
    )
    return framed(lang, words, f"<main>{teasers}</main>", opengraph("website"), title=words.menu[1])


def tag(lang: str, words: Tongue) -> str:
    """All that is filed under a word."""
    items = "".join(
        f'<li><a href="/a/{i}"><h3>{title}</h3></a><p>{text}</p></li>'
        for i, (title, text) in enumerate(words.teasers)
    )
    return framed(lang, words, f"<h1>{words.menu[2]}</h1><ul class=list>{items}</ul>", title=words.menu[2])


def collection(lang: str, words: Tongue) -> str:
    """A section page that declares itself one."""
    cards = "".join(
        f'<div class=card><a href="/a/{i}"><b>{title}</b> <span>{text}</span></a></div>'
        for i, (title, text) in enumerate(words.teasers)
    )
    return framed(
        lang, words, f"<div>{cards}</div>", json_ld(**{"@type": "CollectionPage"}), title=words.menu[4]
    )


def app(lang: str, words: Tongue) -> str:
    """A shell for scripts."""
    body = f'<noscript>{words.scripts}</noscript><div id="root"></div><script src="/app.js"></script>'
    return document(lang, "Courier", body)


def silent_app(lang: str, words: Tongue) -> str:
    """A shell that does not even say so."""
    return document(
        lang, words.headline, '<div id="app"><div class="spinner"></div></div><script>boot()</script>'
    )


def gallery(lang: str, words: Tongue) -> str:
    """Pictures with captions."""
    figures = figures_of(words)
    return framed(lang, words, f"<main><h1>{words.gallery}</h1>{figures}</main>", title=words.gallery)


def video(lang: str, words: Tongue) -> str:
    """A film and a line about it."""
    body = f"<main><h1>{words.video}</h1><video src=a.mp4></video><p>{words.teasers[6][1]}</p></main>"
    return framed(lang, words, body, opengraph("video.other"), title=words.video)


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
