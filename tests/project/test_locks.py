import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
NAMES = ["site", "test", "dev"]
PINNED = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>[^ ]+)(?: ; .+)?$")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}$")


def logical_lines(name: str) -> list[list[str]]:
    """Return each requirement of a lock as its first line and its hashes."""
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    lines = [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    joined = "\n".join(lines).replace(" \\\n", "\0")
    return [[part.strip() for part in line.split("\0")] for line in joined.splitlines()]


def versions(name: str) -> dict[str, str]:
    pins = [PINNED.match(requirement) for requirement, *_ in logical_lines(name)]
    return {pin["name"]: pin["version"] for pin in pins if pin}


def wanted(name: str) -> list[Requirement]:
    """Return what pyproject.toml asks for in the environment of a lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups, optional = project["dependency-groups"], project["project"]["optional-dependencies"]
    asked = [*project["project"]["dependencies"], *groups["build"]]
    if name != "site":
        asked += [*optional["capture"], *groups["test"]]
    if name == "dev":
        asked += groups["dev"]
    return [Requirement(line) for line in asked]


@pytest.mark.parametrize("name", NAMES)
def test_every_line_is_one_version_with_hashes(name: str) -> None:
    lines = logical_lines(name)
    assert len(lines) >= len(wanted(name))
    for requirement, *hashes in lines:
        assert PINNED.match(requirement), requirement
        assert hashes, requirement
        assert all(HASH.match(line) for line in hashes), requirement


@pytest.mark.parametrize("name", NAMES)
def test_no_address_is_in_a_lock(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    assert not re.search(r"://|\bindex\b|find-links|file:", text)


@pytest.mark.parametrize("name", NAMES)
def test_a_lock_holds_what_pyproject_asks_for(name: str) -> None:
    held = versions(name)
    unmet = [
        str(r) for r in wanted(name) if not r.specifier.contains(held.get(r.name.lower(), "0"))
    ]
    assert unmet == []


@pytest.mark.parametrize(("smaller", "larger"), [("site", "test"), ("test", "dev")])
def test_a_larger_lock_only_adds(smaller: str, larger: str) -> None:
    assert versions(smaller).items() <= versions(larger).items()
