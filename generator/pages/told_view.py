"""The view of what is done off the screen: calls, visits, forms, letters, mails, waiting."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.opening import Closed, Hours
from generator.nouns.guide.step import (
    CallStep,
    ChatStep,
    DoStep,
    FaxStep,
    FormStep,
    MailStep,
    Number,
    PostStep,
    StepBase,
    VisitStep,
    WaitStep,
)
from generator.nouns.text import Text
from generator.pages.message_view import MessageView, message_view
from generator.pages.phrase import Phrase, Speaker, first_sentence, plain, words
from generator.pages.timing import HoursView, hours_view, takes_phrase


@dataclass(frozen=True, slots=True)
class NumberView:
    """A telephone number: as written, as a `tel:` address, and what to know of it."""

    number: str
    href: str
    name: Phrase
    cost: Phrase
    hours: HoursView | None = None
    fax: bool = False


@dataclass(frozen=True, slots=True)
class ListView:
    """Things under a heading of one or two words, such as what to bring."""

    key: str
    title: str
    items: tuple[Phrase, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class ToldView:
    """What a step off the screen shows."""

    sentences: tuple[Phrase, ...]
    numbers: tuple[NumberView, ...]
    address: Phrase
    hours: HoursView | None
    lists: tuple[ListView, ...]
    message: MessageView | None
    href: str
    takes: str


def told_view(step: StepBase, speaker: Speaker) -> ToldView:
    """Return the view of a step off the screen."""
    return ToldView(
        sentences=_sentences(step, speaker),
        numbers=_numbers(step, speaker),
        address=_address(step, speaker),
        hours=_hours(step, speaker),
        lists=tuple(view for view in _lists(step, speaker) if view.items),
        message=_message(step, speaker),
        href=getattr(step, "url", None) or "",
        takes=_takes(step, speaker),
    )


def _sentences(step: StepBase, speaker: Speaker) -> tuple[Phrase, ...]:
    sentences = []
    if isinstance(step, (ChatStep, DoStep, WaitStep)):
        own = speaker.text(getattr(step, step.kind))
        # Without a title of its own, a step in words has its first sentence as its title already.
        said = step.title is None and step.kind != "chat" and _is_one_sentence(own)
        sentences += [] if said else [own]
    note: Text | None = getattr(step, "note", None)
    return tuple([*sentences, speaker.text(note)] if note else sentences)


def _is_one_sentence(phrase: Phrase) -> bool:
    return plain(phrase, "en").rstrip("。.") == plain(first_sentence(phrase), "en")


def _numbers(step: StepBase, speaker: Speaker) -> tuple[NumberView, ...]:
    if isinstance(step, CallStep):
        return tuple(_number(number, speaker) for number in step.call.numbers)
    if isinstance(step, FaxStep):
        return (_number(step.fax, speaker, fax=True),)
    return ()


def _number(number: Number, speaker: Speaker, *, fax: bool = False) -> NumberView:
    cost = speaker.maybe(number.cost)
    if not cost and number.free is not None:
        key = "told.free" if number.free else "told.charged"
        cost = words(speaker.say[key])
    hours = _opening(number.hours, number.closed, speaker)
    name = speaker.maybe(number.name)
    return NumberView(number.number, f"tel:{number.number}", name, cost, hours, fax)


def _address(step: StepBase, speaker: Speaker) -> Phrase:
    if isinstance(step, (VisitStep, PostStep)) and step.address is not None:
        return speaker.label(step.address)
    return ()


def _hours(step: StepBase, speaker: Speaker) -> HoursView | None:
    if isinstance(step, CallStep):
        return _opening(step.call.hours, step.call.closed, speaker)
    if isinstance(step, (ChatStep, VisitStep)):
        return _opening(step.hours, step.closed, speaker)
    return None


def _opening(
    hours: tuple[Hours, ...], closed: tuple[Closed, ...], speaker: Speaker
) -> HoursView | None:
    return hours_view(hours, closed, speaker) if hours or closed else None


def _lists(step: StepBase, speaker: Speaker) -> list[ListView]:
    say = speaker.say

    def listed(key: str, items: tuple[Text, ...], *, ordered: bool = False) -> ListView:
        return ListView(key, say[f"told.{key}"], speaker.texts(items), ordered)

    lists = [listed("have_ready", getattr(step, "have_ready", ()))]
    if isinstance(step, CallStep):
        lists += [listed("keys", step.call.keys, ordered=True), listed("tell", step.tell)]
    elif isinstance(step, VisitStep):
        forms = (step.form,) if step.form else ()
        lists += [listed("bring", step.bring), listed("paper", forms)]
    elif isinstance(step, FormStep):
        lists.append(listed("fill_in", step.fill_in))
    elif isinstance(step, PostStep):
        lists += [listed("enclose", step.enclose), listed("by", (step.by,) if step.by else ())]
    elif isinstance(step, FaxStep):
        lists.append(listed("write", step.tell))
    elif isinstance(step, ChatStep):
        chips = tuple(speaker.label(label) for label in step.choices)
        lists.append(ListView("choices", say["told.choices"], chips, ordered=True))
    return lists


def _message(step: StepBase, speaker: Speaker) -> MessageView | None:
    message = step.mail if isinstance(step, MailStep) else getattr(step, "message", None)
    return message_view(message, speaker) if message is not None else None


def _takes(step: StepBase, speaker: Speaker) -> str:
    if not isinstance(step, WaitStep) or step.for_ is None:
        return ""
    return plain(takes_phrase(step.for_, speaker), speaker.lang)
