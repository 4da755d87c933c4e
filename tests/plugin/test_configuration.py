"""What `mkdocs.yml` says harms neither readers nor the project: it is escaped, or refused at its line."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.exceptions import Abort, ConfigurationError

from generator.loader.configuration import read_configuration
from generator.nouns.findings import Finding
from generator.nouns.project import Project
from generator.plugin.settings import settings_of
from generator.site.configuration import configuration_findings
from tests.plugin.conftest import ROOT, make_small_project, run_build, tree

Edit = Callable[[str], str]

OWN = (ROOT / "mkdocs.yml").read_text("utf-8")


def found(root: Path) -> tuple[Finding, ...]:
    """Return what is found in the configuration of a project, without building anything."""
    file = root / "mkdocs.yml"
    config = load_config(str(file))
    project = Project(root)
    written = read_configuration(file, project)
    settings = settings_of(
        config, dict(config.plugins["taikai"].config), written.plugin_route("taikai")
    )
    return configuration_findings(settings, project, written)


def with_lines(*lines: str) -> Edit:
    """Return what puts lines below the first, with which nothing is moved but what follows."""
    return lambda text: text.replace("\n", "\n" + "".join(f"{line}\n" for line in lines), 1)


def with_option(line: str) -> Edit:
    """Return what gives the plugin an option."""
    return lambda text: text.replace("  - taikai\n", f"  - taikai:\n      {line}\n")


def instead(old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


FAULTS: dict[str, tuple[Edit, str, str]] = {
    "docs-elsewhere": (
        instead("docs_dir: guides", "docs_dir: ../elsewhere"),
        "mkdocs.yml:4:11",
        "`docs_dir` is `../elsewhere`, but only `guides` is looked at before it is published",
    ),
    "site-in-pictures": (
        with_lines("site_dir: images"),
        "mkdocs.yml:2:11",
        "a site in `images` would take the place of `images`, or lie in it",
    ),
    "site-below-pictures": (
        with_lines("site_dir: images/site"),
        "mkdocs.yml:2:11",
        "a site in `images/site` would take the place of `images`, or lie in it",
    ),
    "site-in-repository": (with_lines("site_dir: .git"), "mkdocs.yml:2:11", "`.git`"),
    "site-in-templates": (
        lambda text: with_lines("site_dir: overrides")(
            instead("name: material", "name: material\n  custom_dir: overrides")(text)
        ),
        "mkdocs.yml:2:11",
        "a site in `overrides` would take the place of `overrides`, or lie in it",
    ),
    "site-in-other-sources": (
        with_lines("site_dir: notes"),
        "mkdocs.yml:2:11",
        "`notes` holds something that is no site; a build would remove it",
    ),
    "site-in-a-repository-of-its-own": (
        with_lines("site_dir: published"),
        "mkdocs.yml:2:11",
        "`published` holds something that is no site; a build would remove it",
    ),
    "site-named-by-nul": (
        with_lines(r'site_dir: "a\0b"'),
        "mkdocs.yml:2:11",
        "`site_dir` is no name that a folder can have",
    ),
    "site-a-loop": (with_lines("site_dir: loop/site"), "", ""),
    "templates-elsewhere": (
        instead("name: material", "name: material\n  custom_dir: ../elsewhere"),
        "mkdocs.yml:7:15",
        "everything in `../elsewhere` would be published, but it is no folder of this project",
    ),
    "templates-the-project": (
        instead("name: material", "name: material\n  custom_dir: ."),
        "mkdocs.yml:7:15",
        "everything in `.` would be published, but it is no folder of this project",
    ),
    "templates-a-link": (
        instead("name: material", "name: material\n  custom_dir: linked"),
        "linked/notes.txt",
        "this is a symbolic link; only ordinary files and folders are read",
    ),
    "theme": (
        instead("name: material\n  font: false", "name: mkdocs"),
        "mkdocs.yml:6:3",
        "the theme is `mkdocs`, but the pages are made for `material`",
    ),
    "extensions": (
        lambda text: text.partition("markdown_extensions")[0],
        "mkdocs.yml",
        "the Markdown of the pages needs `attr_list`, `md_in_html`, which is not switched on",
    ),
    "one-extension": (
        instead("  - attr_list\n", ""),
        "mkdocs.yml:14:3",
        "the Markdown of the pages needs `attr_list`, which is not switched on",
    ),
    "pages-as-files": (
        with_lines("use_directory_urls: false"),
        "mkdocs.yml:2:21",
        "`use_directory_urls` is off, but pages link to each other as folders",
    ),
    "site-address-with-a-quote": (
        instead("https://taikai.example/", """https://x.example'onload='alert(1)/"""),
        "mkdocs.yml:3:11",
        "`site_url` holds `'`, which no address can hold",
    ),
    "site-address-of-a-script": (
        instead('!ENV [SITE_URL, "https://taikai.example/"]', "javascript://x/%0Aalert(1)"),
        "mkdocs.yml:3:11",
        "`javascript://x/%0Aalert(1)/` is no address that a page may link to",
    ),
    "site-address-of-controls": (
        instead('!ENV [SITE_URL, "https://taikai.example/"]', r'"https://x.example/\x01"'),
        "mkdocs.yml:3:11",
        "`site_url` holds U+0001, which no page can hold",
    ),
    "site-address-of-half-a-character": (
        instead('!ENV [SITE_URL, "https://taikai.example/"]', r'"https://x.example/\ud800"'),
        "mkdocs.yml",
        "`site_url` holds U+D800, which no page can hold",
    ),
    "site-address-with-a-port-of-words": (
        instead('!ENV [SITE_URL, "https://taikai.example/"]', "https://x.example:web/"),
        "mkdocs.yml:3:11",
        "`https://x.example:web/` is no address that a page may link to",
    ),
    "repository-of-a-script": (
        with_lines("repo_url: javascript://x/%0Aalert(1)", "repo_name: x"),
        "mkdocs.yml:2:11",
        "is no address that a page may link to",
    ),
    "edit-address-of-a-script": (
        with_lines("repo_url: https://x.example/", "edit_uri: javascript:alert(1)"),
        "mkdocs.yml:3:11",
        "`javascript:alert(1)/` is no address that a page may link to",
    ),
    "author-of-controls": (
        with_lines(r'site_author: "a\x1b[2J"'),
        "mkdocs.yml:2:14",
        "`site_author` holds U+001B, which no page can hold",
    ),
    "style-sheet-with-a-space": (
        with_lines("extra_css: [a b.css]"),
        "mkdocs.yml:2:13",
        "`extra_css.0` holds ` `, which no address can hold",
    ),
    "style-sheet-a-mapping": (
        with_lines("extra_css: [{a: b}]"),
        "mkdocs.yml:2:13",
        "`extra_css.0` is no text",
    ),
    "script-as-data": (
        with_lines("extra_javascript: ['data:text/javascript,alert(1)']"),
        "mkdocs.yml:2:20",
        "`data:text/javascript,alert(1)` is no address that a page may link to",
    ),
    "script-with-a-quote": (
        with_lines("""extra_javascript: [{path: 'a"b.js'}]"""),
        "mkdocs.yml:2:20",
        """`extra_javascript.0` holds `"`, which no address can hold""",
    ),
    "extra-html": (
        with_lines("extra: {social: [{name: <script>alert(1)</script>}]}"),
        "mkdocs.yml:2:25",
        "`extra.social.0.name` holds `<`, which the theme would put into the page as HTML",
    ),
    "extra-link-of-a-script": (
        with_lines("extra: {homepage: ' Java script:alert(1)'}"),
        "mkdocs.yml:2:19",
        "is no address that a page may link to",
    ),
    "extra-key": (
        with_lines("extra: {'<script>': 1}"),
        "mkdocs.yml:2:21",
        "`extra.<script>` holds `<`, which the theme would put into the page as HTML",
    ),
    "extra-within-itself": (
        with_lines("extra: {links: &all [*all, [*all, *all], 'a<b']}"),
        "mkdocs.yml:2:42",
        "`extra.links.2` holds `<`, which the theme would put into the page as HTML",
    ),
    "extra-of-many": (
        with_lines(
            "extra:",
            "  a0: &a0 ['a<b']",
            *(f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 5)),
        ),
        "mkdocs.yml:3:12",
        "`extra.a0.0` holds `<`, which the theme would put into the page as HTML",
    ),
    "theme-html": (
        instead("font: false", """direction: 'ltr"onload="alert(1)'"""),
        "mkdocs.yml:7:14",
        '`theme.direction` holds `"`, which the theme would put into the page as HTML',
    ),
    "report-address-with-quotes": (
        with_option("""report_url: 'https://h.example/?x="onmouseover=alert(1) a="{title}'"""),
        "mkdocs.yml:12:19",
        """`plugins.0.taikai.report_url` holds `"`, which no address can hold""",
    ),
    "report-address-of-a-script": (
        with_option("report_url: javascript:alert(1)"),
        "mkdocs.yml:12:19",
        "`javascript:alert(1)` is no address that a page may link to",
    ),
}


