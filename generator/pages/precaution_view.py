"""The view of precautions: the check list, the short warning and the whole box."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.outline import Way
from generator.nouns.guide.precaution import (
    Blocks,
    Costs,
    First,
    OnlyIf,
    Precaution,
    PrecautionBase,
)
from generator.nouns.guide.routes import NamedRoute
from generator.nouns.text import source_hash
from generator.pages.phrase import Phrase, Speaker
from generator.pages.precaution_details import (
    limits,
    parts_of_guide,
    people,
    precaution_details,
)
from generator.pages.procedure_names import Names
from generator.pages.references import ReferenceView

_LASTING = ("loses", "never_again", "costs")
"""The kinds that a reader must know before the first step, in the order of the box."""

_ORDER = ("only_if", "blocks", "first", "loses", "never_again", "costs", "refunds", "time", "about")


@dataclass(frozen=True, slots=True)
class PrecautionView:
    """One precaution: its words, what nests below it, and what else is known of it.

    `limits` say for how long it holds; they are among the `details` too.

    `who` tells whom it concerns, `only_in` which procedure and route it is about; `procedure` is the
    id of that procedure, `route` that route.
    """

    words: Phrase
    only_in: tuple[Phrase, ...]
    who: tuple[Phrase, ...]
    procedure: str
    route: NamedRoute | None
    items: tuple[Phrase, ...]
    limits: tuple[Phrase, ...]
    details: tuple[Phrase, ...]
    emphasis: bool
    reference: ReferenceView | None

    def concerns_way(self, way: Way) -> bool:
        """Tell whether it is to be known on a way."""
        if self.procedure not in {"", way.procedure.id}:
            return False
        route = self.route
        return route is None or (route.procedure == way.procedure.id and route.holds(way.id))


@dataclass(frozen=True, slots=True)
class PrecautionGroup:
    """All precautions of one kind under the kind's heading."""

    kind: str
    title: str
    entries: tuple[PrecautionView, ...]


@dataclass(frozen=True, slots=True)
class CheckView:
    """One entry of the check list before you start.

    `key` stands for its wording in both languages: a tick is remembered by it, so that it never
    lands on another entry when the list changes.
    """

    id: str
    key: str
    words: Phrase


@dataclass(frozen=True, slots=True)
class CheckGroup:
    """The entries of one precaution, and what else is known of all of them.

    `lead` says what they are, where the list has more than they.
    """

    lead: Phrase
    checks: tuple[CheckView, ...]
    details: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class PrecautionsView:
    """All precautions of a guide, in the three forms in which they appear.

    Of the check list, `conditions` must hold, `checks` must not be left, `first` is to be done.
    """

    conditions: tuple[CheckGroup, ...]
    checks: tuple[CheckGroup, ...]
    first: tuple[CheckGroup, ...]
    short: tuple[PrecautionView, ...]
    groups: tuple[PrecautionGroup, ...]

    @property
    def only_if(self) -> str:
        """The key of what the conditions have in common: one, one of several, or all must hold."""
        if len(self.conditions) > 1:
            return "only_if_all"
        return "only_if" if any(len(g.checks) > 1 for g in self.conditions) else "only_if_this"

    def about(self, way: Way) -> tuple[PrecautionGroup, ...]:
        """Return the groups of what is to be known on a way, which then need not be named."""
        groups = (
            replace(
                g,
                entries=tuple(replace(e, only_in=()) for e in g.entries if e.concerns_way(way)),
            )
            for g in self.groups
        )
        return tuple(group for group in groups if group.entries)


@dataclass(frozen=True, slots=True)
class BoxView:
    """The whole box of precautions where it stands; `anchor` is its id."""

    anchor: str
    groups: tuple[PrecautionGroup, ...]


def precautions_view(
    guide: Guide, speaker: Speaker, refs: Mapping[str, ReferenceView]
) -> PrecautionsView:
    """Return the views of a guide's precautions in the language of `speaker`."""
    precautions = guide.precautions
    names = Names(guide, speaker)
    views = [(p, _view(p, speaker, refs, names)) for p in precautions]
    say = speaker.say
    lasting = [(p, view) for p, view in views if _heading(p) in _LASTING]
    singled_out = [view for p, view in lasting if p.emphasis]
    groups = (
        PrecautionGroup(
            kind, say[f"precautions.{kind}"], tuple(v for p, v in views if _heading(p) == kind)
        )
        for kind in _ORDER
    )
    return PrecautionsView(
        conditions=_checks(precautions, OnlyIf, speaker, names),
        checks=_checks(precautions, Blocks, speaker, names),
        first=_checks(precautions, First, speaker, names),
        short=tuple(singled_out or [view for _, view in lasting]),
        groups=tuple(group for group in groups if group.entries),
    )


def _heading(precaution: Precaution) -> str:
    """Return the kind under whose heading a precaution stands: money to get is no cost."""
    paid = isinstance(precaution, Costs) and precaution.is_paid_out
    return "refunds" if paid else precaution.kind


def _view(
    precaution: Precaution,
    speaker: Speaker,
    refs: Mapping[str, ReferenceView],
    names: Names,
) -> PrecautionView:
    return PrecautionView(
        words=speaker.text(precaution.words),
        only_in=parts_of_guide(precaution, speaker, names),
        who=people(precaution, speaker),
        procedure=precaution.procedure or "",
        route=names.route_of(precaution),
        items=speaker.texts(precaution.items),
        details=tuple(d for d in precaution_details(precaution, speaker)),
        limits=limits(precaution, speaker),
        emphasis=precaution.emphasis,
        reference=refs.get(precaution.source or ""),
    )


def _checks(
    precautions: tuple[Precaution, ...],
    kind: type[PrecautionBase],
    speaker: Speaker,
    names: Names,
) -> tuple[CheckGroup, ...]:
    groups: list[CheckGroup] = []
    count = 0
    for precaution in precautions:
        if not isinstance(precaution, kind):
            continue
        checks = []
        for text in precaution.items or (precaution.words,):
            count += 1
            key = source_hash(f"{text.ja}\n{text.en}")
            phrase = speaker.text(text)
            checks.append(CheckView(f"check-{kind.kind}-{count}", key, phrase))
        details = (
            *parts_of_guide(precaution, speaker, names),
            *people(precaution, speaker),
            *(d for d in precaution_details(precaution, speaker)),
        )
        several = kind is OnlyIf and len(precaution.items) > 1
        lead = speaker.text(precaution.words) if several else ()
        groups.append(CheckGroup(lead, tuple(checks), details))
    if len(groups) == 1:
        return (replace(groups[0], lead=()),)
    return tuple(groups)
