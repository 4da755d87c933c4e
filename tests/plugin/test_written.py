"""`mkdocs.yml` as it is written: `taikai check` tells what a build would, without MkDocs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig

from generator.nouns.project import Project
from generator.plugin import TaikaiOptions
from generator.site.configuration import KNOWN, OPTIONS, written_findings
from tests.ordinary_user import as_an_ordinary_user
from tests.plugin.configurations import FAULTS, SOUND
from tests.plugin.conftest import OWN, found

BEYOND = {"extensions", "site-address-with-a-quote"}
"""Left to MkDocs: its defaults, and what an environment, which may hold another address, says."""
REFUSED = {"config_file_path", "google_analytics", "mdx_configs", "pages"}
"""What MkDocs knows, but refuses or warns of when it is written."""
ESCAPED = {
    "site-named-by-nul": ("mkdocs.yml:2:11", "a NUL (U+0000) is written here as an escape"),
    "site-address-of-controls": (
        "mkdocs.yml:3:11",
        "the control character U+0001 is written here as an escape",
    ),
    "site-address-of-half-a-character": ("mkdocs.yml:3:32", "this escape does not exist"),
    "author-of-controls": (
        "mkdocs.yml:2:14",
        "the control character U+001B is written here as an escape",
    ),
}
"""What is told of the file before anybody asks which setting it is in."""


def told(root: Path) -> list[tuple[str, str]]:
    return [(str(f.place), f.message) for f in written_findings(Project(root))]


def test_the_settings_are_those_of_mkdocs_and_of_the_plugin() -> None:
    assert set(KNOWN) - {"INHERIT"} | REFUSED == set(MkDocsConfig())
    assert set(OPTIONS) - {"enabled"} == set(TaikaiOptions())  # which every plugin has


@pytest.mark.parametrize("kind", SOUND)
def test_what_people_write_is_accepted(kind: str, surrounded: Path) -> None:
    (surrounded / "mkdocs.yml").write_text(SOUND[kind](OWN), "utf-8")
    assert told(surrounded) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_what_a_build_refuses_is_told_as_well(fault: str, surrounded: Path) -> None:
    (surrounded / "mkdocs.yml").write_text(FAULTS[fault][0](OWN), "utf-8")
    if fault in BEYOND:
        assert told(surrounded) == []
    elif fault in ESCAPED:
        assert told(surrounded) == [ESCAPED[fault]]
    else:  # MkDocs ends an address with a slash
        built = [(str(f.place), f.message.replace("/`", "`")) for f in found(surrounded)]
        assert [(p, message.replace("/`", "`")) for p, message in told(surrounded)] == built


WRONG = {
    "": ("mkdocs.yml:1:1", "the file holds no settings"),
    "- site_name: x\n": ("mkdocs.yml:1:1", "the file holds no settings"),
    "site_name": ("mkdocs.yml:1:1", "the file holds no settings"),
    "site_name: [": ("mkdocs.yml:2:1", ""),
    "site_name: x\nsite_name: y\n": ("mkdocs.yml:2:1", "a second time"),
    "site_name: 2026\n": ("mkdocs.yml:1:12", "`site_name` is no text"),
    "site_ulr: https://leave.example/\n": ("mkdocs.yml:1:1", "there is no setting `site_ulr`"),
    "site_url: 'https://['\n": ("mkdocs.yml:1:11", "`https://[` is no address"),
    "repo_url: 'https://['\n": ("mkdocs.yml:1:11", "`https://[` is no address"),
    "use_directory_urls: off\n": ("mkdocs.yml:1:21", "`use_directory_urls` is off"),
    "strict: perhaps\n": ("mkdocs.yml:1:9", "`strict` is neither `true` nor `false`"),
    "theme: readthedocs\n": ("mkdocs.yml:1:8", "the theme is `readthedocs`"),
    "theme: {name: matrial, font: false}\n": ("mkdocs.yml:1:8", "the theme is `matrial`"),
    "theme: [material]\n": ("mkdocs.yml:1:8", "`theme` is no name"),
    "plugins: [search]\n": ("mkdocs.yml:1:10", "the plugin `taikai`, which makes the pages"),
    "plugins: {search: null}\n": ("mkdocs.yml:1:10", "the plugin `taikai`, which makes the pages"),
    "plugins: taikai\n": ("mkdocs.yml:1:10", "`plugins` is no list"),
    "plugins:\n  - taikai: {repot_url: x}\n": (
        "mkdocs.yml:2:14",
        "there is no setting `repot_url`",
    ),
    "plugins:\n  taikai: {report_url: 'x y'}\n": ("mkdocs.yml:2:24", "holds ` `"),
    "plugins: [{taikai: {site_name: x}}]\n": ("mkdocs.yml:1:32", "`site_name` is no mapping"),
    "extra_css: own.css\n": ("mkdocs.yml:1:12", "`extra_css` is no list"),
    "markdown_extensions: {toc: {}}\n": ("mkdocs.yml:1:22", "needs `attr_list`, `md_in_html`"),
    "site_name:\n": ("mkdocs.yml:1:11", "`site_name` is no text"),
    "strict: 'y'\n": ("mkdocs.yml:1:9", "`strict` is neither `true` nor `false`"),
    "theme: {name: null, font: false}\n": ("mkdocs.yml:1:8", "the theme has no name"),
    "theme: {name: material, font: false, custom_dir: nowhere}\n": (
        "mkdocs.yml:1:50",
        "there is no folder `nowhere`",
    ),
    "theme: {name: material, font: false, custom_dir: mkdocs.yml}\n": (
        "mkdocs.yml:1:50",
        "there is no folder `mkdocs.yml`",
    ),
    "plugins: [{taikai: a}]\n": ("mkdocs.yml:1:20", "`taikai` is no mapping"),
    "INHERIT: [a]\n": ("mkdocs.yml:1:10", "`INHERIT` is no text"),
    "site_dir: mkdocs.yml/x\n": ("mkdocs.yml:1:11", "`mkdocs.yml` is a file"),
    "? " * 60 + "a\nsite_url: javascript:alert(1)\n": (
        "mkdocs.yml:1:3",
        "a key is a short text, not a list, a mapping or an alias",
    ),
    "theme: {font: false}\n": ("mkdocs.yml:1:8", "the theme has no name"),
    "theme: {name: material, font: false, custom_dir: 5}\n": (
        "mkdocs.yml:1:50",
        "`custom_dir` is no text",
    ),
    "INHERIT: base.yml\n": ("mkdocs.yml:1:10", "there is no such file to inherit from"),
    "INHERIT: null\n": ("mkdocs.yml:1:10", "there is no such file to inherit from"),
    "INHERIT: guides\n": ("mkdocs.yml:1:10", "there is no such file to inherit from"),
    "dev_addr: localhost\n": ("mkdocs.yml:1:11", "`dev_addr` is no address of a server"),
    "site_dir: /dev/null\n": ("mkdocs.yml:1:11", "holds something that is no site"),
    "? {a: b}\n: c\nsite_author: x\n": ("mkdocs.yml:1:3", "a key is a short text"),
    "extra: {? [a] : b}\n": ("mkdocs.yml:1:11", "a key is a short text"),
    "plugins: [taikai, search, {taikai: {}}]\n": (
        "mkdocs.yml:1:36",
        "the plugin `taikai` is switched on a second time",
    ),
    "plugins: {taikai: {}, /taikai: {}}\n": (
        "mkdocs.yml:1:32",
        "the plugin `taikai` is switched on a second time",
    ),
    "plugins: [{taikai: {}, search: {}}]\n": (
        "mkdocs.yml:1:11",
        "an item of `plugins` has more than one name: `taikai`, `search`",
    ),
    "plugins: [taikai, {}]\n": ("mkdocs.yml:1:19", "`plugins.1` is no name"),
    "markdown_extensions: [attr_list, md_in_html, 5]\n": (
        "mkdocs.yml:1:46",
        "`markdown_extensions.2` is no name",
    ),
    "markdown_extensions: [attr_list, md_in_html, markdown_include.include]\n": (
        "mkdocs.yml:1:46",
        "with `markdown_include.include`, a page could publish any file",
    ),
    "markdown_extensions: [attr_list, md_in_html, {mdx_include: {base_path: guides}}]\n": (
        "mkdocs.yml:1:60",
        "with `mdx_include`, a page could publish any file",
    ),
    "plugins: [{taikai: {site_name: {en: 5}}}]\n": ("mkdocs.yml:1:37", "`en` is no text"),
    "plugins: [{taikai: {site_name: {fr: x}}}]\n": (
        "mkdocs.yml:1:33",
        "there is no setting `fr`",
    ),
    "hooks: [missing.py]\n": ("mkdocs.yml:1:9", "there is no file `missing.py`"),
    "hooks: [guides]\n": ("mkdocs.yml:1:9", "there is no file `guides`"),
    "hooks: [5]\n": ("mkdocs.yml:1:9", "`hooks.0` is no text"),
    "exclude_docs: '*'\n": ("mkdocs.yml:1:15", "`*` leaves out every page"),
    "exclude_docs: |\n  drafts/\n  *.md\n": ("mkdocs.yml:1:15", "`*.md` leaves out every page"),
    "!!python/object/apply:os.system [exit]\n": (
        "mkdocs.yml:1:1",
        "`os.system` is not a function that settings may name",
    ),
    "? !!python/object/apply:os.getcwd []\n: x\n": (
        "mkdocs.yml:1:3",
        "`os.getcwd` is not a function that settings may name",
    ),
    f"site_dir: {'x' * 300}\n": ("mkdocs.yml:1:11", "`site_dir` is no name that a folder can have"),
    f"docs_dir: {'x' * 300}\n": ("mkdocs.yml:1:11", "but only `guides` is looked at"),
}


@pytest.mark.parametrize("text", WRONG, ids=lambda text: text[:80])
def test_a_fault_of_the_file_is_told_at_its_place(text: str, project: Path) -> None:
    (project / "mkdocs.yml").write_text(text, "utf-8")
    place, message = WRONG[text]
    [(found_at, said)] = told(project)
    assert found_at == place
    assert message in said


@pytest.mark.parametrize(
    "line",
    [
        "INHERIT: ../base.yml\nplugins: {search: {}}\nmarkdown_extensions: {toc: {}}",
        "plugins: [!ENV [PLUGIN, taikai]]",
        "plugins: &all [taikai]\nextra: {all: *all}",
        "theme: {<<: &base {name: material}, font: false}",
        "INHERIT: !ENV [BASE, base.yml]",
        "site_url: >\n  https://leave.example/\n",
        "plugins: {/taikai: {enabled: true}}",
        "plugins: {taikai: {enabled: !ENV [ON, true]}}",
        "site_url: !ENV [SITE_URL, 'not known']",
        "docs_dir: !ENV GUIDES",
        "markdown_extensions: [attr_list, md_in_html, {x: !!python/name:pymdownx.emoji.to_svg }]",
        "markdown_extensions: [attr_list, md_in_html, {pymdownx.snippets: {base_path: !ENV PARTS}}]",
        "markdown_extensions: [attr_list, md_in_html, {pymdownx.snippets: !ENV PARTS}]",
        "INHERIT: ../base.yml\nmarkdown_extensions: {pymdownx.snippets: {}}",
        "hooks: [guides/about.ja.md]",
        "plugins: [{taikai: {site_name: {ja: 退会, en: null}}}]",
        "exclude_docs: |\n  *.md\n  !about.*",
        "? !!str a\n: b\n? *x\n: c",
        "strict: yes",
        "site_author:",
        "nav: null",
    ],
)
def test_what_only_a_build_can_tell_is_no_fault(line: str, project: Path) -> None:
    (project / "overrides").mkdir()
    (project.parent / "base.yml").touch()
    (project / "mkdocs.yml").write_text(f"site_name: x\n{line}\n", "utf-8")
    assert told(project) == []


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*KNOWN, "x"]), VALUES, max_size=4))
def test_whatever_a_setting_holds_it_is_read_or_told(anything: dict[str, object]) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "mkdocs.yml").write_text(json.dumps(anything), "utf-8")
        assert all(place.startswith("mkdocs.yml") for place, _ in told(Path(folder)))


def test_whatever_bytes_the_file_has_it_is_read_or_told(project: Path) -> None:
    for content in (b"\xff\xfe", "site_name: 退会".encode("shift_jis"), b"\0" * 70, b"\x80: [{"):
        (project / "mkdocs.yml").write_bytes(content)
        assert told(project)


@pytest.mark.parametrize("mode", [0o000, 0o444, 0o111])
def test_a_folder_that_nobody_may_look_into_is_told(mode: int, project: Path) -> None:
    locked = project / "locked"
    (locked / "site").mkdir(parents=True)
    (locked / "site" / "notes.txt").touch()
    locked.chmod(mode)
    script = f"""
from pathlib import Path
from generator.nouns.project import Project
from generator.site.configuration import written_findings
for text in ("site_dir: locked/site", "site_dir: locked", "theme: {{name: material, font: false, custom_dir: locked}}"):
    Path("mkdocs.yml").write_text(text)
    print([str(f.place) for f in written_findings(Project(Path({str(project)!r})))])
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=project,
        preexec_fn=as_an_ordinary_user,
        check=False,
        capture_output=True,
        text=True,
    )
    locked.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[:2] == ["['mkdocs.yml:1:11']"] * 2
