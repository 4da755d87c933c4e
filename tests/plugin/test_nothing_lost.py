"""Whatever happens to a build, a whole site stands where one stood: the old one or the new one."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.ordinary_user import as_an_ordinary_user
from tests.plugin.conftest import make_small_project, run_build, tree

pytestmark = pytest.mark.timeout(600)

Site = dict[str, bytes]


class Edited:
    """A project that has two states of its guides, and the whole site of each."""

    def __init__(self, root: Path) -> None:
        self.root = make_small_project(root)
        self.site = root / "site"
        self._guide = root / "guides" / "midori.yml"
        self._texts = [self._guide.read_text("utf-8")]
        self._texts.append(self._texts[0].replace("en: Points", "en: All your points"))
        self.seconds = 0.0
        self.sites = [self._built(state) for state in (1, 0)][::-1]
        assert self.sites[0] != self.sites[1]

    def edit(self, state: int) -> None:
        """Bring the guides into a state."""
        self._guide.write_text(self._texts[state], "utf-8")

    def bring(self, state: int) -> None:
        """Have the site of a state stand."""
        if tree(self.site) != self.sites[state]:
            assert self._built(state) == self.sites[state]

    def _built(self, state: int) -> Site:
        self.edit(state)
        start = time.monotonic()
        run = run_build(self.root)
        self.seconds = time.monotonic() - start
        assert run.returncode == 0, run.stderr
        return tree(self.site)

    def left_behind(self) -> list[str]:
        """Return what builds left beside the site."""
        return [path.name for path in self.root.glob(".site*")]


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Edited:
    return Edited(tmp_path_factory.mktemp("edited") / "project")


@contextmanager
def building(root: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a build in a process group of its own, of which nothing is left at the end."""
    build = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield build
    finally:
        with suppress(ProcessLookupError):  # where it has ended, and its child as well
            os.killpg(build.pid, signal.SIGKILL)
        build.wait()


def kill_builds(edited: Edited, times: int) -> None:
    """Kill builds at random moments: with the child in every other case, else the parent alone."""
    moments = random.Random(times)  # noqa: S311 - moments, not secrets
    for number in range(times):
        edited.edit(number % 2)
        with building(edited.root) as build:
            time.sleep(moments.uniform(0, 1.1 * edited.seconds))
            if number % 2:
                os.killpg(build.pid, signal.SIGKILL)
            else:
                build.kill()
            build.wait()
            assert tree(edited.site) in edited.sites
    edited.edit(1)
    run = run_build(edited.root)
    assert run.returncode == 0, run.stderr
    assert tree(edited.site) == edited.sites[1]
    assert edited.left_behind() == []


def test_a_build_killed_at_any_moment_leaves_a_whole_site(edited: Edited) -> None:
    kill_builds(edited, 10)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_fifty_builds_killed_leave_a_whole_site(edited: Edited) -> None:
    kill_builds(edited, 50)


def test_two_builds_at_once_leave_one_whole_site(edited: Edited) -> None:
    edited.edit(0)
    with building(edited.root) as one, building(edited.root) as two:
        assert (one.wait(timeout=300), two.wait(timeout=300)) == (0, 0)
    assert tree(edited.site) == edited.sites[0]
    assert edited.left_behind() == []


def limited(megabytes: float) -> Callable[[], None]:
    """Return what keeps a process from writing larger files, as a full disk would."""
    size = int(megabytes * 2**20)
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize(
    "megabytes",
    [
        pytest.param(0.001, id="at-once", marks=pytest.mark.soak),
        pytest.param(0.02, id="early", marks=pytest.mark.soak),
        pytest.param(0.1, id="late"),
    ],
)
def test_a_full_disk_leaves_the_old_site(edited: Edited, megabytes: float) -> None:
    edited.bring(0)
    edited.edit(1)
    run = build_as(edited.root, limited(megabytes))
    assert run.returncode != 0
    assert "cannot be written, and was left as it was: " in run.stderr
    assert "File too large" in run.stderr
    assert "Traceback" not in run.stderr
    assert tree(edited.site) == edited.sites[0]
    assert edited.left_behind() == []


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)


def test_a_read_only_folder_is_one_clear_message(edited: Edited) -> None:
    edited.edit(0)
    before = tree(edited.site)
    with read_only(edited.root):
        run = build_as(edited.root, as_an_ordinary_user)
    assert run.returncode != 0
    told = [line for line in run.stderr.splitlines() if line.startswith("ERROR")]
    assert len(told) == 1
    assert "cannot be written, and was left as it was: Permission denied: " in told[0]
    assert "Traceback" not in run.stderr
    assert tree(edited.site) == before


def test_the_check_needs_to_write_nothing(edited: Edited) -> None:
    with read_only(edited.root):
        command = [sys.executable, "-m", "generator", "check"]
        run = subprocess.run(
            command, cwd=edited.root, preexec_fn=as_an_ordinary_user, check=False, timeout=60
        )
    assert run.returncode == 0


def build_as(root: Path, before: Callable[[], None]) -> subprocess.CompletedProcess[str]:
    """Build after something was done in the process that builds."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=before,
        capture_output=True,
        text=True,
        timeout=300,  # a hung build must end; a busy machine may take its time
        check=False,
    )
