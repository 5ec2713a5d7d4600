"""The addresses that are no public unicast: a table of our own, each row with where it is laid down.

From the IANA registries of special-purpose addresses for IPv4 and IPv6, of multicast and of IPv6
global unicast space (as of 2024), and what cloud providers publish of their metadata services.
The standard library's ``is_global`` passes several of these.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_V4 = (
    ("0.0.0.0/8", "this network: RFC 791, section 3.2"),
    ("10.0.0.0/8", "private use: RFC 1918"),
    ("100.64.0.0/10", "shared address space: RFC 6598; in it 100.100.100.200, metadata of Alibaba Cloud"),
    ("127.0.0.0/8", "loopback: RFC 1122, section 3.2.1.3"),
    ("168.63.129.16/32", "the host agent of Microsoft Azure: learn.microsoft.com, “What is 168.63.129.16?”"),
    ("169.254.0.0/16", "link local: RFC 3927; in it 169.254.169.254, metadata of most clouds"),
    ("172.16.0.0/12", "private use: RFC 1918"),
    ("192.0.0.0/24", "IETF protocol assignments: RFC 6890; in it 192.0.0.192, metadata of Oracle Cloud"),
    ("192.0.2.0/24", "documentation: RFC 5737"),
    ("192.31.196.0/24", "AS112: RFC 7535"),
    ("192.52.193.0/24", "AMT: RFC 7450"),
    ("192.88.99.0/24", "6to4 relay anycast, withdrawn: RFC 7526"),
    ("192.168.0.0/16", "private use: RFC 1918"),
    ("192.175.48.0/24", "AS112, direct delegation: RFC 7534"),
    ("198.18.0.0/15", "benchmarking: RFC 2544"),
    ("198.51.100.0/24", "documentation: RFC 5737"),
    ("203.0.113.0/24", "documentation: RFC 5737"),
    ("224.0.0.0/4", "multicast: RFC 5771"),
    ("240.0.0.0/4", "reserved, and limited broadcast: RFC 1112, section 4, and RFC 8190"),
)

_GLOBAL_UNICAST = IPv6Network("2000::/3")
"""All that IANA has opened of IPv6 unicast (RFC 4291, section 2.4; RFC 3513).

Whatever lies outside is refused with it: loopback, mapped and compatible IPv4, NAT64 (RFC 6052, RFC 8215),
discard-only (RFC 6666), SRv6 SIDs (RFC 9602), unique local (RFC 4193; in it fd00:ec2::254, metadata of
AWS, and fd20:ce::254, of Google Cloud), link and site local (RFC 4291, RFC 3879), multicast.
"""

_V6 = (
    (
        "2001::/23",
        "IETF protocol assignments, Teredo, ORCHID, benchmarking: RFC 2928, 4380, 4843, 5180, 7343",
    ),
    ("2001:db8::/32", "documentation: RFC 3849"),
    ("2002::/16", "6to4, which carries an IPv4 address: RFC 3056"),
    ("2620:4f:8000::/48", "AS112, direct delegation: RFC 7534"),
    ("3ffe::/16", "6bone, given back: RFC 3701"),
    ("3fff::/20", "documentation: RFC 9637"),
)

_DENIED_V4 = tuple(IPv4Network(row) for row, _ in _V4)
_DENIED_V6 = tuple(IPv6Network(row) for row, _ in _V6)


def is_public(host: str) -> bool:
    """Whether an IP address, as a connection is given it, is public unicast.

    A scope id makes it none.  Raises ValueError for what is no IP address.
    """
    address = ip_address(host)
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _DENIED_V4)
    return _is_public_v6(address)


def _is_public_v6(address: IPv6Address) -> bool:
    if address.scope_id is not None or address not in _GLOBAL_UNICAST:
        return False
    return not any(address in network for network in _DENIED_V6)
