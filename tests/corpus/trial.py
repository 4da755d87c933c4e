"""Try every case of the corpus in this process; print what came of it as JSON.

Usage: python -m tests.corpus.trial FOLDER-FOR-PROJECTS
"""

from __future__ import annotations

import json
import resource
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.nouns.findings import Finding, Severity
from generator.nouns.project import Project
from generator.site.findings import check_project
from tests.corpus.large import LARGE
from tests.corpus.names import NAMES
from tests.corpus.preparing import (
    CONFIGURATION,
    DEFINITION,
    PICTURE,
    SIDECAR,
    SOUND,
    Prepare,
    wrote,
)

HERE = Path(__file__).parent


def cases() -> Iterator[tuple[str, str, Prepare]]:
    """Yield every case: its kind, its name, and what makes a sound project a bad one."""
    places = {
        "configurations": CONFIGURATION,
        "definitions": DEFINITION,
        "sidecars": SIDECAR,
        "pictures": PICTURE,
    }
    for kind, place in places.items():
        for path in sorted((HERE / kind).iterdir()):
            yield kind, path.stem, wrote(place, path.read_bytes())
    for name, prepare in NAMES.items():
        yield "names", name, prepare
    for name, prepare in LARGE.items():
        yield "large", name, prepare


def tried(root: Path, prepare: Prepare) -> dict[str, Any]:
    """Return what checking a bad project gives."""
    for name, content in SOUND.items():
        wrote(name, content)(root)
    prepare(root)
    before = contents(root)
    start = time.process_time()
    try:
        findings = check_project(Project(root))
    except BaseException:  # noqa: BLE001 - that none comes is what is tried
        return {"crash": traceback.format_exc()}
    seconds = time.process_time() - start
    told = [shown(f) for f in findings if f.severity is Severity.ERROR]
    return {"seconds": seconds, "errors": told, "untouched": contents(root) == before}


def shown(finding: Finding) -> str:
    """Return a finding in one line."""
    return f"{finding.place}: [{finding.rule}] {finding.message}"


def contents(root: Path) -> dict[str, bytes]:
    """Return every ordinary file of a project; the cache can be made again and does not count."""
    return {
        str(path): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink() and ".cache" not in path.parts
    }


def main(folder: Path) -> None:
    """Try all cases and print what came of them."""
    results: dict[str, Any] = {}
    for number, (kind, name, prepare) in enumerate(cases()):
        root = folder / str(number)
        root.mkdir()
        results[f"{kind}/{name}"] = tried(root, prepare)
    print(json.dumps({"memory_mb": most_memory_mb(), "cases": results}))  # noqa: T201 - the answer


def most_memory_mb() -> float:
    """Return the most memory that this process has held at once."""
    status = Path("/proc/self/status")
    if status.exists():
        # Linux counts what the parent held when it started us into ru_maxrss, but not into this.
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 / (1024 if sys.platform == "darwin" else 1)  # bytes on macOS, else kB


if __name__ == "__main__":
    main(Path(sys.argv[1]))
