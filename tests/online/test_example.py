"""The rule's own page is true: of the two answers that it names, one passes and the other fails."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

import pytest

from generator.loader import load_collection
from generator.nouns.project import Project
from generator.online import OUTER_LINK, look_at_links
from tests.online.conftest import Internet
from tests.rules.examples import Block, Example, examples_of
from tests.rules.project import project_with

MakeProject = Callable[[Mapping[str, str | bytes]], Project]


@pytest.mark.parametrize("example", examples_of(OUTER_LINK), ids=lambda each: each.outcome)
def test_a_link_is_judged_as_the_rules_page_says(
    example: Example, make_project: MakeProject, internet: Internet
) -> None:
    said = re.search(r"`(https://midori\.example(/\S*))` answers with (\d+)", example.words)
    assert said
    internet.answers = {said[2]: (int(said[3]), "")}
    service = f"service: {{name: {{ja: みどり, en: Midori}}, reading: みどり, url: {said[1]}}}\n"
    project = project_with(make_project({}), (Block("yaml", "", service),))
    day = dt.date(2026, 11, 23)
    looked = look_at_links(load_collection(project), project, day, internet.network)
    assert (looked.links, {f.rule for f in looked.findings}) == (1, example.expected)
