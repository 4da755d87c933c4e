"""`taikai schema`: the JSON Schema of a definition, for editors."""

from __future__ import annotations

import click

from generator.loader import schema_text


@click.command()
def schema() -> None:
    """Print the JSON Schema (draft-07) of a guide, which lets editors complete and check YAML."""
    click.echo(schema_text(), nl=False)
