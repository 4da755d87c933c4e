"""The guide: everything about leaving one service."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

from pydantic import Field, StrictBool, field_validator, model_validator

from generator.nouns.guide.afterwards import Afterwards
from generator.nouns.guide.effect import Effect, Term
from generator.nouns.guide.knowledge import (
    Alternative,
    Change,
    Fact,
    Link,
    Question,
    Quote,
    Reported,
    Source,
    Trouble,
    Verified,
)
from generator.nouns.guide.precaution import Precaution
from generator.nouns.guide.procedure import Evidence, Procedure
from generator.nouns.guide.screen import DEVICES, Device, Screens
from generator.nouns.guide.step import Step
from generator.nouns.noun import Duration, Id, Key, Noun, Url
from generator.nouns.text import Label, Lang, Text


class Start(Noun):
    """Where the reader begins: the page that the direct link opens."""

    url: Url
    name: Label


Category = Literal[
    "banking", "beauty", "books", "broadcasting", "cards", "chat", "crowdsourcing", "dating",
    "delivery", "domains", "education", "energy", "fitness", "games", "health", "insurance",
    "internet", "investing", "jobs", "marketplace", "mobile", "music", "news", "payment", "points",
    "shopping", "side-jobs", "social", "software", "storage", "travel", "video",
]  # fmt: skip
"""Kinds of services, by which the index is sorted; their names are messages."""


class Service(Noun):
    """The service that is left. `reading` is its name in hiragana, for order and search.

    `ui` is the language that its screens are in; `also` lists other and former names. `act` is
    what leaving it is called, for titles: {ja: 解約, en: end}; without it 退会 and leave.
    """

    name: Text
    reading: str | None = Field(default=None, max_length=80)
    url: Url | None = None
    start: Start | None = None
    category: Category | None = None
    what: Text | None = None
    ui: Lang = "ja"
    act: Text | None = None
    also: tuple[Text, ...] = ()


class Capture(Noun):
    """What screenshots are taken of: `replica:NAME/VERSION`, or an address given by hand.

    For live captures: `hosts` are the hosts that may be asked beside the service's own, such as
    `static.example.com` or `*.example.com`; `login` are the paths that a log-in may POST to.
    """

    against: str | None = Field(default=None, pattern=r"^replica:[a-z0-9-]+/[a-z0-9-]+$")
    hosts: tuple[str, ...] = ()
    login: tuple[str, ...] = ()


Way = Literal["web", "app", "phone", "paper", "counter", "mail", "chat"]
"""How one leaves: on the web, in the app, by telephone, by post, at a counter, by mail or chat."""


class Difficulty(Noun):
    """How hard leaving is, and why."""

    level: Literal["easy", "normal", "hard"]
    because: Text


class About(Noun):
    """What the service is: paragraphs, facts beside those of rivals, views of others, links."""

    paragraphs: tuple[Text, ...] = ()
    rivals: dict[Key, Text] = {}
    facts: tuple[Fact, ...] = ()
    question: Text | None = None
    reported: tuple[Reported, ...] = ()
    links: tuple[Link, ...] = ()


class Waiver(Noun):
    """A rule that this guide breaks on purpose, at one place, with the reason."""

    rule: str
    at: str
    because: str = Field(pattern=r"\S")


def _are_devices(value: Any) -> bool:  # noqa: ANN401 - whatever the YAML held
    """Tell whether screens may be given this: what is wrong with it is told once, where it stands."""
    return isinstance(value, list) and all(device in DEVICES for device in value)


class Guide(Noun):
    """One YAML file in `guides/`: everything about leaving one service."""

    service: Service
    title: Text | None = None
    lead: Text | None = None
    public: StrictBool = Field(default=False, description="Let search engines list the page.")
    verified: Verified | None = None
    difficulty: Difficulty | None = None
    takes: Duration | None = None
    way: tuple[Way, ...] = ()
    devices: tuple[Device, ...] | None = Field(
        default=None, description="The devices that the screens of this guide exist on."
    )
    capture: Capture = Capture()
    introduction: tuple[Text, ...] = ()
    about: About | None = None
    screens: Screens = {}
    precautions: tuple[Precaution, ...] = ()
    steps: tuple[Step, ...] = ()
    done: Evidence | None = None
    procedures: tuple[Procedure, ...] = ()
    groups: dict[Id, tuple[Step, ...]] = {}
    effects: tuple[Effect, ...] = ()
    terms: tuple[Term, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    afterwards: tuple[Afterwards, ...] = ()
    trouble: tuple[Trouble, ...] = ()
    faq: tuple[Question, ...] = ()
    quotes: tuple[Quote, ...] = ()
    conclusion: tuple[Text, ...] = ()
    sources: dict[Key, Source] = {}
    disclosure: Text | None = None
    history: tuple[Change, ...] = ()
    related: tuple[Id, ...] = ()
    moved_from: tuple[Id, ...] = Field(
        default=(), description="Former names of this guide, whose addresses lead here."
    )
    waivers: tuple[Waiver, ...] = ()

    @field_validator("way", mode="before", json_schema_input_type=Way | tuple[Way, ...])
    @classmethod
    def _accept_one_way(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        return [value] if isinstance(value, str) else value

    @model_validator(mode="before")
    @classmethod
    def _devices_of_screens(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        """Give every screen the guide's devices, where it names none of its own."""
        if not isinstance(value, dict) or not _are_devices(value.get("devices")):
            return value
        screens = value.get("screens")
        if not isinstance(screens, dict):
            return value
        filled = {
            name: {"devices": value["devices"], **screen} if isinstance(screen, dict) else screen
            for name, screen in screens.items()
        }
        return {**value, "screens": filled}

    @cached_property
    def all_procedures(self) -> tuple[Procedure, ...]:
        """The procedures in order; `steps` at the top is shorthand for one called `withdraw`."""
        if not self.steps:
            return self.procedures
        return (Procedure(id="withdraw", steps=self.steps, done=self.done), *self.procedures)
