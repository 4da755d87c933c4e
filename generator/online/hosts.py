"""Hosts of the public internet: nothing else is asked, whatever name leads to it."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

Resolve = Callable[[str, int], list[str]]
"""Returns the IP addresses of a host; raises `socket.gaierror` where it has none."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits


class NotPublicError(Exception):
    """A host is, or may be, inside a private network."""


def resolve(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host, in the order in which the system would try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def public_address(host: str, port: int, resolve: Resolve) -> str:
    """Return the address at which a host is to be asked.

    The connection goes to this very address: a name that answers otherwise a moment later, which
    is how such checks are got round, is not looked up again.

    Raises:
        NotPublicError: one of the addresses is not public.
        OSError: the host has no address.
    """
    addresses = resolve(host, port)
    if not addresses or not all(is_public(address) for address in addresses):
        raise NotPublicError(host)
    return addresses[0]


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to the public internet, an IPv4 one inside it too."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inside = ip.ipv4_mapped or ip.sixtofour
        if ip in _NAT64:
            inside = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inside is not None:
            return is_public(str(inside))
    return ip.is_global and not ip.is_multicast
