"""What the report page shows, worked out so that its template only has to lay it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from generator.drift.diff import Compared, Drift
from generator.drift.rows import Change, Row
from generator.drift.seen import ScreenSeen
from generator.drift.sentences import change_name, step_name, subject
from generator.drift.steps import step_of
from generator.drift.text import DEVICE_NAMES, browser_note, sum_of, told_rows
from generator.nouns.findings import Finding
from generator.nouns.geometry import Box
from generator.nouns.guide import Guide
from generator.nouns.guide.outline import screen_steps
from generator.nouns.guide.screen import Device
from generator.nouns.said import say
from generator.nouns.text import LANGS, Lang
from generator.pages.phrase import Speaker, plain
from generator.pages.sentences import Sentences
from generator.pages.step_titles import step_title
from generator.reports.language import translated

Both = Mapping[Lang, str]
"""Words in both languages: the page has both, and shows one."""

_AROUND_CSS = 64
_LEAST_CSS: Mapping[Device, tuple[int, int]] = {"desktop": (620, 420), "phone": (390, 420)}
_WHOLE = 0.6
"""Share of a picture from which on a close-up of it shows nothing better."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change: its number in the highlight (0 where it has no place), what it is about, and how.

    `is_label` where that is words on the screen, `now` those that have taken their place.
    """

    number: int
    kind: Change
    subject: Both
    now: str
    how: Both
    is_label: bool


@dataclass(frozen=True, slots=True)
class SpotView:
    """A place in the highlight, `was` for where something had been, also where it `moved` away from."""

    number: int
    box: Box
    was: bool
    moved: bool = False


@dataclass(frozen=True, slots=True)
class ScreenView:
    """One changed screen. Pictures are paths; `frame` is the part that is shown, `size` the whole."""

    id: str
    step: Both
    title: Both
    device: Both
    device_id: Device
    changes: tuple[ChangeView, ...]
    spots: tuple[SpotView, ...]
    frame: Box
    size: tuple[int, int]
    unit: float
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class FindingView:
    """Something to correct in the definition."""

    place: str
    message: Both
    help: Both


@dataclass(frozen=True, slots=True)
class GuideView:
    """One guide: what has changed, what has not, and what to correct."""

    name: str
    service: Both
    total: Both
    against: str
    notes: tuple[Both, ...]
    screens: tuple[ScreenView, ...]
    unchanged: tuple[Both, ...]
    findings: tuple[FindingView, ...]


def both(words: str) -> Both:
    """Return a message in both languages."""
    return {lang: translated(words, lang) for lang in LANGS}


def guide_view(drift: Drift) -> GuideView:
    """Return what the page says of a guide."""
    guide = drift.entry.guide
    changed = [each for each in drift.screens if told_rows(each)]
    same = [each for each in drift.screens if not told_rows(each)]
    news = [each.new.sidecar.against for each in drift.screens if each.new]
    return GuideView(
        name=drift.entry.name,
        service={lang: guide.service.name[lang] for lang in LANGS},
        total=both(sum_of(drift)),
        against=next(iter(news), ""),
        notes=tuple(both(browser_note(old, new)) for old, new in drift.other_browsers),
        screens=tuple(_screen(drift, each) for each in changed),
        unchanged=tuple(_place(guide, each) for each in same),
        findings=tuple(map(_finding, drift.findings)),
    )


def picture_name(drift: Drift, screen: Compared, when: str) -> str:
    """Return the path of a picture beside the page; `when` is `before` or `after`."""
    return f"pictures/{drift.entry.name}-{screen.device}-{screen.screen}-{when}.png"


def _screen(drift: Drift, screen: Compared) -> ScreenView:
    guide = drift.entry.guide
    shown = screen.new or screen.old
    assert shown is not None  # noqa: S101 - a screen that was never seen has no rows
    rows = told_rows(screen)
    numbers = _numbers(rows)
    frame = _frame(rows, shown, screen.device)
    step = step_of(guide, screen.screen, next((row.target for row in rows if row.target), None))
    return ScreenView(
        id=f"{drift.entry.name}-{screen.device}-{screen.screen}",
        step=both(step_name(step)),
        title=_title(guide, screen.screen),
        device=both(DEVICE_NAMES[screen.device]),
        device_id=screen.device,
        changes=tuple(_change(row, numbers.get(id(row), 0), guide) for row in rows),
        spots=tuple(_spots(rows, numbers)),
        frame=frame,
        size=shown.sidecar.size,
        unit=frame.width / _LEAST_CSS[screen.device][0],
        before=picture_name(drift, screen, "before") if screen.old else None,
        after=picture_name(drift, screen, "after") if screen.new else None,
    )


def _numbers(rows: Sequence[Row]) -> dict[int, int]:
    placed = [row for row in rows if row.box_before or row.box_after]
    return {id(row): number for number, row in enumerate(placed, start=1)}


def _change(row: Row, number: int, guide: Guide) -> ChangeView:
    relabelled = row.change == "relabelled"
    words = (row.before or "—") if relabelled else subject(row, guide)
    now = (row.after or "—") if relabelled else ""
    is_label = row.target is not None or bool(row.before)
    return ChangeView(number, row.change, both(words), now, both(change_name(row)), is_label)


def _spots(rows: Sequence[Row], numbers: Mapping[int, int]) -> Iterator[SpotView]:
    """Yield the places to outline; where something moved from, only if nothing else is there now."""
    now = [row.box_after for row in rows if row.box_after]
    for row in rows:
        number, was = numbers.get(id(row), 0), row.box_before
        if was and row.box_after is None:
            yield SpotView(number, was, was=True)
        elif was and not any(was.overlap(box) for box in now):
            yield SpotView(0, was, was=True, moved=True)
        if row.box_after:
            yield SpotView(number, row.box_after, was=False)


def _frame(rows: Sequence[Row], shown: ScreenSeen, device: Device) -> Box:
    """Return the part of the picture in which all changes are, with some room around them."""
    whole = Box(0, 0, *shown.sidecar.size)
    boxes = [box for row in rows for box in (row.box_before, row.box_after) if box]
    if not boxes:
        return whole
    scale = shown.sidecar.scale
    wanted = reduce(Box.union, boxes).grown(_AROUND_CSS * scale)
    width, height = (
        max(side, least * scale)
        for side, least in zip((wanted.width, wanted.height), _LEAST_CSS[device], strict=True)
    )
    if width * height > _WHOLE * whole.area or width >= whole.width * _MOST_WIDTH[device]:
        return whole
    x = wanted.x - (width - wanted.width) // 2
    y = wanted.y - (height - wanted.height) // 2
    width, height = min(width, whole.width), min(height, whole.height)
    x, y = (
        min(max(0, at), most - side)
        for at, most, side in ((x, whole.width, width), (y, whole.height, height))
    )
    return Box(x, y, width, height)


_MOST_WIDTH: Mapping[Device, float] = {"desktop": 0.9, "phone": 2.0}


def _title(guide: Guide, screen: str) -> Both:
    """Return the title of the first step on a screen, else the screen's name."""
    step = next((step for _, step in screen_steps(guide) if step.screen == screen), None)
    known = guide.screens[screen]
    if step is None:
        return {lang: known.name[lang] if known.name else screen for lang in LANGS}
    ui = guide.service.ui
    return {
        lang: plain(step_title(step, Sentences(Speaker(lang, ui), known.targets)), lang)
        for lang in LANGS
    }


def _place(guide: Guide, screen: Compared) -> Both:
    step, device = step_name(step_of(guide, screen.screen)), DEVICE_NAMES[screen.device]
    return both(say("{step}, {device}", step=step, device=device))


def _finding(finding: Finding) -> FindingView:
    return FindingView(str(finding.place), both(finding.message), both(finding.help))
