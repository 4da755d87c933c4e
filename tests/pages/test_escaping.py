"""Whatever an author types is what the reader sees: no text becomes markup."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.config import load_config

from generator.nouns.inline import Words, parse_inline
from generator.nouns.text import LANGS, Lang
from generator.pages import escape
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, fill, plain, words

EXTENSIONS = load_config(str(Path(__file__).parents[2] / "mkdocs.yml")).markdown_extensions
"""Those with which the site itself is built."""

# What the loader lets through: no control characters (a finding of their own), and words at both
# ends, as HTML shows no space there.
typed = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp", "Zs", "Cf"]), min_size=1)
    | st.text(st.sampled_from("*_`[](){}<>!#&;:\\\"'~^=+-|.ab1漢「"), min_size=1, max_size=40)
)  # fmt: skip

PAYLOADS = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](data:text/html,x)",
    "&lt;b&gt;",
    "{: onclick=alert(1) }",
    "# { #id .class }",
    "*[abbr]: x",
    "--8<-- 'secret'",
    "{{ 7*7 }}",
    "\\<b>\\*",
    "a</p><img src=x onerror=alert(1)>",
    "<!-- x -->",
    "]]>",
    "1. one",
    "> quote",
    "    code",
    "a&#42;b",
    "a  b",
]


class _Shown(HTMLParser):
    """Collects the text that is shown, and refuses markup that we did not write."""

    def __init__(self, ours: set[str]) -> None:
        super().__init__()
        self.ours = ours
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self.ours, f"<{tag}> came out of a text"
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(page: str, ours: set[str]) -> str:
    parser = _Shown(ours)
    parser.feed(markdown.markdown(page, extensions=EXTENSIONS))
    parser.close()
    return " ".join(parser.text.split())


def as_seen(text: str) -> str:
    return " ".join(text.split())


def with_payloads(test: Callable[..., None]) -> Callable[..., None]:
    for payload in PAYLOADS:
        test = example(text=payload)(test)
    return test


@pytest.mark.parametrize("lang", LANGS)
@with_payloads
@given(text=typed)
def test_a_heading_shows_what_was_typed(lang: Lang, text: str) -> None:
    page = f"## {escape.heading(words(text), lang)} {{ #ours }}\n"
    assert shown(page, {"h2"}) == as_seen(text)


@with_payloads
@given(text=typed)
def test_a_paragraph_shows_what_was_typed(text: str) -> None:
    page = (
        f'<section markdown="1">\n\n<div>\n<p>{escape.html(words(text))}</p>\n</div>\n</section>\n'
    )
    assert shown(page, {"section", "div", "p"}) == as_seen(text)


@with_payloads
@given(text=typed)
def test_an_attribute_holds_what_was_typed(text: str) -> None:
    class Attribute(HTMLParser):
        value: str | None = None

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert (tag, [name for name, _ in attrs]) == ("img", ["alt"])
            self.value = attrs[0][1]

    parser = Attribute()
    parser.feed(
        markdown.markdown(f'<div><img alt="{escape.text(text)}"></div>').split("<div>")[1][:-6]
    )
    assert as_seen(parser.value or "") == as_seen(text)


def plain_text(phrase: Phrase) -> str:
    return "".join(part.text for part in phrase if isinstance(part, Words))


@given(text=typed)
def test_what_is_no_markup_stays_as_typed(text: str) -> None:
    parts = parse_inline(text)
    if all(isinstance(part, Words) for part in parts):
        assert "".join(part.text for part in parts if isinstance(part, Words)) == text


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "https://user:secret@evil.example/",
        "\x01javascript:alert(1)",
    ],
)
def test_only_safe_addresses_become_links(address: str) -> None:
    text = f"[words]({address})"
    assert all(isinstance(part, Words) for part in parse_inline(text))
    with pytest.raises(ValueError, match="may not be linked to"):
        escape.address(address)


@given(typed)
@example("{0}")
@example("{leave}")
def test_what_leaving_is_called_is_no_template(word: str) -> None:
    for lang in LANGS:
        said = messages(lang, word)["after.alternatives"]
        assert word in said
        assert plain(fill(said), lang) == said
