"""The corpus is tried in one process of its own, so that its memory can be told from the tests'."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def trials(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of every case, by kind and name, and the most memory that any took."""
    folder = tmp_path_factory.mktemp("corpus")
    command = [sys.executable, "-m", "tests.corpus.trial", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, text=True, timeout=110
    )
    assert done.returncode == 0, done.stderr[-3000:]
    trials: dict[str, Any] = json.loads(done.stdout)
    return trials
