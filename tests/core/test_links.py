"""Links in whatever members wrap them, and one form for each address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.links import canonical, is_ignorable, links

_ONE = "https://example.org/a"


@pytest.mark.parametrize(
    "message",
    [
        "https://example.org/a",
        "HTTPS://EXAMPLE.ORG/a",
        "look: https://example.org/a.",
        "look: https://example.org/a, it says",
        "(https://example.org/a)",
        "[https://example.org/a]",
        "really? https://example.org/a?!",
        "https://example.org/a…",
        "“https://example.org/a”",
        "«https://example.org/a»",
        "'https://example.org/a'",
        "<https://example.org/a>",
        "[read this](https://example.org/a)",
        "[read this](<https://example.org/a>)",
        '[read this](https://example.org/a "a title")',
        "||https://example.org/a||",
        "||https://example.org/a ||",
        "||<https://example.org/a>||",
        "**https://example.org/a**",
        "*https://example.org/a*",
        "__https://example.org/a__",
        "~~https://example.org/a~~",
        "`https://example.org/a`",
        "> https://example.org/a\n",
        "# https://example.org/a",
        "- https://example.org/a;",
        "https://example.org/a https://example.org/a#again",
        "https://example.org/a\u200bhello",
        "seehttps://example.org/a",
        "https://example.org/a\u200e",
        "\u202ahttps://example.org/a\u202c",
        "看这个：https://example.org/a，很重要。",
        "（https://example.org/a）",
        "「https://example.org/a」を読んで",
        "【https://example.org/a】",
        "https://example.org/a？！",
        "هل قرأت https://example.org/a؟",
        "https://example.org/a।",
        "„https://example.org/a“",
        "‹https://example.org/a›",
        "https://example.org/a—wow",
        "https://example.org/a[1]",
        "https://example.org/a[^2].",
        "https://example.org/a¹",
        "https://example.org/a\\",
        "[https://example.org/a](https://example.org/a)",
        "[https://example.org/b](https://example.org/a)",
        "[a [nested] mask](https://example.org/a)",
        "http://example.org/a/ and https://example.org/a?utm_source=x",
    ],
)
def test_a_link_is_found_in_every_wrapping(message: str) -> None:
    assert links(message) == [_ONE]


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("https://en.wikipedia.org/wiki/A_(b)", ["https://en.wikipedia.org/wiki/A_(b)"]),
        ("(https://en.wikipedia.org/wiki/A_(b))", ["https://en.wikipedia.org/wiki/A_(b)"]),
        ("(see https://en.wikipedia.org/wiki/A_(b)).", ["https://en.wikipedia.org/wiki/A_(b)"]),
        ("[A](https://en.wikipedia.org/wiki/A_(b))", ["https://en.wikipedia.org/wiki/A_(b)"]),
        ("[A](https://en.wikipedia.org/wiki/A_(b)).)", ["https://en.wikipedia.org/wiki/A_(b)"]),
        ("https://a.example/x,https://b.example/y", ["https://a.example/x", "https://b.example/y"]),
        ("https://a.example/x;https://b.example/y", ["https://a.example/x", "https://b.example/y"]),
        ("https://a.example/xhttps://b.example/y", ["https://a.example/x", "https://b.example/y"]),
        ("[A](https://en.wikipedia.org/wiki/A_\\(b\\))", ["https://en.wikipedia.org/wiki/A_(b)"]),
        ("https://example.org/a\\_b", ["https://example.org/a_b"]),
        ("https://example.org/a?x=[1]", ["https://example.org/a?x=[1]"]),
        (
            "https://zh.wikipedia.org/wiki/你好，李",
            ["https://zh.wikipedia.org/wiki/%E4%BD%A0%E5%A5%BD%EF%BC%8C%E6%9D%8E"],
        ),
        ("https://a.example/x\nhttps://b.example/y", ["https://a.example/x", "https://b.example/y"]),
        ("[a](https://a.example)[b](https://b.example)", ["https://a.example/", "https://b.example/"]),
        ("https://archive.example/https://b.example/y", ["https://archive.example/https://b.example/y"]),
        ("https://x.example/?to=https://b.example/y", ["https://x.example/?to=https://b.example/y"]),
        ("http://127.0.0.1:8080/x", ["http://127.0.0.1:8080/x"]),
        ("http://[::1]/x", ["https://[::1]/x"]),
        ("no link: example.org, ftp://example.org, https://, http:// x, mailto:a@example.org", []),
        ("https://example.org:99999/", []),
        ("https://[broken/", []),
        ("", []),
    ],
)
def test_where_a_link_begins_and_ends(message: str, found: list[str]) -> None:
    assert links(message) == found


@pytest.mark.parametrize(
    "spelled",
    [
        "http://example.org/a",
        "https://example.org:443/a",
        "http://example.org:80/a",
        "https://EXAMPLE.org/a",
        "https://example.org./a",
        "https://example.org/a/",
        "https://example.org/a#part",
        "https://example.org/a#:~:text=words",
        "https://example.org/a?",
        "https://example.org/a?utm_source=x&utm_medium=y",
        "https://example.org/a?fbclid=1&gclid=2&igshid=3&mc_cid=4&ref_src=twsrc",
        "https://example.org/a?at_campaign=x&ns_mchannel=social&smid=tw",
        "https://example.org/b/../a",
        "https://example.org/./a",
        "https://example.org/%61",
        "https://m.example.org/a",
        "https://mobile.example.org/a",
        "https://amp.example.org/a",
        "https://example.org/a/amp",
        "https://example.org/a/amp/",
        "https://example.org/amp/a",
        "https://example.org/a?amp",
        "https://example.org/a?amp=1",
        "https://example.org/a?print=1",
        "https://example.org/a?pagewanted=print",
        "https://example.org/a?outputType=amp",
        "https://www.google.com/amp/s/example.org/a",
        "https://www.google.co.uk/amp/s/amp.example.org/a/amp/",
        "https://www.bing.com/amp/s/example.org/a",
        "https://example-org.cdn.ampproject.org/c/s/example.org/a",
        "https://example-org.cdn.ampproject.org/v/s/example.org/a?amp_js_v=0.1",
        " https://example.org/a ",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa&usg=x",
        "https://www.google.com/url?q=https://example.org/a&sa=U",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3Dx&h=y",
        "https://out.reddit.com/t3_x?url=https%3A%2F%2Fexample.org%2Fa&token=y",
        "https://l.instagram.com/?u=https%3A%2F%2Fexample.org%2Fa&e=y",
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=y",
        "https://www.google.com/url?q=https://www.google.com/amp/s/example.org/a",
    ],
)
def test_one_page_has_one_address(spelled: str) -> None:
    assert canonical(spelled) == _ONE


@pytest.mark.parametrize(
    ("spelled", "form"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/?p=12&utm_source=x", "https://example.org/?p=12"),
        ("https://example.org/a?b=2&a=1", "https://example.org/a?b=2&a=1"),
        ("https://example.org/a%2fb", "https://example.org/a%2Fb"),
        ("https://example.org/ä ö", "https://example.org/%C3%A4%20%C3%B6"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://xn--mnchen-3ya.example/", "https://xn--mnchen-3ya.example/"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://例子。example/", "https://xn--fsqu00a.example/"),
        ("https://en.m.wikipedia.org/wiki/A", "https://en.wikipedia.org/wiki/A"),
        ("https://www.example.org/A/B", "https://www.example.org/A/B"),
        ("https://example.org/ampere", "https://example.org/ampere"),
        ("https://example.org/champ", "https://example.org/champ"),
        ("https://example.org/story.amp.html", "https://example.org/story.html"),
        ("https://m.me/somebody", "https://m.me/somebody"),
        ("https://amp.dev/", "https://amp.dev/"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("http://user@example.org/", "http://user@example.org/"),
        ("http://example..org/a", "http://example..org/a"),
        (
            "https://www.nytimes.com/a?unlocked_article_code=1",
            "https://www.nytimes.com/a?unlocked_article_code=1",
        ),
        ("https://t.me/s/channel/12", "https://t.me/s/channel/12"),
        ("https://example.org/#!/story/12", "https://example.org/#!/story/12"),
        ("https://example.org/#/story/12", "https://example.org/#/story/12"),
        (
            "https://www.google.com/url?q=javascript:alert(1)",
            "https://www.google.com/url?q=javascript:alert(1)",
        ),
        (
            "https://notgoogle.com/url?q=https://example.org/a",
            "https://notgoogle.com/url?q=https://example.org/a",
        ),
    ],
)
def test_what_tells_pages_apart_is_kept(spelled: str, form: str) -> None:
    assert canonical(spelled) == form


@pytest.mark.parametrize(
    "nonsense", ["", "example.org", "ftp://example.org/", "https://", "https://[::1", "http://a:b/"]
)
def test_what_is_no_web_address_has_no_form(nonsense: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        canonical(nonsense)


@given(st.text())
def test_any_message_can_be_searched_and_what_is_found_is_canonical(message: str) -> None:
    for address in links(f"{message} https://example.org/{message}"):
        assert canonical(address) == address


@given(
    st.from_regex(r"https?://[a-zäß0-9.\-]{1,30}(:[0-9]{1,4})?(/[a-zA-Z%0-9./&=?#~ü]{0,40})?", fullmatch=True)
)
def test_the_canonical_form_is_its_own(address: str) -> None:
    try:
        form = canonical(address)
    except ValueError:
        return
    assert canonical(form) == form


@pytest.mark.parametrize(
    "address",
    [
        "https://discord.com/channels/1/2/3",
        "https://discord.gg/abc",
        "https://ptb.discord.com/channels/1/2",
        "https://cdn.discordapp.com/attachments/1/2/a.txt",
        "https://tenor.com/view/cat",
        "https://media.giphy.com/x",
        "https://example.org/a.gif",
        "https://example.org/a.PNG?size=2",
        "https://example.org/film.mp4",
        "https://www.youtube.com/watch?v=x",
        "https://youtu.be/x",
        "https://i.imgur.com/x",
        "https://open.spotify.com/track/x",
        "https://soundcloud.com/a/b",
        "https://www.youtube.com/redirect?event=x",
    ],
)
def test_pictures_films_and_discord_are_passed_over(address: str) -> None:
    assert is_ignorable(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a",
        "https://example.org/report.pdf",
        "https://example.org/a.html",
        "https://example.org/why-gif-won",
        "https://notdiscord.com/a",
        "https://discord.com.example.org/a",
        "https://t.me/channel/12",
        "https://example.org/v1.2/png",
    ],
)
def test_articles_are_not_passed_over(address: str) -> None:
    assert not is_ignorable(address)


@pytest.mark.parametrize(
    "hostile",
    [
        "http://" * 50_000,
        "https://example.org/" + "(" * 100_000,
        "[a](https://example.org/" * 20_000,
        "https://example.org/" + ")" * 100_000,
        "https://example.org/" + "." * 100_000,
        "https://example.org/" + "%41/../" * 20_000,
    ],
    ids=["schemes", "open", "masked", "closed", "dots", "escapes"],
)
def test_no_message_takes_long_to_search(hostile: str) -> None:
    links(hostile)
