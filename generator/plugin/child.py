"""The run of MkDocs that builds the other language beside this one."""

from __future__ import annotations

import json
import logging
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from generator.nouns.text import Lang
from generator.pages.search_entry import SearchEntry

_ASSIGNMENT = "TAIKAI_ASSIGNMENT"
"""The environment variable that makes a run a child: the path of its assignment."""

_TOLD = re.compile(r"(?P<level>WARNING|ERROR) +- +(?P<message>.*)")
"""A line of MkDocs that is passed on. Hooks print lines too, and a name can begin one."""

log = logging.getLogger("mkdocs.plugins.taikai")


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a child is to build: its language, where to, and its pages."""

    lang: Lang
    site_dir: str
    site_url: str
    pages: Mapping[str, str]
    search: tuple[SearchEntry, ...]


def assignment() -> Assignment | None:
    """Return what this run is to build, None where it is the parent."""
    path = os.environ.get(_ASSIGNMENT)
    if path is None:
        return None
    work = json.loads(Path(path).read_text("utf-8"))
    search = tuple(SearchEntry(**entry) for entry in work.pop("search"))
    return Assignment(**work, search=search)


@dataclass(slots=True)
class Child:
    """A child run that has been started; its output is kept until it is joined."""

    process: subprocess.Popen[bytes]
    output: IO[bytes]
    assignment: Path
    lang: Lang

    def join(self) -> int:
        """Wait for the child, pass on its warnings and errors, and return its exit code."""
        code = self.process.wait()
        self.output.seek(0)
        for line in self.output.read().decode("utf-8", "replace").splitlines():
            told = _TOLD.match(line)
            if told is not None:
                level = logging.getLevelNamesMapping()[told["level"]]
                log.log(level, "[%s] %s", self.lang, told["message"].strip())
        if code != 0:
            log.error("[%s] the build of this language ended with exit code %d", self.lang, code)
        self._clear()
        return code

    def end(self) -> None:
        """Stop the child, whatever it is doing."""
        self.process.kill()
        self.process.wait()
        self._clear()

    def _clear(self) -> None:
        self.output.close()
        self.assignment.unlink(missing_ok=True)


def start_child(work: Assignment, config_file: str, *, strict: bool) -> Child:
    """Start building the other language by the same executable, strict if the parent is."""
    path = Path(work.site_dir).with_suffix(".json")
    # In ASCII: the name of the folder may be bytes that are no UTF-8.
    path.write_text(json.dumps(asdict(work)), "ascii")
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", config_file]
    output = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the child is joined
    process = subprocess.Popen(  # noqa: S603 - our own executable and arguments
        [*command, "--strict" if strict else "--no-strict"],
        env={**os.environ, _ASSIGNMENT: str(path), "PYTHONIOENCODING": "utf-8:backslashreplace"},
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
    )
    return Child(process, output, path, work.lang)
