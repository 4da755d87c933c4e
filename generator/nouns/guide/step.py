"""Steps: one screen or one state of affairs each. The key of a step says its kind."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from generator.nouns.guide.action import Action
from generator.nouns.noun import Id, Noun
from generator.nouns.text import Text


class StepBase(Noun):
    """What every step may carry. `show: precautions` puts the whole box of precautions here."""

    kind: ClassVar[str]

    id: Id | None = None
    title: Text | None = None
    when: Text | None = None
    say: tuple[Text, ...] = ()
    show: Literal["precautions"] | None = None


class ScreenStep(StepBase):
    """What to do on one screen."""

    kind = "screen"
    screen: Id
    actions: tuple[Action, ...] = Field(min_length=1)

    @property
    def irreversible(self) -> bool:
        """Whether one of the actions cannot be undone."""
        return any(action.irreversible for action in self.actions)


STEP_KINDS: tuple[type[StepBase], ...] = (ScreenStep,)


def _step_tag(value: Any) -> str | None:  # noqa: ANN401 - whatever the YAML held
    if isinstance(value, StepBase):
        return f"<{value.kind}>"
    if isinstance(value, dict):
        return next((f"<{c.kind}>" for c in STEP_KINDS if c.kind in value), None)
    return None


Step = Annotated[Annotated[ScreenStep, Tag("<screen>")], Discriminator(_step_tag)]
