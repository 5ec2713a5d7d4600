"""Which addresses may be reached: by their spelling, and by where a connection really goes."""

from __future__ import annotations

import re
import socket
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import SplitResult, urljoin, urlsplit

from aiohappyeyeballs import AddrInfoType, SocketFactoryType
from yarl import URL

from bot.core.addresses import ascii_host
from bot.errors import Unsafe
from bot.web.sockets import bounded_socket
from bot.web.special import is_public

_PORTS = {"http": 80, "https": 443}

_LONGEST = 2048
"""Characters of an address; the common limit of browsers and servers."""

_ODD = re.compile(
    r"[\x00-\x20\x7f-\xa0\\\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Controls, spaces, marks of direction, and the backslash, which some programs take for a slash."""

_UNESCAPED = re.compile(r"[ \udc80-\udcff]")
"""What servers leave unescaped in a Location; header bytes that are no UTF-8 arrive as surrogates."""

_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")

_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
"""A last label by which a host is an IPv4 address (WHATWG URL, "ends in a number")."""

_NOT_AN_ADDRESS = "This is not a web address that I can open. Post one that starts with https://."
NOT_PUBLIC = "This address is not on the public internet, so I do not open it."
_PORT = "I open only the usual web ports (80 and 443), and this address names another."


@dataclass(frozen=True, slots=True)
class Target:
    """An address whose spelling has passed; ``allowed`` says that its owner vouches for it."""

    url: URL
    host: str
    port: int
    allowed: bool

    @property
    def pair(self) -> str:
        """host:port, as ``fetch.allow`` spells it."""
        return f"{self.host}:{self.port}"


def target(address: str, allow: Collection[str] = ()) -> Target:
    """The address taken apart by a strict grammar.  Raises Unsafe.

    http and https only, no user name, a host that is a name or an IP address in its one
    usual spelling, port 80 or 443.  ``allow`` are host:port pairs that may be reached all
    the same.
    """
    parts = _split(address)
    host = _host(parts)
    port = parts.port or _PORTS[parts.scheme]
    pair = f"{host}:{port}"
    if pair not in allow:
        _refuse_unless_public(host, port)
    usual = port == _PORTS[parts.scheme]
    url = URL(parts._replace(netloc=host if usual else pair, fragment="").geturl())
    if url.raw_host != host.strip("[]") or url.port != port:
        raise Unsafe(_NOT_AN_ADDRESS)
    return Target(url, host, port, pair in allow)


def joined(base: str, location: str) -> str:
    """Where a redirect leads; still to be checked by :func:`target`.  Raises Unsafe for what is no address.

    Spaces and bytes that are no UTF-8 are escaped, as browsers do.
    """
    escaped = _UNESCAPED.sub(lambda found: f"%{ord(found[0]) & 0xFF:02X}", location.strip())
    try:
        return urljoin(base, escaped)
    except ValueError as error:
        raise Unsafe(_NOT_AN_ADDRESS) from error


def _split(address: str) -> SplitResult:
    if len(address) > _LONGEST or _ODD.search(address):
        raise Unsafe(_NOT_AN_ADDRESS)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise Unsafe(_NOT_AN_ADDRESS) from error
    if parts.scheme not in _PORTS or not parts.netloc or "@" in parts.netloc or port == 0:
        raise Unsafe(_NOT_AN_ADDRESS)
    return parts


def _host(parts: SplitResult) -> str:
    spelled = parts.netloc.removesuffix(f":{parts.netloc.rpartition(':')[2]}") if parts.port else parts.netloc
    if spelled.startswith("["):
        return _ipv6(spelled)
    try:
        host = ascii_host(spelled)
    except (UnicodeError, ValueError) as error:
        raise Unsafe(_NOT_AN_ADDRESS) from error
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _ipv4(spelled)
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise Unsafe(_NOT_AN_ADDRESS)
    return host


def _ipv4(spelled: str) -> str:
    """Four decimal numbers as anybody writes them; every other spelling hides something."""
    try:
        if str(IPv4Address(spelled)) == spelled:
            return spelled
    except AddressValueError as error:
        raise Unsafe(NOT_PUBLIC) from error
    raise Unsafe(NOT_PUBLIC)


def _ipv6(spelled: str) -> str:
    try:
        address = IPv6Address(spelled.removeprefix("[").removesuffix("]"))
    except AddressValueError as error:
        raise Unsafe(_NOT_AN_ADDRESS) from error
    if not spelled.endswith("]") or address.scope_id is not None:
        raise Unsafe(_NOT_AN_ADDRESS)
    return f"[{address.compressed}]"


def _refuse_unless_public(host: str, port: int) -> None:
    if port not in _PORTS.values():
        raise Unsafe(_PORT)
    if host == "localhost" or host.endswith(".localhost"):
        raise Unsafe(NOT_PUBLIC)
    if (host.startswith("[") or _NUMBER.fullmatch(host.rpartition(".")[2])) and not is_public(
        host.strip("[]")
    ):
        raise Unsafe(NOT_PUBLIC)


class Door:
    """The only maker of sockets for one request: it sees each address that is really connected to.

    It comes after DNS and for every attempt, so that no second look-up can slip between.
    """

    def __init__(self, *, allowed: bool, socket_factory: SocketFactoryType = bounded_socket) -> None:
        self._allowed = allowed
        self._socket_factory = socket_factory
        self.refused = False

    def open(self, info: AddrInfoType) -> socket.socket:
        """A socket for the address; OSError, which is what callers expect here, where it is not public."""
        address = str(info[4][0])
        if not self._allowed and not is_public(address):
            self.refused = True
            raise PermissionError(f"{address} is not public")
        return self._socket_factory(info)
