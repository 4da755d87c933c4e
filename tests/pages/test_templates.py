"""Templates hold no logic of content: each value passes a named filter, both languages say the same."""

from __future__ import annotations

import re

import pytest
from jinja2 import nodes

from generator.nouns.text import LANGS
from generator.pages.environment import FILTERS, environment
from generator.pages.messages import messages

TEMPLATES = sorted(environment().list_templates(extensions=["jinja"]))


def _outputs(template: str) -> list[nodes.Expr]:
    loader = environment().loader
    assert loader is not None
    source, _, _ = loader.get_source(environment(), template)
    tree = environment().parse(source)
    return [
        node
        for output in tree.find_all(nodes.Output)
        for node in output.nodes
        if not isinstance(node, nodes.TemplateData)
    ]


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_value_passes_a_named_filter_or_is_made_by_a_macro(template: str) -> None:
    for node in _outputs(template):
        if isinstance(node, nodes.Filter):
            assert node.name in FILTERS, f"{template}:{node.lineno}: unknown filter {node.name}"
            assert node.name != "words", f"{template}:{node.lineno}: `words` escapes nothing"
        else:
            # A macro returns what filters made; `self.block()` and the like do not occur.
            assert isinstance(node, nodes.Call), (
                f"{template}:{node.lineno}: a value without a filter"
            )
            assert isinstance(node.node, nodes.Name)


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_template_asks_for_the_language(template: str) -> None:
    loader = environment().loader
    assert loader is not None
    source, _, _ = loader.get_source(environment(), template)
    assert not re.search(r"lang\s*==|==\s*[\"'](ja|en)[\"']", source)


def test_both_languages_have_the_same_words_to_say() -> None:
    japanese, english = (messages(lang) for lang in LANGS)
    assert japanese.keys() == english.keys()


def test_both_languages_fill_their_slots_from_the_same_parts() -> None:
    """One language may leave a part out where it would only repeat it; it never needs another."""
    slots = re.compile(r"\{(\w+)\}")
    found = {
        key: [set(slots.findall(messages(lang)[key])) for lang in LANGS] for key in messages("ja")
    }
    assert not {key for key, (ja, en) in found.items() if not (ja <= en or en <= ja)}
