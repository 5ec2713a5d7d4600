"""One canonical form for each web address, so that an article posted twice is known."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, parse_qs, quote, urlsplit, urlunsplit

_TRACKING = frozenset(
    """
    __twitter_impression _ga _gl _hsenc _hsmi _openstat campaign_id cid cmpid dclid ecid emc epik fb_ref
    fb_source fbclid ftag gbraid gclid gclsrc guccounter guce_referrer guce_referrer_sig icid igsh igshid
    intcid ito mbid mc_cid mc_eid mibextid mkt_tok msclkid ncid ns_campaign ns_linkname ns_mchannel
    ns_source ocid oly_anon_id oly_enc_id partner_id r_ref rb_clickid ref_src ref_url s_cid s_kwcid
    smid smtyp spm sr_share srnd taboolaclickid tblci twclid twitter_impression vero_id wbraid wprov
    wt.mc_id wt_mc wt_zmc xtor yclid ysclid
    """.split()
)
"""Parameters that only say who sent the reader: from the ClearURLs list and the outlets' own share links.

Gift codes (unlocked_article_code, sharetoken) stay: without them the page is behind its wall.
"""

_TRACKING_PREFIXES = ("amp_", "at_", "hsa_", "itm_", "matomo_", "mtm_", "piwik_", "pk_", "stm_", "utm_")

_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))

_FORM_PARAMETERS = frozenset(
    {
        ("amp", ""), ("amp", "1"), ("amp", "true"), ("output", "amp"), ("output", "print"), ("outputtype", "amp"),
        ("pagewanted", "print"), ("print", "1"), ("print", "true"), ("print", "yes"), ("printable", "1"),
        ("view", "amp"), ("view", "print"),
    }
)  # fmt: skip
"""Parameters that ask for the same article in AMP or for a printer."""

_AMP_PATH = re.compile(r"(?:/amp)+/?$|(?<=[^/])(?:\.amp)+(?=\.html?$|$)|^(?:/amp)+(?=/.)", re.IGNORECASE)

_VIEWER = re.compile(r"^/amp/s?/?(?P<secure>s/)?(?P<rest>[^/]+\.[^/]+(?:/.*)?)$", re.IGNORECASE)

_MOBILE = re.compile(r"^(?:(?P<language>(?!amp)[a-z]{2,3})\.)?(?:(?:m|mobile|amp)\.)+(?=[^.]+\.[^.]+)", re.I)

_OTHER_ARTICLES_THERE = frozenset({"amp.cnn.com", "m.me", "m.youtube.com"})
"""Hosts whose paths mean something else, or nothing, without their first label."""

_ROUTES = ("!", "/")
"""How fragments begin that name another page rather than a part of this one."""

_IDEOGRAPHIC_STOP = "\u3002"
"""Full and half width forms of it become this one, or a full stop, by NFKC."""

_LEADING_ON = (
    ("facebook.com", "/l.php", ("u",)),
    ("google.com", "/url", ("url", "q")),
    ("l.instagram.com", "/", ("u",)),
    ("linkedin.com", "/redir/redirect", ("url",)),
    ("out.reddit.com", "/", ("url",)),
    ("safelinks.protection.outlook.com", "/", ("url",)),
    ("slack-redir.net", "/link", ("url",)),
    ("steamcommunity.com", "/linkfilter", ("u", "url")),
    ("t.umblr.com", "/redirect", ("z",)),
    ("vk.com", "/away.php", ("to",)),
    ("youtube.com", "/redirect", ("q",)),
)
"""Hosts (and those under them), the beginning of a path, and the parameters in which they name where they lead."""

_DEFAULT_PORTS = {"http": 80, "https": 443}


def canonical(address: str) -> str:
    """The one address under which a page is known and fetched: https, no tracking, no AMP or print form, no
    fragment unless it names a page, and never that of a site which only leads there.

    An authority that is no plain host (user names, odd characters) is left as it is, for the
    guard to refuse.  Raises ValueError for what is no http(s) address.
    """
    parts = _split(address)
    while (inner := _behind(_out_of_viewer(parts))) != parts:
        parts = inner
    host, port = _host(parts), _port(parts)
    if host is None:
        return urlunsplit(parts._replace(fragment=""))
    if port is None:
        host = _desktop(host)
    scheme = "https" if port is None else parts.scheme
    fragment = _escaped(parts.fragment) if parts.fragment.startswith(_ROUTES) else ""
    return urlunsplit((scheme, _authority(host, port), _path(parts.path), _query(parts.query), fragment))


def site_of(address: str) -> str:
    """host:port without the labels that only name a form of the same site (www, m, amp)."""
    parts = urlsplit(address)
    return _desktop((parts.netloc or "").lower()).removeprefix("www.")


def _split(address: str) -> SplitResult:
    parts = urlsplit(address.strip())
    if parts.scheme not in _DEFAULT_PORTS or not parts.netloc:
        raise ValueError(f"not a web address: {address!r}")
    return parts


def _out_of_viewer(parts: SplitResult) -> SplitResult:
    """The page behind Google's, Bing's or the AMP project's viewer."""
    host = (parts.hostname or "").lower()
    path = parts.path
    if host.endswith(".cdn.ampproject.org"):
        path = re.sub(r"^/[a-z]/", "/amp/", path)
    elif not re.fullmatch(r"(?:www\.)?(?:google(?:\.[a-z]{2,3}){1,2}|bing\.com)", host):
        return parts
    found = _VIEWER.match(path)
    return urlsplit("https://" + found["rest"])._replace(query=parts.query) if found else parts


