"""`taikai rules` and `taikai explain`: every rule can be found and read up."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.rules import RULES


def test_every_rule_is_listed_once() -> None:
    listed = CliRunner(env={"LC_ALL": "C"}).invoke(main, ["rules"]).stdout.splitlines()
    assert [line.split()[0] for line in listed] == [rule.id for rule in RULES]
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_rules_are_listed_in_the_language_that_is_asked_for() -> None:
    line = next(rule.id for rule in RULES)
    listed = [
        CliRunner(env={"LC_ALL": locale}).invoke(main, ["rules", *options]).stdout.splitlines()[0]
        for locale, options in (
            ("ja_JP.UTF-8", []),
            ("C", ["--lang", "ja"]),
            ("ja_JP.UTF-8", ["--lang", "en"]),
        )
    ]
    assert all(first.startswith(line) for first in listed)
    assert listed[0] == listed[1] != listed[2]
    assert "ファイル" in listed[0]
    assert "files" in listed[2]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_can_be_explained(rule: object) -> None:
    id_ = getattr(rule, "id", "")
    result = CliRunner().invoke(main, ["explain", id_])
    assert result.exit_code == 0
    assert result.stdout.startswith(id_)


def test_a_reader_that_has_seen_enough_ends_it_quietly() -> None:
    # A pipe whose reading end is closed at once: `head` would close it a little later.
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "generator", "rules"]
    run = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert (run.returncode, run.stderr) == (141, b"")
