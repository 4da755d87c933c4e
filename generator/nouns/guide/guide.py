"""The guide: everything about leaving one service."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, StrictBool

from generator.nouns.guide.knowledge import Fact, Link, Reported, Source, Verified
from generator.nouns.guide.precaution import Precaution
from generator.nouns.guide.procedure import Done, Procedure, Route
from generator.nouns.guide.screen import Screens
from generator.nouns.guide.step import Step
from generator.nouns.noun import Duration, Id, Key, Noun, Url
from generator.nouns.text import Label, Lang, Text


class Start(Noun):
    """Where the reader begins: the page that the direct link opens."""

    url: Url
    name: Label


class Service(Noun):
    """The service that is left. `reading` is its name in hiragana, for order and search.

    `ui` is the language that its screens are in; `also` lists other and former names.
    """

    name: Text
    reading: str | None = Field(default=None, max_length=80)
    url: Url | None = None
    start: Start | None = None
    category: Id | None = None
    what: Text | None = None
    ui: Lang = "ja"
    also: tuple[Text, ...] = ()


class Capture(Noun):
    """What screenshots are taken of: `replica:NAME/VERSION`, or an address given by hand.

    For live captures: `hosts` are the hosts that may be asked beside the service's own, such as
    `static.example.com` or `*.example.com`; `login` are the paths that a log-in may POST to.
    """

    against: str | None = Field(
        default=None, pattern=r"^replica:[a-z0-9-]+/[a-z0-9-]+$"
    )
    hosts: tuple[str, ...] = ()
    login: tuple[str, ...] = ()


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
    because: str


class Guide(Noun):
    """One YAML file in `guides/`: everything about leaving one service."""

    service: Service
    title: Text | None = None
    lead: Text | None = None
    public: StrictBool = Field(default=False, description="Let search engines list the page.")
    verified: Verified | None = None
    difficulty: Difficulty | None = None
    takes: Duration | None = None
    way: Literal["web", "app", "phone", "paper", "counter"] | None = None
    capture: Capture = Capture()
    introduction: tuple[Text, ...] = ()
    about: About | None = None
    screens: Screens = {}
    precautions: tuple[Precaution, ...] = ()
    steps: tuple[Step, ...] = ()
    done: Done | None = None
    procedures: tuple[Procedure, ...] = ()
    conclusion: tuple[Text, ...] = ()
    sources: dict[Key, Source] = {}
    related: tuple[Id, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    @property
    def all_procedures(self) -> tuple[Procedure, ...]:
        """The procedures in order; `steps` at the top is shorthand for one called `withdraw`."""
        if not self.steps:
            return self.procedures
        return (
            Procedure(id="withdraw", steps=self.steps, done=self.done),
            *self.procedures,
        )

    def routes(self) -> tuple[tuple[Procedure, Route], ...]:
        """Return every route with its procedure; a procedure without routes is one route, `main`."""
        return tuple(
            (procedure, route)
            for procedure in self.all_procedures
            for route in (
                procedure.routes or (Route(id="main", steps=procedure.steps),)
            )
        )
