"""Whatever words stand in an option of `mkdocs.yml`, no page has code of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.exceptions import Abort, ConfigurationError

from tests.plugin.conftest import OWN, found, make_small_project, run_build

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
