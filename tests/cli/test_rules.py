"""`taikai rules` and `taikai explain`: every rule can be found and read up."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.rules import RULES


def test_every_rule_is_listed_once() -> None:
    listed = CliRunner().invoke(main, ["rules"]).stdout.splitlines()
    assert [line.split()[0] for line in listed] == [rule.id for rule in RULES]
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_can_be_explained(rule: object) -> None:
    id_ = getattr(rule, "id", "")
    result = CliRunner().invoke(main, ["explain", id_])
    assert result.exit_code == 0
    assert result.stdout.startswith(id_)
