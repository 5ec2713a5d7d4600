"""Every way to misbehave that we know of: an endpoint for each, with what must come of it."""

from __future__ import annotations

import gzip
import zlib
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from bot.errors import FetchError, Refused, TooLarge, Unpackable, Unreachable, Unsafe
from tests.web.scripts import (
    MB,
    PAGE,
    Call,
    Script,
    answer,
    chunk,
    endless,
    head,
    raw,
    redirect,
    reset,
    serving,
    stall,
)


@dataclass(frozen=True)
class Endpoint:
    """What the server does, and the error that it must end in: None where the page is read all the same.

    ``slow`` ones end by the deadline alone.
    """

    script: Script
    error: type[FetchError] | None
    slow: bool = False


async def chain(call: Call) -> None:
    """Each address leads to the next one, for ever."""
    step = int(call.path.rpartition("/")[2] or 0)
    await redirect(f"/chain/{step + 1}")(call)


async def staircase(call: Call) -> None:
    """Five redirects, then the page."""
    step = int(call.path.rpartition("/")[2]) if call.path.count("/") > 1 else 0
    await (redirect(f"/staircase/{step + 1}") if step < 5 else answer())(call)


def _bomb(window: int, size: int = 64 * MB) -> bytes:
    squeezing = zlib.compressobj(9, zlib.DEFLATED, window)
    pieces = [squeezing.compress(bytes(MB)) for _ in range(size // MB)]
    return b"".join([*pieces, squeezing.flush()])


_CHUNKED = head(Content_Type="text/html", Transfer_Encoding="chunked")
_UNTOLD = head(Content_Type="text/html")
_GZIP = gzip.compress(PAGE)
_RAW_DEFLATE = zlib.compress(PAGE)[2:-4]
_LONG = head(Content_Type="text/html", Content_Length="1000000")


def _readable() -> dict[str, Script]:
    """Odd, yet every browser reads them."""
    return {
        "plain": answer(),
        "until-close": raw(_UNTOLD, PAGE),
        "chunked": raw(_CHUNKED, chunk(PAGE[:20]), chunk(PAGE[20:]), chunk(b"")),
        "chunk-extensions": raw(_CHUNKED, chunk(PAGE, b";a=b;c"), chunk(b"")),
        "trailers": raw(_CHUNKED, chunk(PAGE), b"0\r\nX-Sum: 1\r\n\r\n"),
        "gzip": answer(_GZIP, Content_Encoding="gzip"),
        "x-gzip": answer(_GZIP, Content_Encoding="X-GZIP"),
        "gzip-members": answer(gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:]), Content_Encoding="gzip"),
        "gzip-padded": answer(_GZIP + bytes(512), Content_Encoding="gzip"),
        "gzip-a-byte-a-chunk": raw(
            head(Content_Type="text/html", Content_Encoding="gzip", Transfer_Encoding="chunked"),
            *(chunk(_GZIP[place : place + 1]) for place in range(len(_GZIP))),
            chunk(b""),
        ),
        "deflate": answer(zlib.compress(PAGE), Content_Encoding="deflate"),
        "deflate-raw": answer(_RAW_DEFLATE, Content_Encoding="deflate"),
        "identity": answer(Content_Encoding="identity"),
        "no-type": raw(head(Content_Length=str(len(PAGE))), PAGE),
        "strange-type": answer(Content_Type='text/html; charset="; ;;=,'),
        "http-1.0": raw(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n", PAGE),
        "early-hints": raw(
            b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", head(Content_Type="text/html"), PAGE
        ),
        "many-cookies": raw(b"HTTP/1.1 200 OK\r\n" + b"Set-Cookie: a=b\r\n" * 50 + b"\r\n", PAGE),
        "page-of-3-mb": answer(PAGE.ljust(3 * MB)),
        "file-of-9-mb": answer(b"%PDF-1.4".ljust(9 * MB), Content_Type="application/pdf"),
        "gzip-8-mb": answer(gzip.compress(PAGE.ljust(8 * MB)), Content_Encoding="gzip"),
        "policy-of-20-kb": answer(Content_Security_Policy="a" * 20_000),
        "two-hundred-headers": raw(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + b"X: a\r\n" * 200 + b"\r\n", PAGE
        ),
        "continue": raw(b"HTTP/1.1 100 Continue\r\n\r\n", head(Content_Type="text/html"), PAGE),
        "line-feeds": raw(b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n", PAGE),
        "coding-is-a-charset": answer(Content_Encoding="UTF-8"),
        "coding-none": answer(Content_Encoding="none"),
        "circle-of-refreshes": answer(b'<meta http-equiv="refresh" content="0; url=/back">' + PAGE),
        "back": answer(b'<meta http-equiv="refresh" content="0; url=/circle-of-refreshes">'),
        "no-content": raw(b"HTTP/1.1 204 No Content\r\n\r\n"),
        "image": answer(b"\x89PNG", Content_Type="image/png"),
        "video-of-a-gigabyte": raw(head(Content_Type="video/mp4", Content_Length=str(1 << 30)), bytes(1000)),
        "redirect-relative": redirect("plain"),
        "redirect-permanent": redirect("/plain", "308 Permanent Redirect"),
        "redirect-query": redirect("/plain?a=b&c"),
        "redirect-space": redirect("/plain?a b"),
        "redirect-fragment": redirect("/plain#part"),
        "redirect-utf-8": redirect("/plain?ä"),
        "redirect-latin-1": redirect("/plain?\udce4"),
        "staircase": staircase,
        "refresh-to-itself": answer(Refresh="0; url=/refresh-to-itself"),
        "refresh-much-later": answer(Refresh="900; url=/elsewhere"),
    }


def _too_large() -> dict[str, Script]:
    """More than anybody reads."""
    return {
        "told-50-mb": raw(head(Content_Type="text/html", Content_Length=str(50 * MB)), bytes(1000)),
        "page-over-3-mb": answer(bytes(3 * MB + 1)),
        "pdf-over-10-mb": answer(bytes(10 * MB + 1), Content_Type="application/pdf"),
        "gzip-bomb": answer(_bomb(31), Content_Encoding="gzip"),
        "gzip-bomb-as-pdf": answer(_bomb(31), Content_Encoding="gzip", Content_Type="application/pdf"),
        "deflate-bomb": answer(_bomb(15), Content_Encoding="deflate"),
        "deflate-bomb-raw": answer(_bomb(-15), Content_Encoding="deflate"),
        "gzip-bomb-in-members": answer(_bomb(31, MB) * 20, Content_Encoding="gzip"),
        "endless": endless(_UNTOLD, bytes(65536)),
        "endless-text": endless(head(Content_Type="text/plain"), b"word " * 10000),
        "endless-chunks": endless(_CHUNKED, chunk(bytes(65536))),
        "endless-pdf": endless(head(Content_Type="application/pdf"), bytes(65536)),
    }


def _broken() -> dict[str, Script]:
    """What is no answer, or breaks off."""
    return {
        "nothing": raw(),
        "reset": reset,
        "http-0.9": raw(PAGE),
        "ssh": raw(b"SSH-2.0-OpenSSH_9.2\r\n"),
        "smtp": raw(b"220 mail.example.org ESMTP\r\n"),
        "binary": raw(bytes(range(256)) * 10),
        "status-missing": raw(b"HTTP/1.1\r\n\r\n", PAGE),
        "status-of-words": raw(b"HTTP/1.1 OK fine\r\n\r\n", PAGE),
        "status-negative": raw(b"HTTP/1.1 -200 OK\r\n\r\n", PAGE),
        "status-999": answer(status="999 No"),
        "status-600": answer(status="600 No"),
        "header-without-colon": raw(b"HTTP/1.1 200 OK\r\nnonsense\r\n\r\n", PAGE),
        "header-with-nul": raw(b"HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n", PAGE),
        "header-of-a-megabyte": raw(b"HTTP/1.1 200 OK\r\nX: " + b"a" * MB + b"\r\n\r\n", PAGE),
        "thousand-headers": raw(b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 1000 + b"\r\n", PAGE),
        "headers-for-ever": endless(b"HTTP/1.1 200 OK\r\n", b"X-Again: and again\r\n" * 100),
        "header-line-for-ever": endless(b"HTTP/1.1 200 OK\r\nX: ", b"a" * 10000),
        "status-line-for-ever": endless(b"HTTP/1.1 200 ", b"O" * 10000),
        "location-of-a-megabyte": redirect("/" + "a" * MB),
        "length-negative": raw(head(Content_Length="-1"), PAGE),
        "length-of-words": raw(head(Content_Length="many"), PAGE),
        "length-twice": raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\n", PAGE),
        "length-and-chunks": raw(head(Content_Length="5", Transfer_Encoding="chunked"), PAGE),
        "longer-than-told": raw(head(Content_Length=str(len(PAGE))) + PAGE + b"and more"),
        "shorter-than-told": raw(_LONG, PAGE),
        "closed-after-headers": raw(_LONG),
        "chunks-cut": raw(_CHUNKED, chunk(PAGE)),
        "chunk-cut": raw(_CHUNKED, b"ffff\r\n", PAGE),
        "chunk-size-of-words": raw(_CHUNKED, b"many\r\n", PAGE),
        "chunk-size-negative": raw(_CHUNKED, b"-5\r\n", PAGE),
        "chunk-size-huge": raw(_CHUNKED, b"f" * 40 + b"\r\n", PAGE),
        "chunk-extension-for-ever": endless(_CHUNKED + b"5;", b"a" * 10000),
        "trailers-for-ever": endless(_CHUNKED + chunk(PAGE) + b"0\r\n", b"X-Sum: 1\r\n" * 100),
        "gzip-cut": answer(_GZIP[:-20], Content_Encoding="gzip"),
        "gzip-wrong-sum": answer(_GZIP[:-8] + bytes(8), Content_Encoding="gzip"),
        "gzip-of-nothing-like-it": answer(PAGE, Content_Encoding="gzip"),
        "deflate-of-nothing-like-it": answer(b"\xff" * 100, Content_Encoding="deflate"),
        "loop": redirect("/loop"),
        "loop-of-two": redirect("/loop-of-two-back"),
        "loop-of-two-back": redirect("/loop-of-two"),
        "chain": chain,
        "redirect-nowhere": raw(head("302 Found", Content_Length="0")),
    }


def _unpackable() -> dict[str, Script]:
    """Codings that nobody asked for."""
    return {
        "brotli": answer(b"\x0b\x02\x80page\x03", Content_Encoding="br"),
        "zstandard": answer(b"\x28\xb5\x2f\xfd", Content_Encoding="zstd"),
        "coding-of-words": answer(Content_Encoding="mystery"),
        "gzip-twice": answer(gzip.compress(_GZIP), Content_Encoding="gzip, gzip"),
    }


def _unsafe() -> dict[str, Script]:
    """Ways out of the web."""
    return {
        "redirect-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
        "redirect-loopback": redirect("http://127.0.0.1/"),
        "redirect-decimal": redirect("http://2130706433/"),
        "redirect-protocol-relative": redirect("//127.0.0.1/"),
        "redirect-backslashes": redirect("\\\\127.0.0.1\\"),
        "redirect-slash-backslash": redirect("/\\127.0.0.1/"),
        "redirect-file": redirect("file:///etc/passwd"),
        "redirect-ftp": redirect("ftp://example.org/"),
        "redirect-gopher": redirect("gopher://127.0.0.1:80/_x"),
        "redirect-data": redirect("data:text/html,hello"),
        "redirect-javascript": redirect("javascript:alert(1)"),
        "redirect-other-port": redirect("http://93.184.216.34:22/"),
        "redirect-user-name": redirect("http://me:you@93.184.216.34/"),
        "redirect-broken-ipv6": redirect("http://[::1/"),
        "redirect-mapped": redirect("http://[::ffff:127.0.0.1]/"),
        "refresh-header": answer(Refresh="0; url=http://127.0.0.1:1/"),
        "refresh-in-the-page": answer(b'<meta http-equiv="refresh" content="0; url=http://10.0.0.1/">'),
    }


def _slow() -> dict[str, Script]:
    """What never comes to an end."""
    return {
        "silence": stall(),
        "stall-after-status": stall(b"HTTP/1.1 200 OK\r\n"),
        "stall-after-headers": stall(_LONG),
        "stall-in-body": stall(_LONG + PAGE),
        "stall-in-chunk": stall(_CHUNKED + b"ff\r\n" + PAGE),
        "slow-headers": endless(b"HTTP/1.1 200 OK\r\n", b"X: a\r\n", pause=0.05),
        "slow-header-line": endless(b"HTTP/1.1 200 OK\r\nX: ", b"a", pause=0.05),
        "slow-body": endless(_LONG, b"a", pause=0.05),
        "slow-chunks": endless(_CHUNKED, chunk(b"a"), pause=0.05),
        "slow-hints": endless(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", pause=0.02),
    }


def _refused() -> dict[str, Script]:
    return {
        f"status-{status}": answer(status=f"{status} No")
        for status in (400, 401, 402, 403, 404, 405, 410, 418, 451)
    } | {
        "guard-in-front": answer(status="503 Busy", cf_mitigated="challenge"),
        "guard-that-accepts": answer(b"", status="202 Accepted", x_amzn_waf_action="challenge"),
    }


def _passing() -> dict[str, Script]:
    return {
        f"status-{status}": answer(status=f"{status} No")
        for status in (408, 425, 429, 500, 502, 503, 504, 520)
    }


ENDPOINTS: dict[str, Endpoint] = {
    **{name: Endpoint(script, None) for name, script in _readable().items()},
    **{name: Endpoint(script, TooLarge) for name, script in _too_large().items()},
    **{name: Endpoint(script, Unreachable) for name, script in (_broken() | _passing()).items()},
    **{name: Endpoint(script, Unpackable) for name, script in _unpackable().items()},
    **{name: Endpoint(script, Unsafe) for name, script in _unsafe().items()},
    **{name: Endpoint(script, Refused) for name, script in _refused().items()},
    **{name: Endpoint(script, Unreachable, slow=True) for name, script in _slow().items()},
}


def hostile_server(extra: dict[str, Script] | None = None) -> AbstractAsyncContextManager[str]:
    """All the endpoints, and further ones, on a free port of the loopback; its host:port."""
    return serving({name: endpoint.script for name, endpoint in ENDPOINTS.items()} | (extra or {}))
