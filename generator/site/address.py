"""Addresses of other hosts: whether an address is one, and whether a page may have it."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from generator.nouns.said import Said, say
from generator.site.browser import Address, Use

_MAX_SHOWN = 120
"""Characters of an address that a message repeats; one that holds a picture has thousands."""
_FOLLOWED = {"http", "https", "mailto", "tel"}
_HOSTS = {"", "ftp", "http", "https", "ws", "wss"}


def split(to: str) -> SplitResult | None:
    r"""Return the parts of an address as a browser takes them, None for what is no address.

    Browsers drop line ends and tabs anywhere, control characters around, and read `\` as `/` and `///` as `//`.
    """
    plain = re.sub(r"[\t\n\r]", "", to.strip("".join(map(chr, range(0x21)))))
    head, sign, tail = re.split(r"([?#]|$)", plain, maxsplit=1)
    path = re.sub(r"^/{3,}", "//", head.replace("\\", "/"))
    try:
        return urlsplit(path + sign + tail)
    except ValueError:
        return None


def is_outer(parts: SplitResult) -> bool:
    """Tell whether an address is none of the site itself."""
    return bool(parts.scheme or parts.netloc) or parts.path.startswith("//")


def outer_fault(address: Address) -> Said | None:
    """Return why a page may not have an address, None for one that it may have or is its own."""
    parts = split(address.to)
    if parts is None:
        return say("`{to}` is no address", to=shown(address.to))
    if not is_outer(parts) or _is_allowed(address.use, parts):
        return None
    to = shown(address.to)
    if address.use is Use.FOLLOW:
        return say("`{to}` is no address that a page may link to", to=to)
    if parts.scheme not in _HOSTS:
        return say("`{to}` is no address that a page may load", to=to)
    if address.use is Use.SEND:
        return say("`{to}` is another host, and is sent what readers type", to=to)
    return say("`{to}` is fetched from another host", to=to)


def _is_allowed(use: Use, parts: SplitResult) -> bool:
    """Tell whether a page may have the address of another host, or one that holds data."""
    if use is Use.FOLLOW:
        return (parts.scheme or "https") in _FOLLOWED
    is_picture = parts.scheme == "data" and parts.path.lower().lstrip().startswith("image/")
    return use is Use.PICTURE and is_picture


def shown(text: str) -> str:
    """Return as much of a text as a message repeats."""
    return text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}…"
