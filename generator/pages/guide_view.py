"""The view of a guide: everything its page shows, flat and in one language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.nouns.collection import Entry
from generator.nouns.guide.guide import Guide
from generator.nouns.guide.outline import PlacedStep, outline
from generator.nouns.guide.pictured import evidence_id
from generator.nouns.guide.procedure import Done, Procedure
from generator.nouns.noun import UNKNOWN, duration_parts
from generator.nouns.text import Lang
from generator.pages.about_view import AboutView, SourceEntry, about_view, source_entries
from generator.pages.card_view import CardView, card_view
from generator.pages.figure_view import FigureView
from generator.pages.formats import day
from generator.pages.links import Links
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker, fill, plain
from generator.pages.precaution_view import PrecautionsView, precautions_view
from generator.pages.sentences import Sentences
from generator.pages.step_view import Figures, StepView, evidence_figures, step_view


@dataclass(frozen=True, slots=True)
class StartView:
    """The direct link: its words, its address and the host that it opens."""

    words: Phrase
    href: str
    hint: str


@dataclass(frozen=True, slots=True)
class TrustView:
    """How the guide is known and until when: `due` is the day of the next review, in ISO 8601."""

    known: tuple[Phrase, ...]
    verified_on: str
    verified_day: str
    due: str
    due_words: str
    overdue: str


@dataclass(frozen=True, slots=True)
class DoneView:
    """How the reader can tell that it is done."""

    id: str
    sentences: tuple[Phrase, ...]
    figures: tuple[tuple[FigureView, ...], ...]


@dataclass(frozen=True, slots=True)
class RouteView:
    """One way through a procedure."""

    id: str
    when: Phrase
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """One procedure: its routes, and how to tell that it is done."""

    id: str
    summary_id: str
    goal: Phrase
    ask: Phrase
    routes: tuple[RouteView, ...]
    done: DoneView | None


@dataclass(frozen=True, slots=True)
class GuideView:
    """The whole page."""

    lang: Lang
    name: str
    title: Phrase
    lead: Phrase
    description: str
    card: CardView
    start: StartView | None
    trust: TrustView | None
    precautions: PrecautionsView
    procedures: tuple[ProcedureView, ...]
    introduction: tuple[Phrase, ...]
    about: AboutView | None
    about_title: Phrase
    official: str | None
    conclusion: tuple[Phrase, ...]
    sources: tuple[SourceEntry, ...]
    related: tuple[CardView, ...]
    public: bool


def guide_view(
    entry: Entry, lang: Lang, figures: Figures, related: tuple[Entry, ...] = ()
) -> GuideView:
    """Return the view of a guide's page in `lang`."""
    guide, links = entry.guide, Links(depth=1)
    speaker = Speaker(lang, guide.service.ui)
    say = messages(lang)
    name = guide.service.name[lang]
    placed = outline(guide)
    steps = str(_main_route_length(placed))
    lead = "guide_lead" if figures else "guide_lead_plain"
    return GuideView(
        lang=lang,
        name=entry.name,
        title=guide_title(guide, speaker),
        lead=speaker.text(guide.lead) if guide.lead else fill(say[lead], name=name, steps=steps),
        description=plain(fill(say["guide_description"], name=name, steps=steps), lang),
        card=card_view(entry, lang, links),
        start=_start(guide, speaker),
        trust=_trust(guide, speaker, figures),
        precautions=precautions_view(guide.precautions, speaker, links),
        procedures=_procedures(guide, placed, figures, speaker, links),
        introduction=tuple(links.phrase(speaker.text(text)) for text in guide.introduction),
        about=about_view(guide, speaker, links),
        about_title=fill(say["about.heading"], name=name),
        official=guide.service.url,
        conclusion=tuple(links.phrase(speaker.text(text)) for text in guide.conclusion),
        sources=source_entries(guide, speaker),
        related=tuple(card_view(other, lang, links) for other in related),
        public=guide.public,
    )


def guide_title(guide: Guide, speaker: Speaker) -> Phrase:
    """Return the title of a guide: what the author says, else one made from the service's name."""
    if guide.title is not None:
        return speaker.text(guide.title)
    name = guide.service.name[speaker.lang]
    return fill(messages(speaker.lang)["guide_title"], name=name)