@pytest.fixture
def surrounded(project: Path) -> Path:
    """Make a project with what a configuration could name by mistake."""
    (project.parent / "elsewhere").mkdir()
    for folder in ("notes", "overrides", "linked", "images", "published/.git"):
        (project / folder).mkdir(parents=True)
    (project / "notes" / "index.html").write_text("a draft", "utf-8")
    (project / "linked" / "notes.txt").symlink_to("/etc/passwd")
    for page in ("index.html", "ja/index.html", "en/index.html"):
        (project / "published" / page).parent.mkdir(exist_ok=True)
        (project / "published" / page).write_text("a page", "utf-8")
    (project / "loop").symlink_to("loop")
    return project


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_is_told_at_its_line(fault: str, surrounded: Path) -> None:
    edit, place, message = FAULTS[fault]
    (surrounded / "mkdocs.yml").write_text(edit(OWN), "utf-8")
    told = [(str(finding.place), finding.message) for finding in found(surrounded)]
    if not place:
        assert told == []
        return
    assert len(told) == 1
    assert told[0][0] == place
    assert message in told[0][1]


SOUND: dict[str, Edit] = {
    "as-it-is": lambda text: text,
    "names-with-marks": with_lines('site_author: A <b> & "c"', "repo_name: <a>"),
    "addresses": with_lines(
        "repo_url: https://host.example/a/b", "edit_uri: edit/main/guides/", "extra_css: [own.css]"
    ),
    "edit-template": with_lines(
        "repo_url: https://host.example/a/b", "edit_uri_template: 'edit/{path}?x={path_noext!q}'"
    ),
    "scripts": with_lines("extra_javascript: [own.js, {path: own.mjs, type: module}]"),
    "extra": with_lines("extra: {social: [{link: 'mailto:a@b.example', name: \"A & B's\"}], a: null}"),
    "report-by-mail": with_option("report_url: 'mailto:a@b.example?subject={title}&body={page}'"),
    "report": with_option("report_url: 'https://host.example/new?title={title}&body={page}'"),
    "without-an-address": instead('!ENV [SITE_URL, "https://taikai.example/"]', "''"),
    "bundle": instead("  - attr_list\n  - md_in_html\n", "  - pymdownx.extra\n"),
    "full-names": instead("  - attr_list\n", "  - markdown.extensions.attr_list\n"),
    "templates": instead("font: false", "custom_dir: overrides"),
    "site-elsewhere": with_lines("site_dir: ../published"),
    "empty-site": with_lines("site_dir: empty"),
    "site-of-one-language": with_lines("site_dir: plain"),
}  # fmt: skip


