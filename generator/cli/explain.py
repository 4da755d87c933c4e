"""`taikai explain RULE`: what a rule asks for, why, and how to mend what breaks it."""

from __future__ import annotations

import click

from generator.rules import RULES


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Explain RULE: what it asks for, why, examples, how to fix."""
    known = {r.id: r for r in RULES}
    if rule not in known:
        raise click.BadParameter(f"there is no rule `{rule}`; `taikai rules` lists them")
    found = known[rule]
    click.echo(f"{found.id} ({found.severity})\n\n{found.page}")