def _main_route_length(placed: tuple[PlacedStep, ...]) -> int:
    lengths: dict[tuple[str, str], int] = {}
    for step in placed:
        lengths[step.procedure.id, step.route.id] = step.number
    return max(lengths.values(), default=0)


def _start(guide: Guide, speaker: Speaker) -> StartView | None:
    start = guide.service.start
    if start is None:
        return None
    say = messages(speaker.lang)
    return StartView(
        words=fill(say["open"], page=start.name[speaker.lang]),
        href=start.url,
        hint=say["open_hint"].replace("{host}", urlsplit(start.url).hostname or ""),
    )


def _trust(guide: Guide, speaker: Speaker, figures: Figures) -> TrustView | None:
    verified = guide.verified
    if verified is None:
        return None
    say, lang = messages(speaker.lang), speaker.lang
    known = [fill(say[f"how.{verified.how}"])]
    if any(figure.sidecar.how == "reproduced" for figure in figures.values()):
        known.append(fill(say["how.pictures_reproduced"]))
    if verified.source_as_of != UNKNOWN:
        known.append(fill(say["how.source_as_of"], day=day(verified.source_as_of, lang)))
    elif verified.how == "described":
        known.append(fill(say["how.source_as_of_unknown"]))
    due = review_due(verified.on, verified.review_every)
    return TrustView(
        known=tuple(known),
        verified_on=verified.on,
        verified_day=day(verified.on, lang),
        due=due,
        due_words=say["how.review_due"].replace("{day}", day(due, lang)),
        overdue=say["how.overdue"].replace("{day}", day(due, lang)),
    )


def review_due(on: str, every: str) -> str:
    """Return the ISO day on which a review is due, `every` being an ISO 8601 duration.

    A month counts 30 days and a year 365: a review is a reminder, no contract.
    """
    days = {"years": 365, "months": 30, "weeks": 7, "days": 1}
    total = sum(days.get(unit, 0) * amount for unit, amount in duration_parts(every).items())
    return (dt.date.fromisoformat(on) + dt.timedelta(days=total)).isoformat()


def _procedures(
    guide: Guide,
    placed: tuple[PlacedStep, ...],
    figures: Figures,
    speaker: Speaker,
    links: Links,
) -> tuple[ProcedureView, ...]:
    by_route: dict[tuple[str, str], list[PlacedStep]] = {}
    for step in placed:
        by_route.setdefault((step.procedure.id, step.route.id), []).append(step)
    return tuple(
        ProcedureView(
            id=procedure.id,
            summary_id=evidence_id(guide, procedure, "summary"),
            goal=speaker.text(procedure.goal) if procedure.goal else (),
            ask=speaker.text(procedure.ask) if procedure.ask else (),
            routes=tuple(
                RouteView(
                    id=route_id,
                    when=speaker.text(steps[0].route.when) if steps[0].route.when else (),
                    steps=tuple(
                        step_view(guide, step, len(steps), figures, speaker, links)
                        for step in steps
                    ),
                )
                for (procedure_id, route_id), steps in by_route.items()
                if procedure_id == procedure.id
            ),
            done=_done(guide, procedure, figures, speaker, links),
        )
        for procedure in guide.all_procedures
    )


def _done(
    guide: Guide, procedure: Procedure, figures: Figures, speaker: Speaker, links: Links
) -> DoneView | None:
    done = procedure.done
    if done is None:
        return None
    say, sentences = messages(speaker.lang), Sentences(speaker, {})
    shown = (("done", "figure.done_screen"), ("mail", "figure.mail_screen"))
    return DoneView(
        id=evidence_id(guide, procedure, "done"),
        sentences=tuple(links.phrase(s) for s in _done_sentences(done, speaker)),
        figures=tuple(
            evidence_figures(
                evidence_id(guide, procedure, what), fill(say[name]), figures, sentences, links
            )
            for what, name in shown
        ),
    )


def _done_sentences(done: Done, speaker: Speaker) -> list[Phrase]:
    say = messages(speaker.lang)
    sentences = []
    if done.says is not None:
        sentences.append(fill(say["done.says"], words=speaker.label(done.says)))
    if done.mail is not None:
        sentences.append(fill(say["done.mail"], subject=speaker.label(done.mail.subject)))
        if done.mail.note is not None:
            sentences.append(speaker.text(done.mail.note))
    if done.note is not None:
        sentences.append(speaker.text(done.note))
    return sentences or [fill(say["done.nothing"])]
