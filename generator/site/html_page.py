"""What an HTML page links to, which parts it has to link to, and which scripts stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from generator.nouns.places import Span

_ADDRESSES = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "link": ("href",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "use": ("href",),
    "video": ("src", "poster"),
}
"""The attributes that hold addresses, by element."""

_EXECUTABLE = {"", "module", "text/javascript", "application/javascript"}
"""The types of a script that is run, rather than data."""

_ONLY_NAMES = {"canonical", "alternate"}
"""Relations of `link` whose address names a page in full and fetches nothing."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address on a page: the element that has it, the address as written, where it stands."""

    element: str
    to: str
    span: Span

    @property
    def is_fetched(self) -> bool:
        """Whether a browser asks for it without being told to."""
        return self.element not in {"a", "area", "form"}


class HtmlPage(HTMLParser):
    """The links, parts and inline scripts of one page; broken HTML is read as browsers read it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[Link] = []
        self.parts: set[str] = set()
        self.scripts: set[str] = set()
        self.canonical = ""
        self._script: list[str] | None = None
        # No element follows the last `>`. The parser would look for its end at every `<` anew.
        self.feed(text[: text.rfind(">") + 1])
        self.close()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Take note of the parts and addresses of one element."""
        values = {name: value or "" for name, value in attrs}
        if (
            tag == "script"
            and "src" not in values
            and values.get("type", "").lower() in _EXECUTABLE
        ):
            self._script = []
        self.parts.update(values[name] for name in ("id", "name") if values.get(name))
        relations = set(values.get("rel", "").split())
        if tag == "link" and relations & _ONLY_NAMES:
            if "canonical" in relations:
                self.canonical = values.get("href", "")
            return
        for name in _ADDRESSES.get(tag, ()):
            if name in values:
                addresses = _in_set(values[name]) if name == "srcset" else [values[name].strip()]
                self.links.extend(Link(tag, to, self._span()) for to in addresses)

    def handle_data(self, data: str) -> None:
        """Take note of the words of a script."""
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Take note of a script that is whole."""
        if tag == "script" and self._script is not None:
            if script := "".join(self._script):
                self.scripts.add(script)
            self._script = None

    def _span(self) -> Span:
        line, offset = self.getpos()
        length = len((self.get_starttag_text() or "<").partition("\n")[0])
        return Span(line, offset + 1, line, offset + 1 + length)


def _in_set(srcset: str) -> Iterator[str]:
    """Yield the addresses of a `srcset`, without what they are for."""
    return (part.split()[0] for part in srcset.split(",") if part.strip())
