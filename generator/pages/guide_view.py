"""The view of a guide: everything its page shows, flat and in one language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.nouns.collection import Entry
from generator.nouns.guide.guide import Guide
from generator.nouns.noun import UNKNOWN, duration_parts
from generator.nouns.text import Lang
from generator.pages.about_view import AboutView, SourceEntry, about_view, source_entries
from generator.pages.after_view import AroundView, around_view
from generator.pages.card_view import CardView, card_view
from generator.pages.effects_view import EffectsView, effects_view
from generator.pages.formats import day
from generator.pages.links import Links
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker, fill, plain
from generator.pages.precaution_view import PrecautionsView, precautions_view
from generator.pages.procedure_view import ProcedureView, procedure_views
from generator.pages.references import references
from generator.pages.step_view import Figures, Surroundings


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
    effects: EffectsView | None
    around: AroundView
    introduction: tuple[Phrase, ...]
    about: AboutView | None
    about_title: Phrase
    official: str | None
    conclusion: tuple[Phrase, ...]
    sources: tuple[SourceEntry, ...]
    related: tuple[CardView, ...]
    public: bool
    leave: str

    @property
    def boxed(self) -> bool:
        """Whether the whole box of precautions stands at a step."""
        steps = (step for item in self.procedures for way in item.ways for step in way.steps)
        return any(step.box for step in steps)


def guide_view(
    entry: Entry, lang: Lang, figures: Figures, related: tuple[Entry, ...] = ()
) -> GuideView:
    """Return the view of a guide's page in `lang`."""
    guide, links = entry.guide, Links(depth=1)
    name = guide.service.name[lang]
    refs = references(guide.sources, lang)
    act = service_act(guide, lang)
    speaker = Speaker(lang, guide.service.ui, name, refs, links.resolve, act)
    say = speaker.say
    lead = "guide_lead" if figures else "guide_lead_plain"
    precautions = precautions_view(guide, speaker, refs)
    return GuideView(
        lang=lang,
        name=entry.name,
        title=guide_title(guide, speaker),
        lead=speaker.text(guide.lead) if guide.lead else fill(say[lead], name=name, act=act),
        description=plain(fill(say["guide_description"], name=name, act=act), lang),
        card=card_view(entry, lang, links),
        start=_start(guide, speaker),
        trust=_trust(guide, speaker, figures),
        precautions=precautions,
        procedures=procedure_views(Surroundings(guide, figures, speaker, links, precautions)),
        effects=effects_view(guide, speaker, refs),
        around=around_view(guide, speaker, refs),
        introduction=speaker.texts(guide.introduction),
        about=about_view(guide, speaker, refs),
        about_title=fill(say["about.heading"], name=name),
        official=guide.service.url,
        conclusion=speaker.texts(guide.conclusion),
        sources=source_entries(guide, speaker),
        related=tuple(card_view(other, lang, links) for other in related),
        public=guide.public,
        leave=act,
    )


def guide_title(guide: Guide, speaker: Speaker) -> Phrase:
    """Return the title of a guide: what the author says, else one made from the service's name."""
    if guide.title is not None:
        return speaker.text(guide.title)
    name = guide.service.name[speaker.lang]
    act = service_act(guide, speaker.lang)
    return fill(speaker.say["guide_title"], name=name, act=act)


def service_act(guide: Guide, lang: Lang) -> str:
    """Return what leaving the service is called: 退会 and leave, unless the guide says otherwise."""
    return guide.service.act[lang] if guide.service.act else messages(lang)["act"]


def _start(guide: Guide, speaker: Speaker) -> StartView | None:
    start = guide.service.start
    if start is None:
        return None
    say = speaker.say
    return StartView(
        words=fill(say["open"], page=start.name[speaker.lang]),
        href=start.url,
        hint=say["open_hint"].replace("{host}", urlsplit(start.url).hostname or ""),
    )


def _trust(guide: Guide, speaker: Speaker, figures: Figures) -> TrustView | None:
    verified = guide.verified
    if verified is None:
        return None
    say, lang = speaker.say, speaker.lang
    known = [fill(say[f"how.{verified.how}"])]
    if verified.by is not None:
        known.append(fill(say["how.by"], words=speaker.text(verified.by)))
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
