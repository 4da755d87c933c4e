"""The constructs of a definition in the order of the reference: classes, example, what it shows.

A construct without classes is a way to use those of others. Its id is its anchor, the name of its
example and the key of its words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.nouns.guide import (
    action,
    deadline,
    effect,
    knowledge,
    money,
    opening,
    precaution,
    procedure,
    screen,
    step,
    timing,
    window,
)
from generator.nouns.guide import afterwards as after
from generator.nouns.guide import guide as whole
from generator.nouns.guide import message as messages
from generator.nouns.guide.fragment import Fragment
from generator.nouns.noun import Noun
from generator.nouns.text import Bilingual, Label, Text


@dataclass(frozen=True, slots=True)
class Construct:
    """One thing that an author can write.

    `shows` names the parts of a guide's page on which its example is seen; none where no reader
    sees it.
    """

    id: str
    nouns: tuple[type[Noun], ...] = ()
    shows: tuple[str, ...] = ("steps",)


@dataclass(frozen=True, slots=True)
class Group:
    """Constructs that share a page; `id` is its address below that of the reference."""

    id: str
    constructs: tuple[Construct, ...]


_INTRO, _LEAD, _BOX, _NOTHING = ("intro",), ("lead",), ("before", "short", "steps"), ()

GROUPS: tuple[Group, ...] = (
    Group(
        "guide",
        (
            Construct("file", (whole.Guide,), ("before", "short", "procedures")),
            Construct("service", (whole.Service, whole.Start), _INTRO),
            Construct("verified", (knowledge.Verified, whole.Difficulty), _INTRO),
            Construct(
                "about",
                (
                    whole.About,
                    knowledge.Fact,
                    knowledge.Quantity,
                    knowledge.Reported,
                    knowledge.Link,
                ),
                ("about", "conclusion", "sources"),
            ),
            Construct("addresses", (), _NOTHING),
            Construct("capture", (whole.Capture,), _NOTHING),
            Construct("waivers", (whole.Waiver,), _NOTHING),
        ),
    ),
    Group(
        "words",
        (
            Construct("text", (Text, Bilingual), _INTRO),
            Construct("label", (Label,)),
            Construct("markup", (), _INTRO),
            Construct("values", (), _LEAD),
        ),
    ),
    Group(
        "screens",
        (
            Construct("step", (step.StepBase,)),
            Construct("screen-step", (step.ScreenStep, step.ActedStep)),
            Construct("screen", (screen.Screen, screen.Target)),
            Construct("inline", (step.ActionsStep, action.InlineTarget)),
            Construct("action", (action.ActionBase,)),
            Construct("press", (action.Press,)),
            Construct("choose", (action.Choose,)),
            Construct("enter", (action.Enter,)),
            Construct("tick", (action.Tick,)),
            Construct("scroll-to", (action.ScrollTo,)),
            Construct("read", (action.Read,)),
            Construct("confirm", (action.Confirm,)),
            Construct("do-action", (action.Do,)),
            Construct("one-of", (action.OneOf, action.Option)),
            Construct("only-some"),
            Construct("not"),
            Construct("if-missing", (action.IfMissing,)),
        ),
    ),
    Group(
        "off-screen",
        (
            Construct("told", (step.ToldStep,)),
            Construct("do", (step.DoStep,)),
            Construct("call", (step.CallStep, step.Call, step.Number)),
            Construct("hours", (opening.Hours, opening.Closed)),
            Construct("visit", (step.VisitStep,)),
            Construct("form", (step.FormStep,)),
            Construct("post", (step.PostStep,)),
            Construct("fax", (step.FaxStep,)),
            Construct("mail", (step.MailStep, messages.Message, messages.Blank)),
            Construct("message", (step.MessageStep,)),
            Construct("chat", (step.ChatStep,)),
            Construct("wait", (step.WaitStep,)),
        ),
    ),
    Group(
        "procedures",
        (
            Construct("procedure", (procedure.Procedure,), ("procedures",)),
            Construct("order", (), ("terms", "ways")),
            Construct("instead", (), ("ways",)),
            Construct("route", (procedure.Route,), ("ways",)),
            Construct("nested", (), ("ways",)),
            Construct("terms", (procedure.Terms,), _LEAD),
            Construct("use", (step.UseStep,), ("ways",)),
            Construct("fragment", (Fragment,), ("steps", "sources")),
            Construct(
                "done",
                (
                    procedure.Done,
                    procedure.Confirmation,
                    procedure.Mail,
                    procedure.Sms,
                    procedure.Letter,
                ),
                ("done",),
            ),
        ),
    ),
    Group(
        "precautions",
        (
            Construct("precaution", (precaution.PrecautionBase,), _BOX),
            Construct("blocks", (precaution.Blocks, precaution.Release), ("before",)),
            Construct("only-if", (precaution.OnlyIf,), ("before",)),
            Construct("first", (precaution.First,), ("before",)),
            Construct("loses", (precaution.Loses,), ("short",)),
            Construct("never-again", (precaution.NeverAgain,), ("steps",)),
            Construct("costs", (precaution.Costs,), ("steps",)),
            Construct("time", (precaution.Time,), ("steps",)),
            Construct("note", (precaution.Note,), ("steps",)),
        ),
    ),
    Group(
        "time-and-money",
        (
            Construct("deadline", (deadline.DeadlineBase,), _LEAD),
            Construct("by-day", (deadline.CalendarDeadline,), _LEAD),
            Construct("weekday", (deadline.WeekdayDeadline,), _LEAD),
            Construct(
                "notice",
                (deadline.NoticeDeadline, deadline.CountedDeadline),
                _LEAD,
            ),
            Construct("within", (deadline.WithinDeadline,), _LEAD),
            Construct("window", (deadline.WindowDeadline, window.Opens, window.Closes), _LEAD),
            Construct("by", (deadline.WordsDeadline,), _LEAD),
            Construct("ends", (timing.Ends,), _LEAD),
            Construct("processing", (timing.Processing,), _LEAD),
            Construct("grace", (timing.Grace,), _LEAD),
            Construct("cost", (money.Cost,), _LEAD),
            Construct("formula", (money.FormulaBase, money.Product, money.Share), _LEAD),
        ),
    ),
    Group(
        "around",
        (
            Construct("effects", (effect.Effect, effect.Outcome), ("effects",)),
            Construct("compare", (), ("effects",)),
            Construct("term", (effect.Term,), ("terms",)),
            Construct("alternative", (knowledge.Alternative,), ("alternatives",)),
            Construct(
                "afterwards", (after.AfterwardsBase, after.ToDo, after.Duty), ("afterwards",)
            ),
            Construct("trouble", (knowledge.Trouble,), ("trouble",)),
            Construct("faq", (knowledge.Question,), ("faq",)),
            Construct("quote", (knowledge.Quote,), ("quotes",)),
            Construct("source", (knowledge.Source,), ("short", "steps", "sources")),
            Construct("history", (knowledge.Change,), ("history",)),
        ),
    ),
)


def anchor(noun: type[Noun]) -> str:
    """Return the anchor of a class on the page of its group."""
    return "key-" + re.sub(r"(?<!^)(?=[A-Z])", "-", noun.__name__.lstrip("_")).lower()


@functools.cache
def homes() -> Mapping[type[Noun], str]:
    """Return the id of the group on whose page each class is explained."""
    return {n: group.id for group in GROUPS for c in group.constructs for n in c.nouns}
