"""What other repositories use of this one: the GitHub action and the pre-commit hook."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import main
from tests.plugin.conftest import make_small_project

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
STEPS: dict[str, dict[str, Any]] = {s["id"]: s for s in ACTION["runs"]["steps"] if "id" in s}

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a step as GitHub does, in a project of its own, with this environment as the action's."""
    make_small_project(tmp_path / "guides of others")
    environment = tmp_path / "temp" / "taikai"
    environment.parent.mkdir()
    environment.symlink_to(sys.prefix)

    def run_step(step: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        given = {name: value.get("default", "") for name, value in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        variables = {
            name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: given[m[1]], value)
            for name, value in STEPS[step]["env"].items()
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[step]["run"]],  # noqa: S607
            cwd=tmp_path,
            env={
                **os.environ,
                "LC_ALL": "C",
                "RUNNER_TEMP": str(tmp_path / "temp"),
                "GITHUB_OUTPUT": str(tmp_path / "output"),
                **variables,
            },
            capture_output=True,
            text=True,
            timeout=110,
            check=False,
        )

    return run_step


def test_the_action_checks(run: Run, tmp_path: Path) -> None:
    assert run("check", project="guides of others").returncode == 0
    guide = tmp_path / "guides of others" / "guides" / "midori.yml"
    guide.write_text(guide.read_text("utf-8").replace("press: withdraw", "press: withdrw"), "utf-8")
    failed = run("check", project="guides of others", check_options="--strict --today 2026-11-23")
    assert failed.returncode == 1
    assert failed.stdout.startswith("::error file=guides/midori.yml,line=")


def test_the_action_builds(run: Run, tmp_path: Path) -> None:
    built = run("build", project="guides of others", site="public")
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "public" / "ja" / "midori" / "index.html").is_file()
    assert (tmp_path / "output").read_text("utf-8") == "site=public\n"


def test_inputs_are_no_part_of_a_script(run: Run, tmp_path: Path) -> None:
    assert not any("${{" in step["run"] for step in STEPS.values())
    run("check", project="$(touch evil)", check_options="`touch evil`; touch evil")
    assert not (tmp_path / "evil").exists()


def test_every_step_says_its_shell_and_what_it_installs_is_there() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert all(step.get("shell") == "bash" for step in STEPS.values())
    (lock,) = re.findall(r"\$GITHUB_ACTION_PATH/(\S+\.lock)", STEPS["install"]["run"])
    assert "flit-core==" in (ROOT / lock).read_text("utf-8")  # what builds it, without isolation


def test_hooks_name_commands_that_there_are() -> None:
    for hook in HOOKS:
        program, command, *_ = hook["entry"].split()
        assert program == "taikai"
        assert command in main.commands
        assert hook["language"] == "python"
        assert re.match(hook["files"], "guides/midori.yml")
        assert re.match(hook["files"], "images/midori/phone/leave.png")
        assert not re.match(hook["files"], "README.md")
