"""A change in words, for people, programs and the lines of a definition."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.drift.data import render_json
from generator.drift.diff import Compared, Drift
from generator.drift.findings import changes_as_findings
from generator.drift.rows import Row
from generator.drift.steps import step_of
from generator.drift.text import render_text
from generator.loader import load_collection
from generator.nouns.collection import Entry
from generator.nouns.geometry import Box
from generator.nouns.project import Project
from generator.nouns.said import say
from generator.nouns.text import Lang
from generator.reports import FORMATS, make_report

MakeProject = Callable[[dict[str, str | bytes]], Project]

GUIDE = """\
service: {name: {ja: みどりマルシェ, en: Midori Marche}}
screens:
  account:
    name: {ja: アカウント, en: Account}
    targets:
      menu: {find: "css=#menu", name: {ja: メニュー, en: the menu}}
  leave:
    targets:
      withdraw:
        find: "role=button"
        label: {ja: 退会する, en: Withdraw}
steps:
  - screen: account
    actions: [{press: menu}]
  - screen: leave
    actions: [{press: withdraw, irreversible: true}]
done:
  says: {ja: 退会しました, en: You have left}
  screen: complete
"""


@pytest.fixture
def entry(make_project: MakeProject) -> Entry:
    guide = GUIDE.replace("steps:", "  complete: {}\nsteps:")
    found = load_collection(make_project({"guides/midori.yml": guide})).entry("midori")
    assert found is not None
    return found


def row(entry: Entry, screen: str, target: str | None = None, **facts: object) -> Row:
    blank = Row("midori", "desktop", screen, step_of(entry.guide, screen, target), target, scale=2)
    return replace(blank, **facts)  # type: ignore[arg-type]


def drift(entry: Entry, *rows: Row) -> Drift:
    screens = {(each.device, each.screen): None for each in rows}
    return Drift(
        entry,
        tuple(
            Compared(
                device,
                name,
                None,
                None,
                tuple(r for r in rows if (r.device, r.screen) == (device, name)),
            )
            for device, name in screens
        ),
        (),
    )


LINES: list[tuple[str, str | None, dict[str, object], str, str]] = [
    (
        "leave",
        "withdraw",
        {"change": "relabelled", "before": "退会する", "after": "アカウントを削除"},
        "step 2 · 退会する → アカウントを削除 (relabelled)",
        "手順 2 · 退会する → アカウントを削除（文言の変更）",
    ),
    (
        "leave",
        "withdraw",
        {
            "change": "moved",
            "before": "退会する",
            "box_before": Box(0, 0, 10, 10),
            "box_after": Box(-24, 280, 10, 10),
        },
        "step 2 · 退会する (moved 12 px left and 140 px down)",
        "手順 2 · 退会する（左に 12 px、下に 140 px 移動）",
    ),
    (
        "account",
        "menu",
        {"change": "gone", "reason": say("it is covered or out of view")},
        "step 1 · メニュー (gone: it is covered or out of view)",
        "手順 1 · メニュー（なくなった: 隠れているか、表示の外にある）",
    ),
    (
        "account",
        None,
        {"change": "region"},
        "step 1 · another part of the screen (it has changed, and touches no target)",
        "手順 1 · 画面のほかの部分（変わったが、操作の対象ではない）",
    ),
    (
        "complete",
        None,
        {"change": "gone", "before": "退会しました"},
        "completion · 退会しました (gone)",
        "完了の画面 · 退会しました（なくなった）",
    ),
]


@pytest.mark.parametrize(("screen", "target", "facts", "english", "japanese"), LINES)
def test_a_change_is_a_line_about_its_step(
    entry: Entry,
    screen: str,
    target: str | None,
    facts: dict[str, object],
    english: str,
    japanese: str,
) -> None:
    told = drift(entry, row(entry, screen, target, **facts))
    expected: dict[Lang, tuple[str, str]] = {
        "en": ("desktop", english),
        "ja": ("パソコン", japanese),
    }
    for lang, (device, line) in expected.items():
        assert render_text(told, lang).splitlines()[:2] == [f"midori · {device}", f"  {line}"]


def test_what_has_not_changed_is_only_counted(entry: Entry) -> None:
    same = row(entry, "account", "menu", before="メニュー", after="メニュー")
    assert render_text(drift(entry, same), "en") == "midori: nothing has changed on 1 screen\n"
    new = row(entry, "leave", "withdraw", change="restyled", before="退会する")
    told = render_text(drift(entry, same, new), "ja").splitlines()
    assert told[-1] == "midori: 変化あり 1 件、変化なし 1 件"
    assert len(told) == 3


def test_a_screen_that_was_not_reached_is_one_line(entry: Entry) -> None:
    reason = say("{path} opens instead", path="/survey")
    whole = row(entry, "leave", change="unreached", reason=reason)
    told = drift(entry, whole, row(entry, "leave", "withdraw", change="unreached"))
    assert "could not be compared: /survey opens instead" in render_text(told, "en")
    assert len(render_text(told, "en").splitlines()) == 3
    assert len(list(changes_as_findings(told))) == 1
    assert len(json.loads(render_json(told.rows))) == 2


def test_json_has_these_keys_in_this_order(entry: Entry) -> None:
    change = row(
        entry,
        "leave",
        "withdraw",
        change="relabelled",
        before="退会する",
        after="やめる",
        box_before=Box(1, 2, 3, 4),
        confidence=0.97,
    )
    assert json.loads(render_json([change])) == [
        {
            "guide": "midori",
            "device": "desktop",
            "screen": "leave",
            "step": 2,
            "target": "withdraw",
            "change": "relabelled",
            "before": "退会する",
            "after": "やめる",
            "box_before": [1, 2, 3, 4],
            "box_after": None,
            "confidence": 0.97,
        }
    ]
    keys = "guide device screen step target change before after box_before box_after confidence"
    assert list(json.loads(render_json([change]))[0]) == keys.split()


def test_an_annotation_stands_at_the_definition_of_the_target(entry: Entry) -> None:
    change = row(
        entry, "leave", "withdraw", change="relabelled", before="退会する", after="50%\n::error"
    )
    findings = changes_as_findings(drift(entry, change))
    annotation = FORMATS["github"](make_report(findings)).splitlines()[0]
    assert annotation.startswith("::warning file=guides/midori.yml,line=9,")
    assert "title=screen-changed::step 2 · 退会する → 50%25" in annotation
    assert annotation.endswith("(relabelled), desktop")


def test_words_that_would_move_the_cursor_are_shown_as_names(entry: Entry) -> None:
    change = row(entry, "leave", "withdraw", change="gone", before="退会\x1b[2J")
    assert "退会<001B>[2J" in render_text(drift(entry, change), "en")
