"""The view of effects: one set of rows, shown as a list or as a table that compares procedures."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.effect import Effect, Outcome
from generator.nouns.guide.guide import Guide
from generator.nouns.guide.routes import named_routes
from generator.pages.formats import duration
from generator.pages.phrase import Phrase, Speaker, fill
from generator.pages.procedure_names import joined_whens, procedure_name
from generator.pages.references import ReferenceView


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What becomes of one thing: `result` is its kind, `words` say it, `details` add to it."""

    result: str
    words: str
    details: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class EffectView:
    """One row: a cell for each column."""

    what: Phrase
    cells: tuple[OutcomeView | None, ...]
    note: Phrase
    reference: ReferenceView | None


@dataclass(frozen=True, slots=True)
class EffectsView:
    """All rows; `columns` are the procedures and routes that are compared, none for a plain list."""

    columns: tuple[Phrase, ...]
    rows: tuple[EffectView, ...]


def effects_view(
    guide: Guide, speaker: Speaker, refs: dict[str, ReferenceView]
) -> EffectsView | None:
    """Return the view of a guide's effects, None where it has none."""
    if not guide.effects:
        return None
    known = {p.id: procedure_name(p, speaker) for p in guide.all_procedures}
    for route in named_routes(guide):
        known.setdefault(route.id, joined_whens(route.whens, speaker))
    used = {name for effect in guide.effects for name in effect.by}
    ids = [name for name in known if name in used]
    columns = tuple(known[name] for name in ids)
    return EffectsView(columns, tuple(_row(e, ids, speaker, refs) for e in guide.effects))


def _row(
    effect: Effect, ids: list[str], speaker: Speaker, refs: dict[str, ReferenceView]
) -> EffectView:
    outcomes = [effect.by.get(i, effect.outcome) for i in ids] if ids else [effect.outcome]
    return EffectView(
        what=speaker.text(effect.what),
        cells=tuple(_outcome(outcome, speaker) if outcome else None for outcome in outcomes),
        note=speaker.maybe(effect.note),
        reference=refs.get(effect.source or ""),
    )


def _outcome(outcome: Outcome, speaker: Speaker) -> OutcomeView:
    say = speaker.say
    details: list[Phrase] = []
    if outcome.until is not None:
        details.append(fill(say["effects.until"], words=speaker.text(outcome.until)))
    if outcome.for_ is not None:
        span = duration(outcome.for_, speaker.lang)
        details.append(fill(say["effects.for"], duration=span))
    details += [speaker.text(outcome.note)] if outcome.note else []
    return OutcomeView(outcome.is_, say[f"effects.{outcome.is_}"], tuple(details))
