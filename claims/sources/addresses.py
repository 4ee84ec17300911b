"""Which addresses of the internet protocol are public: the only ones asked unless a source allows others.

The check is made on the numbers that a connection is opened to, never on a name's spelling. So it does not matter how
an address was disguised: ``http://2130706433/``, ``http://0177.0.0.1/`` and a name that resolves to ``127.0.0.1``
all end as the same number here.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
_NOT_PUBLIC = (
    IPv4Network("192.88.99.0/24"),  # 6to4 relays, withdrawn (RFC 7526)
    IPv6Network("::/96"),  # IPv4-compatible, withdrawn (RFC 4291)
    IPv6Network("2001::/32"),  # Teredo, which carries an IPv4 address
    IPv6Network("2002::/16"),  # 6to4, which carries an IPv4 address
    IPv6Network("3fff::/20"),  # documentation (RFC 9637)
    IPv6Network("5f00::/16"),  # segment routing (RFC 9602)
    IPv6Network("fec0::/10"),  # site-local, withdrawn (RFC 3879)
)
"""What Python's own tables call global, in some versions or in all, and is not for us."""


class ResolveError(OSError):
    """A host's name leads nowhere."""


def resolve(host: str, port: int) -> tuple[Address, ...]:
    """All addresses of a host, in the order in which the system offers them.

    Raises :class:`ResolveError`. The system's resolver has time limits of its own, which hold here.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError) as error:
        raise ResolveError(getattr(error, "strerror", None) or "is not a host's name") from None
    return tuple(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet; one that carries an IPv4 address is judged by that.

    >>> [is_public(ip_address(a)) for a in ("93.184.215.14", "169.254.169.254", "::ffff:10.0.0.1", "64:ff9b::7f00:1")]
    [True, False, False, False]
    """
    inner = _carried(address)
    if inner is not None:
        return is_public(inner)
    if address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback or address.is_link_local:
        return False
    return address.is_global and not any(address in network for network in _NOT_PUBLIC)


def _carried(address: Address) -> IPv4Address | None:
    """The IPv4 address to which the system or the network hands on what is sent to this IPv6 address."""
    if isinstance(address, IPv4Address):
        return None
    if any(address in network for network in _NAT64):
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped
