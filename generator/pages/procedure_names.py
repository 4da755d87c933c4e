"""The names of procedures, as other parts of the page speak of them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.procedure import Procedure
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker, fill


def procedure_name(procedure: Procedure, speaker: Speaker) -> Phrase:
    """Return what the service calls a procedure, else its goal, else that it is the steps."""
    if procedure.name is not None:
        return speaker.label(procedure.name)
    return speaker.maybe(procedure.goal) or fill(messages(speaker.lang)["steps.heading"])


def procedure_names(guide: Guide, speaker: Speaker) -> Mapping[str, Phrase]:
    """Return the name of each procedure by its id."""
    return {p.id: procedure_name(p, speaker) for p in guide.all_procedures}