@pytest.mark.parametrize("kind", SOUND)
def test_what_people_write_is_accepted(kind: str, surrounded: Path) -> None:
    (surrounded / "mkdocs.yml").write_text(SOUND[kind](OWN), "utf-8")
    (surrounded / "empty").mkdir()
    (surrounded / "empty" / ".gitkeep").touch()
    (surrounded / "plain").mkdir()
    for page in ("index.html", "404.html", "sitemap.xml"):
        (surrounded / "plain" / page).touch()
    assert found(surrounded) == ()


def test_a_file_of_many_faults_is_told_the_first_ones(project: Path) -> None:
    lines = [f"  - 'a<{number}'" for number in range(1000)]
    (project / "mkdocs.yml").write_text(with_lines("extra_css:", *lines)(OWN), "utf-8")
    assert [finding.place.span.line for finding in found(project) if finding.place.span] == [
        *range(3, 203)
    ]


def test_the_site_of_a_build_may_be_replaced(built: Path) -> None:
    assert found(built) == ()


def test_what_the_command_line_says_is_looked_at_too(project: Path) -> None:
    (project / "images").mkdir()
    (project / "images" / "photo.txt").write_text("the only one", "utf-8")
    before = tree(project)
    run = run_build(project, "--site-dir", "images")
    assert run.returncode != 0
    assert "mkdocs.yml: error[configuration]: a site in `images` would take" in run.stderr
    assert "Traceback" not in run.stderr
    assert tree(project) == before


