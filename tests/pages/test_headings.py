"""Headings of a Japanese page break between phrases, and say what they said."""

from __future__ import annotations

import pytest

from generator.pages.headings import break_headings


@pytest.mark.parametrize(
    ("heading", "broken"),
    [
        ("図解でわかるランサーズの退会手順", "図解で|わかる|ランサーズの|退会手順"),
        ("「退会する」を押す", "「退会する」を|押す"),
        ("最後の確認で「OK」を押す", "最後の|確認で|「OK」を|押す"),
        ("NHKの受信契約の解約手順", "NHKの|受信契約の|解約手順"),
        ("一覧", "一覧"),
        ("", ""),
        ("解約 &amp; 退会の手順", "解約 &amp; 退会の|手順"),
        ("<em>退会の手順</em>", "<em>退会の|手順</em>"),
        ("&lt;b&gt;を押す", "&lt;b&gt;を|押す"),
    ],
)
@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_heading_breaks_between_phrases(level: int, heading: str, broken: str) -> None:
    made = break_headings(f'<h{level} id="step-1" title="退会の手順">{heading}</h{level}>')
    inner = broken.replace("|", "<wbr>")
    assert made == f'<h{level} id="step-1" title="退会の手順">{inner}</h{level}>'


def test_a_long_label_may_break() -> None:
    made = break_headings("<h2>「アカウントを削除する前に確認してください」を開く</h2>")
    assert "<wbr>" in made.partition("」")[0]


def test_all_else_stays_as_it_was() -> None:
    page = "<p>退会の手順を見る</p>\n<h5>退会の手順</h5><header>退会の手順</header><hr>退会の手順"
    assert break_headings(page) == page
