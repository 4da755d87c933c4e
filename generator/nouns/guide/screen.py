"""Screens of the service and the targets on them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, StrictBool, model_validator

from generator.nouns.noun import Id, Key, Noun
from generator.nouns.text import Label, Text

Device = Literal["desktop", "phone"]
DEVICES: tuple[Device, ...] = ("desktop", "phone")


PATH_PATTERN = r"^/(?:[^\s/][^\s]*)?$"
"""A path on the service's own host: two slashes would name another one."""


class Target(Noun):
    """A named element on a screen: how to find it, and its words.

    `label` is what the screen shows; `name` describes an element that shows no words, such as an
    icon. `find` is a Playwright selector (role=…, text=…, css=…); `find_on` replaces it for one
    device.
    """

    find: str | None = Field(default=None, min_length=1, max_length=500)
    find_on: dict[Device, str] = {}
    label: Label | None = None
    name: Text | None = None

    @model_validator(mode="after")
    def _needs_words(self) -> Target:
        if self.label is None and self.name is None:
            msg = "a target needs `label` (the words shown) or `name` (what it is)"
            raise ValueError(msg)
        return self

    def locator(self, device: Device) -> str | None:
        """Return the selector that finds this target on `device`, None if none is given."""
        return self.find_on.get(device, self.find)


class Screen(Noun):
    """A named state of the service's user interface.

    `path` is its address below the service's; a screen without one is reached by replaying the
    guide's actions from the last screen that has one. `mask` lists selectors of personal data;
    `not_personal` lists words that only look like it, such as the operator's own phone number.
    `devices` names the devices that have this screen. `native_dialog` marks a browser's own
    confirm box, which cannot be photographed.
    """

    path: str | None = Field(default=None, pattern=PATH_PATTERN, max_length=500)
    name: Label | None = None
    targets: dict[Key, Target] = {}
    mask: tuple[str, ...] = ()
    not_personal: tuple[str, ...] = ()
    devices: tuple[Device, ...] = DEVICES
    native_dialog: StrictBool = False


Screens = dict[Id, Screen]
