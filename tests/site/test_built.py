"""Links of a built site: what leads nowhere is found at its place, and nothing else."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from generator.reports import FORMATS, make_report
from generator.site.built import read_built, site_findings

HEAD = '<link rel="canonical" href="https://midori.example{base}{page}">'
SOUND = {
    "index.html": '<a href="ja/">日本語</a> <a href="./en/">English</a>',
    "ja/index.html": '<a href="midori/#step-1">手順</a> <img src="../pictures/a.png" '
    'srcset="../pictures/a.png 1x, ../pictures/a.png 2x"> <a href="../en/">English</a>',
    "en/index.html": '<a href="../ja/">日本語</a> <a href="https://elsewhere.example/x">out</a> '
    '<a href="mailto:a@midori.example">mail</a> <a href="tel:0120">call</a> <a href="#">top</a>',
    "ja/midori/index.html": '<h2 id="step-1">手順</h2> <a href="#step-1">手順</a> <a href="..">戻る</a>'
    ' <a href="?q=1#step-1">絞る</a> <img src="data:image/png;base64,AA==">'
    ' <a href="#%E9%80%80%E4%BC%9A">退会</a> <p id="退会">',
    "404.html": '<a href="{base}ja/">日本語</a>',
    "pictures/a.png": "",
}


def build(root: Path, base: str, page: str = "", more: str = "") -> Path:
    for name, content in SOUND.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        head = HEAD.format(base=base, page=name.removesuffix("index.html"))
        extra = f"\n<p>\n  {more}" if name == page else ""
        path.write_text(head + content.replace("{base}", base) + extra, encoding="utf-8")
    return root


@pytest.mark.parametrize("base", ["/", "/taikai/"])
def test_a_sound_site_has_no_findings(base: str, tmp_path: Path) -> None:
    assert site_findings(read_built(build(tmp_path, base)), "site") == ()


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ('<a href="../nothing/">', "`../nothing/` leads to nothing"),
        ('<a href="../../../">', "`../../../` leads to nothing"),
        ('<a href="/elsewhere/">', "`/elsewhere/` leads to nothing"),
        ('<a href="#step-9">', "`#step-9` leads to a part that the page does not have"),
        ('<a href="../../ja/midori/#x">', "leads to a part that the page does not have"),
        ('<img src="missing.png">', "`missing.png` leads to nothing"),
        ('<img srcset="../../pictures/a.png 1x, b.png 2x">', "`b.png` leads to nothing"),
        ('<a href="javascript:alert(1)">', "is no address that a page may link to"),
        ('<a href=" JavaScript:alert(1)">', "is no address that a page may link to"),
        ('<a href="data:text/html,x">', "is no address that a page may link to"),
        ('<script src="https://cdn.example/x.js"></script>', "is fetched from another host"),
        ('<img src="//cdn.example/x.png">', "is fetched from another host"),
        ('<a href="https://[">', "is no address"),
        ('<link rel="canonical" href="http://[x">', "is no address"),
        ('<link rel="alternate stylesheet" href="https://cdn.example/x.css">', "another host"),
        ('<p style="background: url(b.png)">', "`b.png` leads to nothing"),
        ('<style>@import "//cdn.example/x.css";</style>', "is fetched from another host"),
        ('<object data="x.swf">', "`<object>` runs a program"),
        ('<p onclick="x()">', "`onclick` runs a program"),
        ('<base href="/">', "`<base>` changes where every address of the page leads"),
        ('<form action="https://cdn.example/"></form>', "is sent what readers type"),
        ('<img src="data:text/html,x">', "is no address that a page may load"),
    ],
)
def test_what_leads_nowhere_is_found_at_its_place(link: str, told: str, tmp_path: Path) -> None:
    site = build(tmp_path, "/taikai/", "ja/midori/index.html", link)
    finding = next(f for f in site_findings(read_built(site), "site") if told in f.message)
    assert str(finding.place) == "site/ja/midori/index.html:3:3"


def test_a_style_sheet_is_read_like_a_page(tmp_path: Path) -> None:
    sheet = (
        "a { b: url(../pictures/a.png) }\n  @import '//cdn.example/x.css';\nb { c: url(no.png) }"
    )
    site = build(tmp_path, "/")
    (site / "ja" / "site.css").write_text(sheet, "utf-8")
    found = site_findings(read_built(site), "site")
    assert [f"{finding.place}: {finding.message}" for finding in found] == [
        "site/ja/site.css:2:11: `//cdn.example/x.css` is fetched from another host",
        "site/ja/site.css:3:8: `no.png` leads to nothing",
    ]


def test_a_page_larger_than_any_real_one_is_not_read(tmp_path: Path) -> None:
    site = build(tmp_path, "/")
    with (site / "large.html").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    (finding,) = site_findings(read_built(site), "site")
    assert str(finding.place) == "site/large.html"
    assert finding.message == "the file is larger than 4,096 KiB"


def test_a_page_with_many_faults_tells_the_first(tmp_path: Path) -> None:
    site = build(tmp_path, "/", "ja/index.html", '<a href="nothing/">\n' * 5_000)
    assert len(site_findings(read_built(site), "site")) == 200


def test_both_languages_are_looked_at(tmp_path: Path) -> None:
    site = build(tmp_path, "/", "en/index.html", '<a href="midori/">')
    assert [finding.place.path for finding in site_findings(read_built(site), "site")] == [
        "site/en/index.html"
    ]


@pytest.mark.parametrize(
    "start",
    ["<a ", '<a x="', "<a x='>", "<", "</", "<!--", "<![CDATA[", "<?", "<div>", "<script>", "&"],
)
def test_a_broken_page_costs_its_length_and_not_its_square(start: str, tmp_path: Path) -> None:
    site = build(tmp_path, "/", "ja/index.html", start * 20_000)
    begin = time.process_time()
    site_findings(read_built(site), "site")
    assert time.process_time() - begin < 2


def test_a_file_whose_name_is_no_text_is_told_in_every_report(tmp_path: Path) -> None:
    site = build(tmp_path, "/")
    Path(os.fsdecode(os.fsencode(site) + b"/\xff.html")).write_text('<a href="nothing/">')
    found = site_findings(read_built(site), "site")
    assert [finding.place.path for finding in found] == ["site/\N{REPLACEMENT CHARACTER}.html"]
    for render in FORMATS.values():
        assert "site/" in render(make_report(found)).encode().decode()


def test_a_folder_without_a_page_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "styles.css").write_text("body { color: red }")
    (finding,) = site_findings(read_built(tmp_path), "site")
    assert (finding.rule, str(finding.place)) == ("site-link", "site")
    assert "no site was built here" in finding.message
