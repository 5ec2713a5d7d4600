"""Addresses that must never be reached, in every spelling we know of, and addresses that must be."""

from __future__ import annotations

from ipaddress import IPv4Address, ip_network
from urllib.parse import quote

_INSIDE = [
    "0.0.0.0", "10.0.0.1", "100.100.100.200", "127.0.0.1", "127.8.9.10", "168.63.129.16", "169.254.169.254",
    "172.16.5.4", "192.0.0.192", "192.168.1.1", "198.18.0.1", "203.0.113.7",
]  # fmt: skip

_NETWORKS = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
    "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/4", "240.0.0.0/4", "::/96", "::1/128", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48",
    "100::/64", "100:0:0:1::/64", "2001::/32", "2001:2::/48", "2001:3::/32", "2001:4:112::/48",
    "2001:10::/28", "2001:20::/28", "2001:30::/28", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48",
    "3ffe::/16", "3fff::/20", "4000::/3", "5f00::/16", "fc00::/7", "fd00:ec2::254/128", "fd20:ce::254/128",
    "fe80::/10", "fec0::/10", "ff00::/8",
]  # fmt: skip

_CIRCLED = {"0": "⓪"} | {str(digit): chr(0x245F + digit) for digit in range(1, 10)}


def _spelled(dotted: str) -> list[str]:
    """Hosts by which some program or other means the same IPv4 address."""
    address = IPv4Address(dotted)
    a, b, c, d = address.packed
    number = int(address)
    high, low = number >> 16, number & 0xFFFF
    return [
        dotted,
        str(number),
        hex(number),
        f"0{number:o}",
        f"{a}.{number & 0xFFFFFF}",
        f"{a}.{b}.{low}",
        f"0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}",
        f"0{a:o}.0{b:o}.0{c:o}.0{d:o}",
        f"{a:03}.{b:03}.{c:03}.{d:03}",
        f"{a + 256}.{b}.{c}.{d}",
        f"{dotted}.",
        f"{a}%2e{b}%2e{c}%2e{d}",
        f"{a}。{b}。{c}。{d}",
        dotted.translate({ord(digit): 0xFF10 + int(digit) for digit in "0123456789"}),
        "".join(_CIRCLED.get(character, character) for character in dotted),
        f"[::ffff:{dotted}]",
        f"[::ffff:{high:x}:{low:x}]",
        f"[::{dotted}]",
        f"[64:ff9b::{dotted}]",
        f"[64:ff9b:1::{high:x}:{low:x}]",
        f"[2002:{high:x}:{low:x}::]",
        f"[2001:0:{high:x}:{low:x}::1]",
        f"[2001::{high ^ 0xFFFF:x}:{low ^ 0xFFFF:x}]",
        f"[0:0:0:0:0:ffff:{dotted}]",
        f"[::ffff:0:{dotted}]",
        f"[fe80::5efe:{dotted}]",
        f"example.org@{dotted}",
        f"{dotted}@example.org",
        f"example.org\\@{dotted}",
        f"{dotted}#@example.org",
        f"{dotted}\\.example.org",
    ]


def _edges(row: str) -> list[str]:
    network = ip_network(row)
    hosts = dict.fromkeys([network[0], network[-1]])
    return [f"[{host}]" if host.version == 6 else str(host) for host in hosts]


PRIVATE_NAMES = [
    "localhost", "LOCALHOST", "localhost.", "a.localhost", "intranet", "metadata.google.internal",
    "loopback.example", "loopback6.example", "mapped.example", "metadata.example", "private.example",
    "ular.example", "mixed.example", "mixed6.example", "nat64.example", "rebinding.example",
    "scoped.example", "sixtofour.example", "teredo.example", "xn--e1aybc.example", "тест.example",
    "ＬＯＯＰＢＡＣＫ.example", "loopback。example", "lo%6fpback.example",
]  # fmt: skip
"""Names that lead (or once led, or may lead) inside; the tests' resolver knows them."""

