"""What every area of tests shares: expected texts in files, and projects made for one test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from generator.capture.browser import find_chromium
from generator.nouns.project import Project

Golden = Callable[[Path, str], None]
MakeProject = Callable[[dict[str, str | bytes]], Project]

# One slow example on a busy machine says nothing; pytest's timeout ends a test that hangs.
settings.register_profile("taikai", deadline=None)
settings.load_profile("taikai")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="Write what is made now as what is expected; never in CI.",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-goldens") and os.environ.get("CI"):
        raise pytest.UsageError(
            "goldens are not changed in CI: run this where you can look at them"
        )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the file that holds what is expected, or write it with the flag."""
    update = bool(request.config.getoption("--update-goldens"))

    def compare(expected: Path, made: str) -> None:
        if update:
            expected.write_text(made, encoding="utf-8")
        assert expected.is_file(), f"{expected} is missing; --update-goldens writes it"
        assert made == expected.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def make_project(tmp_path: Path) -> MakeProject:
    """Write files by path below a new project, and return it."""
    return partial(write_project, tmp_path / "project")


def write_project(root: Path, files: Mapping[str, str | bytes]) -> Project:
    """Write files by path below the root of a project, and return it."""
    (root / "guides").mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text("site_name: test\n")
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Project(root)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The Chromium that `make test` names, an installed one, or Playwright's own; never none.

    One for each file of tests, not one for all: two drivers cannot run in a process at once, and
    capture, which is tested too, starts its own.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(),
            args=["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        )
        yield browser
        browser.close()
