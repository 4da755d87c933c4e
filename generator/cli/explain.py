"""`taikai explain RULE`: what a rule asks for, why, and how to mend what breaks it."""

from __future__ import annotations

import click

from generator.cli.options import lang_option
from generator.cli.show import locale_language
from generator.nouns.text import Lang
from generator.pages.reference import rule_page
from generator.rules import RULES


@click.command()
@click.argument("rule")
@lang_option
def explain(rule: str, lang: Lang | None) -> None:
    """Explain RULE: what it asks for, why, examples, how to fix."""
    known = {r.id: r for r in RULES}
    if rule not in known:
        raise click.BadParameter(f"there is no rule `{rule}`; `taikai rules` lists them")
    found = known[rule]
    click.echo(f"{found.id} ({found.severity})\n\n{rule_page(found, lang or locale_language())}")
