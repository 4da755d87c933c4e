"""`mkdocs build` alone makes the whole bilingual site, or leaves the old one as it was."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest

from tests.plugin.conftest import OWN, run_build, tree


def test_both_languages_stand_beside_each_other(built: Path) -> None:
    files = set(tree(built / "site"))
    for lang in ("ja", "en"):
        assert {
            f"{lang}/index.html",
            f"{lang}/midori/index.html",
            f"{lang}/about/index.html",
        } <= files
        assert f"{lang}/search/search_index.json" in files
        assert f"{lang}/sitemap.xml" not in files
    assert {"index.html", "404.html", "sitemap.xml"} <= files
    assert not [name for name in files if name.endswith((".yml", ".md"))]
    assert {path.name for path in built.iterdir()} <= {".cache", "guides", "mkdocs.yml", "site"}


def test_each_page_speaks_its_language_and_links_to_its_sibling(built: Path) -> None:
    japanese = (built / "site/ja/midori/index.html").read_text("utf-8")
    english = (built / "site/en/midori/index.html").read_text("utf-8")
    assert '<html lang="ja"' in japanese
    assert '<html lang="en"' in english
    assert 'href="../../en/midori/"' in japanese
    assert 'href="../../ja/midori/"' in english
    anchors = re.compile(r'<h[1-6][^>]* id="([^"]+)"')
    assert anchors.findall(japanese) == anchors.findall(english)
    for page in (japanese, english):
        for lang in ("ja", "en"):
            alternate = f'hreflang="{lang}" href="https://taikai.example/{lang}/midori/">'
            assert f'<link rel="alternate" {alternate}' in page


def test_a_report_is_filled_in_and_goes_where_the_site_says(project: Path) -> None:
    config = project / "mkdocs.yml"
    address = "https://reports.example/new?title={title}&body={page}"
    config.write_text(
        config.read_text("utf-8").replace(
            "  - taikai:\n", f'  - taikai:\n      report_url: "{address}"\n'
        ),
        "utf-8",
    )
    assert run_build(project).returncode == 0
    page = (project / "site/en/midori/index.html").read_text("utf-8")
    title = re.search(r'property="og:title" content="([^"]+)"', page)
    assert title
    filled = address.replace("{title}", quote(title[1], safe="/")).replace(
        "{page}", quote("https://taikai.example/en/midori/", safe="/")
    )
    assert f'href="{filled.replace("&", "&amp;")}"' in page or f'href="{filled}"' in page
    index = (project / "site/en/index.html").read_text("utf-8")
    assert "tk-report" not in index
    assert 'data-to="https://reports.example/new?title=Guide%20wanted%3A%20{query}' in index


def test_without_an_address_nobody_is_asked_to_report(built: Path) -> None:
    page = (built / "site/en/midori/index.html").read_text("utf-8")
    assert "tk-report" not in page
    assert "tk-search__ask" not in page


def test_a_former_address_leads_to_the_guide(built: Path) -> None:
    for lang in ("ja", "en"):
        page = (built / f"site/{lang}/aoi-marche/index.html").read_text("utf-8")
        assert '<meta http-equiv="refresh" content="0; url=../aoi/">' in page
        assert '<a class="language" href="../aoi/">' in page
        assert (built / f"site/{lang}/aoi/index.html").is_file()


def test_authors_find_the_reference_and_the_rules_at_the_foot(project: Path) -> None:
    (project / "mkdocs.yml").write_text(OWN, "utf-8")
    assert run_build(project).returncode == 0
    for lang in ("ja", "en"):
        page = (project / f"site/{lang}/midori/index.html").read_text("utf-8")
        header, _, rest = page.partition("</header>")
        footer = rest.partition("<footer")[2]
        for name in ("reference", "rules"):
            assert f'href="../{name}/"' in footer
            assert f'href="../{name}/"' not in header
            assert (project / f"site/{lang}/{name}/index.html").is_file()


def test_a_site_for_readers_alone_has_no_pages_for_authors(built: Path) -> None:
    for lang, words in (("ja", "ガイドを書く人へ"), ("en", "For those who write guides")):
        assert {path.name for path in (built / "site" / lang).iterdir()}.isdisjoint(
            {"reference", "rules"}
        )
        page = (built / f"site/{lang}/midori/index.html").read_text("utf-8")
        assert words not in page


def test_guides_stay_out_of_the_sidebar(built: Path) -> None:
    page = (built / "site/ja/midori/index.html").read_text("utf-8")
    assert "../aoi/" not in page


def test_search_holds_one_language(built: Path) -> None:
    for lang, word in (("ja", "退会する"), ("en", "Withdraw")):
        index = json.loads((built / f"site/{lang}/search/search_index.json").read_text("utf-8"))
        assert index["config"]["lang"] == [lang]
        assert word in json.dumps(index["docs"], ensure_ascii=False)
    assert "Before you start" not in (built / "site/ja/search/search_index.json").read_text("utf-8")


def test_only_what_is_public_may_be_listed_by_search_engines(built: Path) -> None:
    for lang in ("ja", "en"):
        for guide, listed in (("midori", True), ("aoi", False)):
            page = (built / f"site/{lang}/{guide}/index.html").read_text("utf-8")
            assert ('<meta name="robots" content="noindex">' in page) != listed


def test_the_sitemap_names_each_public_page_in_both_languages(built: Path) -> None:
    names = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    root = ET.parse(built / "site" / "sitemap.xml").getroot()  # noqa: S314 - we wrote it
    addresses = {url.findtext("s:loc", "", names): url for url in root.findall("s:url", names)}
    base = "https://taikai.example/"
    assert set(addresses) == {
        f"{base}{lang}/{path}" for lang in ("ja", "en") for path in ("", "midori/")
    }
    url = addresses[f"{base}ja/midori/"]
    assert url.findtext("s:lastmod", "", names) == "2026-11-01"
    links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)}
    assert links == {"ja": f"{base}ja/midori/", "en": f"{base}en/midori/"}


@pytest.mark.parametrize("page", ["about.ja.md", "about.en.md"])
def test_a_broken_link_in_either_language_fails_and_leaves_the_old_site(
    page: str, built_project: Path
) -> None:
    project = built_project
    before = tree(project / "site")
    (project / "guides" / page).write_text("# x\n\n[nowhere](nowhere.md)\n", "utf-8")
    run = run_build(project)
    assert run.returncode != 0
    assert "nowhere.md" in run.stderr
    assert tree(project / "site") == before
    assert not list(project.glob(".site.*"))


def test_an_error_in_a_guide_fails_with_its_place_and_leaves_the_old_site(
    built_project: Path,
) -> None:
    project = built_project
    before = tree(project / "site")
    guide = project / "guides" / "midori.yml"
    guide.write_text(guide.read_text("utf-8").replace("press: withdraw", "press: withdrw"), "utf-8")
    run = run_build(project, strict=False)
    assert run.returncode != 0
    assert re.search(r"guides/midori\.yml:\d+:\d+: error\[", run.stderr)
    assert "Traceback" not in run.stderr
    assert tree(project / "site") == before


def test_a_theme_that_asks_another_host_fails_and_leaves_the_old_site(
    built_project: Path,
) -> None:
    project = built_project
    before = tree(project / "site")
    partials = project / "overrides" / "partials"
    partials.mkdir(parents=True)
    (partials / "comments.html").write_text('<img src="https://cdn.example/x.png">')
    config = project / "mkdocs.yml"
    settings = config.read_text("utf-8")
    config.write_text(
        settings.replace("  name: material\n", "  name: material\n  custom_dir: overrides\n")
    )
    run = run_build(project, strict=False)  # MkDocs itself finds nothing to say
    assert run.returncode != 0
    assert re.search(r"site/en/about/index\.html:\d+:\d+: error\[site-link\]", run.stderr)
    assert "`https://cdn.example/x.png` is fetched from another host" in run.stderr
    assert "Traceback" not in run.stderr
    assert tree(project / "site") == before
    assert not list(project.glob(".site.*"))


ON_ANOTHER_DAY = """
import datetime, time_machine
time_machine.travel(datetime.datetime(2028, 2, 29, 23, 59, 58, tzinfo=datetime.UTC)).start()
"""
"""Python reads this before any program, that of a child process too, once it is on its path."""


def test_two_builds_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    calendar = tmp_path / "calendar"
    calendar.mkdir()
    (calendar / "sitecustomize.py").write_text(ON_ANOTHER_DAY, "utf-8")
    elsewhere = tmp_path / "another place"
    shutil.copytree(built, elsewhere, ignore=shutil.ignore_patterns("site", ".cache"))
    run = run_build(
        tmp_path,
        "--config-file",
        str(elsewhere / "mkdocs.yml"),
        PYTHONPATH=str(calendar),
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
        PYTHONHASHSEED="7",
    )
    assert run.returncode == 0, run.stderr
    assert tree(elsewhere / "site") == tree(built / "site")


def test_the_site_can_live_below_a_path(project: Path) -> None:
    run = run_build(project, SITE_URL="https://host.example/some/path/")
    assert run.returncode == 0, run.stderr
    page = (project / "site/en/midori/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://host.example/some/path/en/midori/">' in page
    assert 'href="/some/path/ja/"' in (project / "site/404.html").read_text("utf-8")


def test_a_folder_that_cannot_be_written_is_one_clear_message(project: Path) -> None:
    locked = project / "locked"
    locked.write_text("a file where a folder should be", "utf-8")
    run = run_build(project, "--site-dir", str(locked / "site"))
    assert run.returncode != 0
    assert "cannot be written" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_site_behind_a_link_is_built_where_the_link_leads(project: Path) -> None:
    served = project.parent / "served"
    served.mkdir()
    (project / "site").symlink_to(served)
    (project / ".site.building-99999999999999999999-x").mkdir()  # no number that a process has
    for _ in range(2):
        run = run_build(project)
        assert run.returncode == 0, run.stderr
        assert (project / "site").readlink() == served
        assert (served / "ja" / "midori" / "index.html").is_file()
    assert [path.name for path in served.parent.iterdir() if path.name.startswith(".served")] == []


def test_a_killed_build_leaves_the_old_site_and_the_next_one_tidies_up(
    built_project: Path,
) -> None:
    project = built_project
    before = tree(project / "site")
    left = project / ".site.building-999999999-x"
    left.mkdir()
    (left / "index.html").write_text("half", "utf-8")
    assert run_build(project).returncode == 0
    assert tree(project / "site") == before
    assert not left.exists()


def test_serve_shows_both_languages_and_rebuilds(project: Path, tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (tmp_path / "serve.log").open("wb")
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=log,
        stderr=log,
    )

    def page(address: str) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{address}", timeout=10) as answer:
                return str(answer.read().decode("utf-8"))
        except OSError:  # it does not listen yet, or is busy building
            return ""

    def wait_for(address: str, words: str) -> None:
        end = time.monotonic() + 40
        while words not in page(address):
            assert time.monotonic() < end, (tmp_path / "serve.log").read_text("utf-8")
            time.sleep(0.2)

    try:
        wait_for("ja/midori/", "みどりマルシェ")
        wait_for("en/midori/", "Midori Marche")
        guide = project / "guides" / "midori.yml"
        guide.write_text(
            guide.read_text("utf-8").replace("en: Points", "en: All your points"), "utf-8"
        )
        wait_for("en/midori/", "All your points")
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()