HOSTILE = "\"'><script>window.injected=1</script><b onmouseover='injected()' title=\""
UNREAD = frozenset(
    {"config_file_path", "docs_dir", "site_dir", "hooks", "watch", "dev_addr", "nav"}
)
"""Options that name folders, programs and addresses of this machine, and the one that is replaced."""
SHAPES: tuple[Callable[[str], Any], ...] = (
    lambda words: words,
    lambda words: [words],
    lambda words: [{words: words}],
    lambda words: {"name": "material", "font": False, "any": [words]},
    lambda words: {words: {"name": words}},
)
"""What an option may be: words, or a list or mapping of any kind with words in it."""


def options(config: Config, route: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the route to every option of a scheme, of which `config` has the defaults."""
    for name, value in config.items():
        if isinstance(value, Config) and len(value):
            yield from options(value, (*route, name))
        elif route or name not in UNREAD:
            yield (*route, name)


def put(data: dict[str, Any], route: tuple[str, ...], value: object) -> dict[str, Any]:
    """Return data with a value at a route."""
    if not route:
        return data
    name, *rest = route
    below = put(data.get(name) or {}, tuple(rest), value) if rest else value
    return {**data, name: below}


def accepted(project: Path, data: dict[str, Any]) -> bool:
    """Tell whether neither MkDocs nor we refuse a configuration."""
    (project / "mkdocs.yml").write_text(json.dumps(data), "utf-8")
    try:
        return found(project) == ()
    except (Abort, ConfigurationError):
        return False


def plain_data() -> dict[str, Any]:
    """Return our own configuration with the plugins as a mapping, so that options have one place."""
    text = OWN.replace('!ENV [SITE_URL, "https://taikai.example/"]', "https://taikai.example/")
    return {**yaml.safe_load(text), "plugins": {"taikai": {}, "search": {}}}


class Seen(HTMLParser):
    """The scripts, and the attributes that run one, of which somebody else is the author."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.faults += [f"{tag} {name}" for name, _ in attrs if name.startswith("on")]
        self.last = tag

    def handle_data(self, data: str) -> None:
        if "window.injected" in data and self.last == "script":
            self.faults.append(data)


def test_no_option_puts_code_into_a_page(tmp_path: Path) -> None:
    project = make_small_project(tmp_path / "project")
    own = plain_data()
    config = load_config(str(project / "mkdocs.yml"))
    ours = options(config.plugins["taikai"].config, ("plugins", "taikai"))
    routes = [*options(config), *ours]
    together, shown = own, []
    for route in routes:
        for shape in SHAPES:
            if accepted(project, put(own, route, shape(HOSTILE))):
                together = put(together, route, shape(HOSTILE))
                shown.append(route)
                break
    names = {("plugins", "taikai", "site_name", lang) for lang in ("ja", "en")}
    assert {("site_name",), ("site_author",), ("repo_name",), *names} <= set(shown)
    assert not {("site_url",), ("extra",), ("theme",), ("repo_url",), ("extra_css",)} & set(shown)
    assert accepted(project, together)
    shutil.rmtree(project / "site", ignore_errors=True)
    run = run_build(project, strict=False)
    assert run.returncode == 0, run.stderr
    pages = sorted((project / "site").rglob("*.html"))
    assert pages
    assert {page.name: faults for page in pages if (faults := Seen(page.read_text()).faults)} == {}
    japanese = (project / "site/ja/midori/index.html").read_text("utf-8")
    assert "&#34;&#39;&gt;&lt;script&gt;window.injected=1" in japanese.partition("</title>")[0]
    assert "sha256" not in (project / "site" / "_headers").read_text("utf-8")
