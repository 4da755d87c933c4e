"""Filters: the only ways by which a value reaches Markdown or HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from generator.nouns.inline import Anchor, Strong, Words, is_address
from generator.nouns.text import Lang
from generator.pages.phrase import Chip, Cite, Code, Part, Phrase, plain

_MARKDOWN = re.compile(r"[!-/:-@\[-`{-~]")
_RELATIVE = re.compile(r"(?:\.\./|\./)*(?:[a-z0-9_][a-z0-9_./-]*)?(?:#[a-z0-9_-]*)?")
_BREAKS = re.compile(r"(?<!\s)\s*\n\s*")  # tried once for each stretch of spaces, not at each


def html(phrase: Phrase) -> Markup:
    """Return a phrase as HTML in one line."""
    # Each part is escaped once, below; `Markup.join` and `.format` would look at all of it again.
    return Markup("".join(map(_html_part, phrase)))  # noqa: S704 - each part is escaped


def _html_part(part: Part) -> str:
    match part:
        case Words(text):
            return _safe(text)
        case Chip():
            return _chip(part)
        case Strong(text):
            return f"<strong>{_safe(text)}</strong>"
        case Cite(reference):
            return Markup('<sup class="tk-reference"><a href="{}" title="{}">{}</a></sup>').format(
                address(reference.href), _line(reference.title), reference.number
            )
        case Code(text):
            return f"<code>{_safe(text)}</code>"
        case Anchor(text, to):
            outside = ' rel="noopener"' if to.startswith(("https:", "http:")) else ""
            return f'<a href="{address(to)}"{outside}>{_safe(text)}</a>'


def _safe(text: str) -> str:
    return str(escape(_line(text)))


def _chip(chip: Chip) -> str:
    label = f'<span class="tk-label" lang="{chip.shown_in}">{_safe(chip.shown)}</span>'
    if chip.gloss is None:
        return label
    reading = f'<span class="tk-reading">{_safe(chip.reading)}</span> ' if chip.reading else ""
    return f'{label} <span class="tk-gloss">({reading}{_safe(chip.gloss)})</span>'


def address(to: str) -> Markup:
    """Return an address as an attribute's value.

    Raises:
        ValueError: the address is of a kind that a page may not link to.
    """
    if not (is_address(to) or _RELATIVE.fullmatch(to)):
        msg = f"{to!r} may not be linked to"
        raise ValueError(msg)
    return escape(to)


def root(path: str) -> Markup:
    """Return the path of the site's root as the beginning of an attribute's value."""
    return escape(path)


def text(value: str | int) -> Markup:
    """Return words as HTML text or as the value of a quoted attribute."""
    return escape(_line(str(value)))


def lines(value: str) -> Markup:
    """Return words as HTML text that keeps its line breaks, for a `pre` element."""
    return escape(value.strip("\n"))


def hashes(level: str) -> Markup:
    """Return the marks that begin a Markdown heading.

    Raises:
        ValueError: these are no such marks.
    """
    if not re.fullmatch(r"#{1,6}", level):
        msg = f"{level!r} begins no heading"
        raise ValueError(msg)
    return Markup(level)  # noqa: S704 - checked just above


def heading(value: Phrase, lang: Lang) -> Markup:
    """Return a phrase for a Markdown heading.

    Every ASCII punctuation mark becomes a character reference, so that neither Markdown nor
    HTML nor an extension of either finds anything to interpret.
    """
    line = _line(plain(value, lang))
    return Markup(_MARKDOWN.sub(lambda m: f"&#{ord(m[0])};", line))  # noqa: S704 - all is escaped


def front_matter(value: Mapping[str, object]) -> Markup:
    """Return the data of a page as front matter: JSON, which is YAML without its surprises.

    Texts become HTML here, as themes put them into titles and attributes without escaping them.
    """
    texts = {key: escape(item) if isinstance(item, str) else item for key, item in value.items()}
    dumped = json.dumps(texts, ensure_ascii=False, indent=2)
    return Markup(dumped)  # noqa: S704 - JSON between the dashes; no tag is interpreted there


def _line(value: str) -> str:
    return _BREAKS.sub(" ", value) if "\n" in value else value
