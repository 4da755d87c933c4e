"""Whatever authors type into any field is shown as typed; nothing of it runs, leads or loads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from generator.nouns.project import Project
from generator.site.findings import check_project
from tests.injection.conftest import Injected
from tests.injection.model import text_fields
from tests.injection.writing import (
    CHECKED,
    EVERYWHERE,
    MARKER,
    PAYLOADS,
    SHOWN,
    mark_of,
    payload_of,
    write_refused,
)

pytestmark = pytest.mark.timeout(600)

NOT_SHOWN = {
    "Choose.option",
    "Enter.phrase",
    "Fact.unit",
    "InlineTarget.name",
    "PostStep.to",
    "Quantity.unit",
    "Route.ask",
    "Service.act",
    "Service.also",
    "Target.label",
    "Target.name",
}
"""Fields whose words no page shows where all others are filled too: another field's stand for them."""

LOOK = """() => {
  const all = [...document.querySelectorAll('*')];
  const texts = document.body.cloneNode(true);
  texts.querySelectorAll('script, style, noscript').forEach((element) => element.remove());
  return {
    ran: 'injected' in window,
    handlers: all.flatMap((e) => [...e.attributes].map((a) => a.name)).filter((n) => /^on/.test(n)),
    addresses: all
      .flatMap((e) => ['href', 'src', 'action', 'xlink:href', 'srcdoc', 'data', 'formaction']
        .map((name) => e.getAttribute(name)))
      .filter((to) => to && /^[\\s\\0-\\x1f]*(javascript|data|vbscript):/i.test(to)),
    text: texts.textContent,
    title: document.title,
    heading: document.querySelector('h1').textContent,
    told: [...document.querySelectorAll('meta[content]')].map((e) => e.content).join(' '),
    inputs: [...document.querySelectorAll('input, textarea')].map((e) => e.value).join(' '),
  };
}"""


def look(page: Page, site: Injected) -> tuple[str, list[str]]:
    """Open every page of a site; return all words that are shown, and what is wrong."""
    wrong: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        wrong.append(f"a dialog opened: {dialog.message}")
        dialog.dismiss()

    def notice(sent: Request) -> None:
        if not sent.url.startswith((site.address, "data:image/svg+xml")):
            wrong.append(f"asked for {sent.url}")

    page.on("dialog", dismiss)
    page.on("request", notice)
    words = []
    for name in site.pages:
        page.goto(site.address + name)
        seen = page.evaluate(LOOK)
        wrong += [f"{name}: a script ran"] if seen["ran"] else []
        wrong += [f"{name}: {found}" for found in seen["handlers"] + seen["addresses"]]
        if as_seen(seen["heading"]) not in as_seen(seen["title"]):
            wrong.append(f"{name}: titled {seen['title']}")
        words.append(as_seen(seen["text"] + seen["told"]))
    return "\n".join(words), wrong


def as_seen(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.browser
def test_nothing_that_is_typed_runs_leads_or_loads(injected: Injected, browser: Browser) -> None:
    page = browser.new_page()
    text, wrong = look(page, injected)
    page.close()
    assert wrong == []
    assert_shown_as_typed(text, injected)


@pytest.mark.browser
@pytest.mark.soak  # one guide for each payload: the site is large and takes minutes
@pytest.mark.timeout(3600)
def test_no_payload_does_in_any_field(
    injected_with: Callable[[int], AbstractContextManager[Injected]], browser: Browser
) -> None:
    with injected_with(len(SHOWN)) as site:
        page = browser.new_page()
        page.set_default_timeout(120_000)
        text, wrong = look(page, site)
        page.close()
    assert wrong == []
    assert_shown_as_typed(text, site)


def assert_shown_as_typed(text: str, site: Injected) -> None:
    """Assert that words whose mark is shown are shown whole, and that every field is shown."""
    ends: dict[str, list[int]] = defaultdict(list)
    for mark in MARKER.finditer(text):
        ends[mark.group()].append(mark.end())
    shown = [typed for typed in site.typed if mark_of(typed) in ends]
    assert [typed for typed in shown if not is_in(text, typed, ends[mark_of(typed)])] == []
    assert text_fields() - {typed.field for typed in shown} <= NOT_SHOWN


def is_in(text: str, typed: str, ends: list[int]) -> bool:
    """Tell whether words stand before one of the ends of their mark, as a sentence's first too.

    Looking for them in all of the text would take minutes: a page holds thousands.
    """
    words = as_seen(typed)
    either = (words, words[:1].upper() + words[1:])
    return any(text.endswith(either, 0, end) for end in ends)


def test_every_text_field_holds_several_payloads(injected: Injected) -> None:
    for field in text_fields() - set(CHECKED):
        payloads = {payload_of(typed) for typed in injected.typed if typed.field == field}
        assert EVERYWHERE in payloads, field
        assert len(payloads) >= 2, field
    assert len(SHOWN) >= 50


def test_rules_refuse_only_addresses_and_names(injected: Injected) -> None:
    rules = {refused.rule for refused in injected.refused}
    assert rules <= {"link-unknown", "target-missing", "waiver-unknown"}


@pytest.mark.parametrize("payload", PAYLOADS["refused"])
def test_what_nobody_can_see_is_refused(payload: str, tmp_path: Path) -> None:
    write_refused(tmp_path, payload)
    findings = check_project(Project(tmp_path))
    assert {finding.rule for finding in findings} >= {"hidden-character"}
    assert all(finding.place.span for finding in findings)