NAMES = {
    "intranet": ["10.1.2.3"],
    "loopback.example": ["127.0.0.1"],
    "loopback6.example": ["::1"],
    "localhost": ["127.0.0.1", "::1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "metadata.example": ["169.254.169.254"],
    "metadata.google.internal": ["169.254.169.254"],
    "mixed.example": ["10.0.0.1", "127.0.0.1"],
    "mixed6.example": ["fd00::1", "192.168.0.1"],
    "nat64.example": ["64:ff9b::a9fe:a9fe"],
    "private.example": ["192.168.0.10"],
    "rebinding.example": ["127.0.0.1"],
    "scoped.example": ["fe80::1%1"],
    "sixtofour.example": ["2002:7f00:1::"],
    "teredo.example": ["2001:0:7f00:1::"],
    "ular.example": ["fd12:3456::1"],
    "xn--e1aybc.example": ["10.9.8.7"],
    "both.example": ["203.0.113.9", "93.184.216.34"],
    "dual.example": ["2606:2800:220:1::1", "93.184.216.34"],
    "example.com": ["93.184.216.34"],
    "news.example.co.uk": ["151.101.0.81"],
    "under_score.example": ["151.101.0.81"],
    "www.example.org": ["93.184.216.34"],
    "xn--mnchen-3ya.example": ["93.184.216.35"],
    "xn--strae-oqa.example": ["93.184.216.36"],
    "xn--fsqu00a.example": ["93.184.216.37"],
    "xn--80ak6aa92e.example": ["93.184.216.38"],
}

_UNGRAMMATICAL = [
    "", "http://", "https:///", "http:///etc/passwd", "http:/93.184.216.34/", "http:93.184.216.34",
    "//93.184.216.34/", "93.184.216.34", "ftp://93.184.216.34/", "file:///etc/passwd",
    "gopher://93.184.216.34:80/_GET", "dict://1.1.1.1:80/", "javascript:alert(1)", "data:text/html,hi",
    "ws://93.184.216.34/", "view-source:http://1.1.1.1/", "unix:///run/x", "http+unix://%2Frun%2Fx/",
    "jar:http://1.1.1.1!/", "ldap://1.1.1.1/", "http://93.184.216.34:22/", "http://93.184.216.34:8080/",
    "https://93.184.216.34:8443/", "http://93.184.216.34:0/", "http://93.184.216.34:65536/",
    "http://93.184.216.34:-80/", "http://93.184.216.34:+80/", "http://93.184.216.34:８０/",
    "http://93.184.216.34:80:80/", "http://93.184.216.34:x/", "http://user@93.184.216.34/",
    "http://user:word@93.184.216.34/", "http://@93.184.216.34/", "http://:@93.184.216.34/",
    "http://a@b@93.184.216.34/", "http:\\\\93.184.216.34\\", "http://93.184.216.34\\@127.0.0.1/",
    "http://93.184.216.34\\/", "http://exa mple.com/", "http://example.com/a b",
    "http://example.com/\r\nHost: 127.0.0.1", "http://example.com\t/", "http://exa\nmple.com/",
    "\x00http://example.com/", "http://example.com/\x7f", "http://example.com\u200b/",
    "http://exam\u202eple.com/", "http://[::1", "http://::1/", "http://[::1]x/", "http://[fe80::1%25eth0]/",
    "http://[fe80::1%eth0]/", "http://[2606:2800:220:1::1%1]/", "http://[v1.x]/", "http://[93.184.216.34]/",
    "http://[]/", "http://[::ffff:93.184.216.34]/", "http://[2606:2800:220:1::1]:22/",
    "http://.example.com/", "http://example..com/", "http://-example.com/", "http://example-.com/",
    "http://*.example.com/", "http://exam!ple.com/", "http://example.com,127.0.0.1/",
    "http://%31%32%37.0.0.1/", "http://example%2ecom/", "http://127.0.0.1%00.example.com/", "http://1.2.3/",
    "http://1.2.3.4.5/", "http://0x/", "http://example.0x7f/", "http://example.1/",
    "http://93.184.216.034/", "http://93.184.216.34./", f"http://{'a' * 64}.example/",
    f"http://{'a.' * 130}example/", f"http://example.com/{'a' * 2050}", "http://ex℀mple.com/",
    "http://example.com／x@127.0.0.1/", "http://\udcff.example/", "http://xn--\u0080.example/",
]  # fmt: skip

REFUSED = list(
    dict.fromkeys(
        [
            *(f"http://{host}/" for dotted in _INSIDE for host in _spelled(dotted)),
            *(f"https://{host}/x" for row in _NETWORKS for host in _edges(row)),
            *(f"http://{name}/" for name in PRIVATE_NAMES),
            *_UNGRAMMATICAL,
        ]
    )
)

_JUST_OUTSIDE = [
    "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
    "168.63.129.15", "168.63.129.17", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0",
    "191.255.255.255", "192.0.1.0", "192.0.3.0", "192.31.195.255", "192.31.197.0", "192.52.192.255",
    "192.52.194.0", "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0", "192.175.47.255",
    "192.175.49.0", "198.17.255.255", "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255",
    "203.0.114.0", "223.255.255.255", "93.184.216.34", "8.8.8.8", "[2001:200::1]", "[2001:4860:4860::8888]",
    "[2001:db7:ffff::1]", "[2001:db9::1]", "[2003::1]", "[2606:2800:220:1::1]", "[2620:4f:7fff::1]",
    "[2620:4f:8001::1]", "[2a00:1450:4001::64]", "[2400:cb00::1]",
]  # fmt: skip

ACCEPTED = {
    **{f"http://{host}/": host.strip("[]") for host in _JUST_OUTSIDE},
    "http://93.184.216.34:80/": "93.184.216.34",
    "https://93.184.216.34:443/": "93.184.216.34",
    "http://93.184.216.34:443/": "93.184.216.34",
    "https://[2606:2800:220:1::1]/a": "2606:2800:220:1::1",
    "http://[2606:2800:0220:0001:0:0:0:1]/": "2606:2800:220:1::1",
    "http://example.com": "93.184.216.34",
    "HTTP://EXAMPLE.COM/": "93.184.216.34",
    "http://example.com./": "93.184.216.34",
    "http://example.com/a?b=c&d=%20#e": "93.184.216.34",
    "http://example.com/ä/(b);c,d'e!f*g~h": "93.184.216.34",
    "http://example.com/?to=http://127.0.0.1/": "93.184.216.34",
    "http://example.com/user@127.0.0.1": "93.184.216.34",
    "http://news.example.co.uk/": "151.101.0.81",
    "http://under_score.example/": "151.101.0.81",
    "http://www.example.org/": "93.184.216.34",
    "http://dual.example/": "2606:2800:220:1::1",
    "http://both.example/": "93.184.216.34",
    "http://münchen.example/": "93.184.216.35",
    "http://xn--mnchen-3ya.example/": "93.184.216.35",
    "http://MÜNCHEN.example/": "93.184.216.35",
    "http://straße.example/": "93.184.216.36",
    "http://例子.example/": "93.184.216.37",
    "http://例子。example/": "93.184.216.37",
    "http://аррӏе.example/": "93.184.216.38",
}
"""Each with the one IP address that its connection may go to."""

REDIRECTING = "http://93.184.216.34/redirect?to="


def redirected(address: str) -> str:
    """An accepted address whose server redirects to the given one."""
    return REDIRECTING + quote(address, safe="", errors="surrogatepass")
