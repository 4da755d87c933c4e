"""Actions: the things a reader does on a screen. The key of an action says its kind."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Field, StrictBool, Tag, field_validator, model_validator

from generator.nouns.guide.screen import Target
from generator.nouns.noun import Key, Noun
from generator.nouns.text import Label, Text


class InlineTarget(Target):
    """A target described where it is used: a label alone, or `label` or `name` with the rest."""

    shorthand: ClassVar[dict[str, Any] | None] = {"$ref": "#/$defs/Label"}

    @model_validator(mode="before")
    @classmethod
    def _accept_label(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        # Only what has a key of a label is one: else a slip such as `lable:` would be told as its.
        if not isinstance(value, dict) or value.keys() & cls.model_fields.keys():
            return value
        return {"label": value} if value.keys() & Label.model_fields.keys() else value


def _use_tag(value: Any) -> str:  # noqa: ANN401 - whatever the YAML held
    return "<inline>" if isinstance(value, (dict, Target)) else "<key>"


TargetUse = Annotated[
    Annotated[Key, Tag("<key>")] | Annotated[InlineTarget, Tag("<inline>")],
    Discriminator(_use_tag),
]
"""The id of a target of the screen, or a target described in place."""


class IfMissing(Noun):
    """Why a button may not be there, and what that means or what to do."""

    because: Text
    do: Text | None = None
    means: Literal["done"] | None = Field(
        default=None, description="`done`: what the step is for has already happened."
    )
    source: Key | None = None


class ActionBase(Noun):
    """What every action may carry.

    `say` replaces the generated sentence; `{target}` in it stands for a target's label. `when`
    tells whom the action concerns. `avoid` (written `not`) names neighbours that must not be
    pressed instead.
    """

    kind: ClassVar[str]

    when: Text | None = None
    say: Text | None = None
    note: Text | None = None
    irreversible: StrictBool = False
    avoid: tuple[Key, ...] = Field(default=(), alias="not")
    if_missing: tuple[IfMissing, ...] = ()

    @field_validator("avoid", mode="before", json_schema_input_type=Key | tuple[Key, ...])
    @classmethod
    def _accept_one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        return [value] if isinstance(value, str) else value

    @property
    def target(self) -> str | None:
        """The id of the target that is acted on, None for one without or described in place."""
        value = getattr(self, self.kind)
        return value if isinstance(value, str) else None

    @property
    def inline(self) -> Target | None:
        """The target that is described in place, None for any other."""
        value = getattr(self, self.kind)
        return value if isinstance(value, Target) else None


class Press(ActionBase):
    """Press a button, link or icon."""

    kind = "press"
    press: TargetUse


class Choose(ActionBase):
    """Choose an entry of a menu or list; `option` is the entry where the target is the list."""

    kind = "choose"
    choose: TargetUse
    option: Label | None = None


class Enter(ActionBase):
    """Enter something into a field; `phrase` is a text that must be typed exactly."""

    kind = "enter"
    enter: TargetUse
    phrase: Label | None = None


class Tick(ActionBase):
    """Tick a check box."""

    kind = "tick"
    tick: TargetUse


class ScrollTo(ActionBase):
    """Scroll until a target can be seen."""

    kind = "scroll_to"
    scroll_to: TargetUse


class Read(ActionBase):
    """Read something on the screen before going on."""

    kind = "read"
    read: TargetUse


class Confirm(ActionBase):
    """Press the confirming button of a dialog."""

    kind = "confirm"
    confirm: TargetUse


class Do(ActionBase):
    """Do something that has no target, in words."""

    kind = "do"
    do: Text

    @property
    def target(self) -> None:
        """No target: the words say it all."""
        return


class Option(Noun):
    """One of several ways offered by a screen, and what it leads to."""

    press: TargetUse
    leads_to: Text
    irreversible: StrictBool = False
    next: StrictBool = Field(default=False, description="The way that goes on to the next step.")

    @property
    def target(self) -> str | None:
        """The id of the button, None for one described in place."""
        return self.press if isinstance(self.press, str) else None


class OneOf(ActionBase):
    """Press one of several buttons, each with its own outcome."""

    kind = "one_of"
    one_of: tuple[Option, ...] = Field(min_length=2)

    @property
    def target(self) -> None:
        """No single target: each option has its own."""
        return


ACTION_KINDS: tuple[type[ActionBase], ...] = (
    Press,
    Choose,
    Enter,
    Tick,
    ScrollTo,
    Read,
    Confirm,
    Do,
    OneOf,
)


def tag(name: str) -> str:
    """Return the tag of a union member; angle brackets keep tags apart from keys in error routes."""
    return f"<{name}>"


def _action_tag(value: Any) -> str | None:  # noqa: ANN401 - whatever the YAML held
    if isinstance(value, ActionBase):
        return tag(value.kind)
    if isinstance(value, dict):
        return next((tag(c.kind) for c in ACTION_KINDS if c.kind in value), None)
    return None


Action = Annotated[
    Annotated[Press, Tag("<press>")]
    | Annotated[Choose, Tag("<choose>")]
    | Annotated[Enter, Tag("<enter>")]
    | Annotated[Tick, Tag("<tick>")]
    | Annotated[ScrollTo, Tag("<scroll_to>")]
    | Annotated[Read, Tag("<read>")]
    | Annotated[Confirm, Tag("<confirm>")]
    | Annotated[Do, Tag("<do>")]
    | Annotated[OneOf, Tag("<one_of>")],
    Discriminator(_action_tag),
]
