"""The texts of a configuration that reach pages: words, addresses, and what a theme shows as it is."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from generator.nouns.places import printable
from generator.nouns.said import say
from generator.nouns.text import LANGS
from generator.site.configuration.fault import Fault
from generator.site.configuration.settings import Kind, Setting

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters but for tab and line end; half characters, which no file of UTF-8 can hold."""
_NO_ADDRESS = re.compile(r"[\s\"'<>`\\^|]")
_MARKUP = re.compile(r"[<>\"]")
_RUNS = re.compile(
    r"\s*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|\s*data\s*:", re.IGNORECASE
)
"""What browsers run, or show as a page of its own; they pass over spaces within the word."""
_WEB = frozenset({"http", "https"})
_LOADED = frozenset({Kind.LOADED, Kind.SCRIPT})


def text_faults(setting: Setting) -> Iterator[Fault]:
    """Yield the first thing that is wrong with a text."""
    if setting.value == "":
        return  # as good as not written
    if not isinstance(setting.value, str):
        message = say("`{setting}` is no text", setting=setting.name)
        yield Fault(setting.route, message, say("write an address or a path, in quotes"))
        return
    text = setting.value.rstrip("\n")  # that of a block of YAML
    fault = _unwritable(setting, text)
    if fault is None and setting.kind is Kind.AS_IS:
        fault = _markup(setting, text)
    elif fault is None and setting.kind is not Kind.WORDS:
        fault = _no_address(setting, text)
    if fault is not None:
        yield fault


def _unwritable(setting: Setting, text: str) -> Fault | None:
    found = _UNWRITABLE.search(text)
    if found is None:
        return None
    point = f"U+{ord(found[0]):04X}"
    message = say(
        "`{setting}` holds {point}, which no page can hold", setting=setting.name, point=point
    )
    return Fault(setting.route, message, say("leave it out"))


def _markup(setting: Setting, text: str) -> Fault | None:
    if _RUNS.match(text):
        return _unlinkable(setting, text)
    found = _MARKUP.search(text)
    if found is None:
        return None
    message = say(
        "`{setting}` holds `{mark}`, which the theme would put into the page as HTML",
        setting=setting.name,
        mark=found[0],
    )
    return Fault(setting.route, message, say('write it without `<`, `>` and `"`'))


def _no_address(setting: Setting, text: str) -> Fault | None:
    found = _NO_ADDRESS.search(text)
    if found is not None:
        message = say(
            "`{setting}` holds `{mark}`, which no address can hold",
            setting=setting.name,
            mark=" " if found[0].isspace() else found[0],
        )
        code = "".join(f"%{byte:02X}" for byte in found[0].encode())
        return Fault(
            setting.route, message, say("write it as `{code}`, or leave it out", code=code)
        )
    if not _may_be_linked_to(setting.kind, text):
        return _unlinkable(setting, text)
    return _unloadable(setting, text) if setting.kind in _LOADED else None


def _unloadable(setting: Setting, text: str) -> Fault | None:
    """Return why pages cannot load what no part of this site can be."""
    parts, to = urlsplit(text), printable(text[:60])
    if parts.scheme or parts.netloc:
        message = say("`{to}` is fetched from another host", to=to)
    elif _leads_out(parts.path):
        message = say("`{to}` leads out of `guides`", to=to)
    else:
        return None
    help_ = say("put a copy of the file into `guides`, and write its path from there")
    return Fault(setting.route, message, help_)


def _leads_out(path: str) -> bool:
    """Tell whether a path leads above the folder of a language, into which `guides` is published."""
    first, *below = posixpath.normpath(path).split("/")
    return first == ".." and below[:1] not in [[lang] for lang in LANGS]


def _may_be_linked_to(kind: Kind, text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    if kind is Kind.PATH or kind in _LOADED:
        return parts.scheme in {*_WEB, ""}
    if kind is Kind.MAILABLE and parts.scheme == "mailto":
        return bool(parts.path)
    return _is_of_the_web(parts)


def _is_of_the_web(parts: SplitResult) -> bool:
    try:
        return parts.scheme in _WEB and bool(parts.hostname) and parts.port != 0
    except ValueError:  # the port is no number, or too large
        return False


def _unlinkable(setting: Setting, text: str) -> Fault:
    message = say("`{to}` is no address that a page may link to", to=printable(text[:60]))
    help_ = say("write an address that begins with `https://`")
    return Fault(setting.route, message, help_)
