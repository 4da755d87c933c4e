"""How to capture: what a person may choose on the command line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.capture.values import Ask
from generator.nouns.guide.screen import DEVICES, Device

if TYPE_CHECKING:  # the driver of the browser is an optional part
    from generator.capture.browser import OpenBrowser


@dataclass(frozen=True, slots=True)
class Progress:
    """A picture has been taken, the `number`th of `total`."""

    guide: str
    device: Device
    screen: str
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class CaptureOptions:
    """How to capture. `against` replaces the ground that the guide names.

    `browser` is the endpoint of a browser that runs already, instead of starting one. `open_browser`
    is how one is opened; without it there is one for each guide.
    `ask` gets what a person must enter on a live service, `state` is a saved browser state of
    somebody logged in, `patience` is how long, in seconds,
    something may take to appear, `today` is the day that new sidecars carry. `routes` are the ids of
    the only routes to take, all where it is empty. With `survey`, a screen is photographed as it is
    even where targets are missing: to be compared, never to be written.
    """

    against: str | None = None
    browser: str | None = None
    devices: Sequence[Device] = DEVICES
    ask: Ask | None = None
    state: Path | None = None
    on_progress: Callable[[Progress], None] = lambda _: None
    patience: float = 5.0
    today: dt.date | None = None
    routes: Sequence[str] = ()
    survey: bool = False
    open_browser: OpenBrowser | None = None

    @property
    def day(self) -> str:
        """The day of the pictures, as YYYY-MM-DD."""
        return (self.today or dt.datetime.now().astimezone().date()).isoformat()
