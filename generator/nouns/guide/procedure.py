"""Procedures and routes: the steps that reach one goal, and exclusive ways through them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from generator.nouns.guide.deadline import Deadline
from generator.nouns.guide.money import Cost
from generator.nouns.guide.step import Step
from generator.nouns.guide.timing import Effective, Grace, Processing, ProcessingTime
from generator.nouns.noun import Id, Key, Noun, Unknown
from generator.nouns.text import Label, Text


class Confirmation(Noun):
    """Something that comes to confirm it.

    `after` is how long it takes, `otherwise` what to do when it does not come.
    """

    after: Processing | None = None
    otherwise: Text | None = None
    note: Text | None = None

    @property
    def words(self) -> Label | None:
        """The words by which the reader knows it, where they are known."""
        return None


class Mail(Confirmation):
    """The mail that confirms it: its exact subject, where that is known, and where it can be seen."""

    subject: Label | None = None
    screen: Id | None = None

    @property
    def words(self) -> Label | None:
        """Its subject."""
        return self.subject


class Letter(Confirmation):
    """What comes by post to confirm it, under the name that it bears."""

    name: Label | None = None

    @property
    def words(self) -> Label | None:
        """Its name."""
        return self.name


class Sms(Confirmation):
    """A text message that confirms it, with its words where they are known."""

    says: Label | None = None

    @property
    def words(self) -> Label | None:
        """What it says."""
        return self.says


class Done(Noun):
    """Evidence of completion.

    `says` is what the screen shows, with `{name}` where something varies; `status` what a cell or
    a chat shows; `mail`, `sms` and `letter` what comes; `keep` what to keep as proof; `otherwise`
    what to do when none of it comes.
    """

    screen: Id | None = None
    says: Label | None = None
    status: Text | None = None
    mail: Mail | None = None
    sms: Sms | None = None
    letter: Letter | None = None
    keep: tuple[Text, ...] = ()
    otherwise: Text | None = None
    note: Text | None = None
    source: Key | None = None


def _done_tag(value: Any) -> str:  # noqa: ANN401 - whatever the YAML held
    return "<unknown>" if isinstance(value, str) else "<known>"


Evidence = Annotated[
    Annotated[Done, Tag("<known>")] | Annotated[Unknown, Tag("<unknown>")],
    Discriminator(_done_tag),
]
"""How completion shows, or `unknown` where no source states it."""


class Terms(Noun):
    """What holds for a whole procedure or for one route of it.

    `where` it is done, by when (`deadline`), when it takes effect (`ends`), what it `costs`, how
    long it is `processing`, and the `grace` in which it can be undone.
    """

    where: Text | None = None
    deadline: Deadline | None = None
    ends: Effective | None = None
    costs: tuple[Cost, ...] = ()
    processing: ProcessingTime | None = None
    grace: Grace | None = None


class Route(Terms):
    """One of several exclusive ways through a procedure, for those of whom `when` is true.

    A route has steps, or a further question (`ask`) with routes of its own.
    """

    id: Id
    when: Text
    steps: tuple[Step, ...] = ()
    ask: Text | None = None
    routes: tuple[Route, ...] = ()

    @model_validator(mode="after")
    def _exactly_one(self) -> Route:
        if bool(self.steps) == bool(self.routes):
            msg = "a route needs either `steps` or `routes`"
            raise ValueError(msg)
        return self


Role = Literal["main", "first", "alternative", "undo"]
"""The goal itself, to be done before it, instead of it, or to take it back."""


class Procedure(Terms):
    """Steps that reach one goal, by one or several routes.

    `name` is what the service calls it, `means` what that does. `who` tells whom it concerns
    (a parent, an heir). `after` names the procedure that must come first.
    """

    id: Id
    name: Label | None = None
    goal: Text | None = None
    means: Text | None = None
    role: Role = "main"
    who: Text | None = None
    after: Id | None = None
    ask: Text | None = None
    routes: tuple[Route, ...] = ()
    steps: tuple[Step, ...] = ()
    done: Evidence | None = Field(default=None)

    @model_validator(mode="after")
    def _exactly_one(self) -> Procedure:
        if bool(self.steps) == bool(self.routes):
            msg = "a procedure needs either `steps` or `routes`"
            raise ValueError(msg)
        return self
