"""Procedures and routes: the steps that reach one goal, and exclusive ways through them."""

from __future__ import annotations

from pydantic import Field

from generator.nouns.guide.step import Step
from generator.nouns.noun import Id, Noun
from generator.nouns.text import Label, Text


class Mail(Noun):
    """The mail that confirms it: its exact subject, when it comes, where it can be seen."""

    subject: Label
    screen: Id | None = None
    note: Text | None = None


class Done(Noun):
    """Evidence of completion: what the screen says, which mail comes."""

    screen: Id | None = None
    says: Label | None = None
    mail: Mail | None = None
    note: Text | None = None


class Route(Noun):
    """One of several exclusive ways through a procedure."""

    id: Id
    when: Text | None = None
    steps: tuple[Step, ...] = Field(min_length=1)


class Procedure(Noun):
    """Steps that reach one goal, by one or several routes."""

    id: Id
    goal: Text | None = None
    ask: Text | None = None
    after: Id | None = None
    routes: tuple[Route, ...] = ()
    steps: tuple[Step, ...] = ()
    done: Done | None = None
