"""`taikai rules`: the list of rules."""

from __future__ import annotations

import click

from generator.cli.options import lang_option
from generator.cli.show import locale_language
from generator.nouns.text import Lang
from generator.pages.reference import rule_title
from generator.rules import RULES


@click.command()
@lang_option
def rules(lang: Lang | None) -> None:
    """List every rule with its severity and what it asks for."""
    width = max(len(rule.id) for rule in RULES)
    for rule in RULES:
        title = rule_title(rule, lang or locale_language())
        click.echo(f"{rule.id:{width}}  {rule.severity:7}  {title}")