def _behind(parts: SplitResult) -> SplitResult:
    """The page to which a network's or a search engine's own link leads."""
    host, query = (parts.hostname or "").lower(), parse_qs(parts.query)
    for suffix, path, names in _LEADING_ON:
        if not f".{host}".endswith(f".{suffix}") or not parts.path.startswith(path):
            continue
        for told in (told for name in names for told in query.get(name, ())):
            if told.lower().startswith(("http://", "https://")) and (inner := urlsplit(told)).netloc:
                return inner
    return parts


def ascii_host(host: str) -> str:
    """The host in ASCII, lower case, without a trailing dot.

    Follows UTS #46 (non-transitional) as far as the standard library goes: NFKC, lower case,
    Punycode; what is no letter or digit after that is left for the caller to refuse.
    Raises ValueError where a label has no Punycode.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", host).lower())
    labels = folded.replace(_IDEOGRAPHIC_STOP, ".").removesuffix(".").split(".")
    return ".".join(
        label if label.isascii() else "xn--" + label.encode("punycode").decode() for label in labels
    )


def _host(parts: SplitResult) -> str | None:
    """The host in its one spelling; None for what is no plain host."""
    spelled = parts.netloc
    if "@" in spelled or "\\" in spelled or "%" in spelled:
        return None
    if spelled.startswith("["):
        return spelled.rpartition("]")[0].lower() + "]"
    host = ascii_host(spelled.partition(":")[0])
    return host if all(host.split(".")) else None


def _port(parts: SplitResult) -> int | None:
    return None if parts.port == _DEFAULT_PORTS[parts.scheme] else parts.port


def _authority(host: str, port: int | None) -> str:
    return host if port is None else f"{host}:{port}"


def _desktop(host: str) -> str:
    if host in _OTHER_ARTICLES_THERE:
        return host
    return _MOBILE.sub(lambda found: f"{found['language']}." if found["language"] else "", host)


def _path(path: str) -> str:
    path = _without_dots(_escaped(path)).rstrip("/")
    while (bare := _without_dots(_AMP_PATH.sub("", path)).rstrip("/")) != path:
        path = bare
    return path or "/"


def _escaped(text: str) -> str:
    """One spelling of percent-encoding (RFC 3986, section 6.2.2): what needs none has none."""

    def one(escape: re.Match[str]) -> str:
        character = chr(int(escape[1], 16))
        return character if character in _UNRESERVED else escape[0].upper()

    return re.sub("%([0-9A-Fa-f]{2})", one, quote(text, safe=_PRINTABLE))


def _without_dots(path: str) -> str:
    """RFC 3986, section 5.2.4."""
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    return "/" + "/".join(kept)


def _query(query: str) -> str:
    return "&".join(_escaped(pair) for pair in query.split("&") if pair and not _says_nothing(pair))


def _says_nothing(pair: str) -> bool:
    name, _, value = pair.partition("=")
    name = name.lower()
    if name in _TRACKING or name.startswith(_TRACKING_PREFIXES):
        return True
    return (name, value.lower()) in _FORM_PARAMETERS
