"""`taikai rules`: the list of rules."""

from __future__ import annotations

import click

from generator.rules import RULES


@click.command()
def rules() -> None:
    """List every rule with its severity and what it asks for."""
    width = max(len(rule.id) for rule in RULES)
    for rule in RULES:
        click.echo(f"{rule.id:{width}}  {rule.severity:7}  {rule.title}")
