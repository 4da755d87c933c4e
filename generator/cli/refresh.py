"""`taikai refresh`: puts a screenshot made by hand in the place of an old one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import click

from generator.cli.guarded import Stop
from generator.cli.guide_name import guide_name
from generator.cli.options import DayType, OrdinaryFile, project_option
from generator.cli.show import locale_language, show_findings
from generator.loader import find_project, load_collection
from generator.nouns.collection import Entry, Shot
from generator.nouns.findings import errors, in_file_order
from generator.nouns.geometry import Box
from generator.nouns.guide.screen import DEVICES, Device
from generator.nouns.near import did_you_mean
from generator.nouns.project import Project
from generator.nouns.said import say
from generator.nouns.sidecar import MAX_SIDE_PX, How
from generator.nouns.text import LANGS, Lang
from generator.pictures.source import read_source
from generator.refresh import Answers, Refreshed, fits
from generator.refresh import refresh as take_over
from generator.reports.language import translated

_ONE = 1


class BoxType(click.ParamType[tuple[str, Box]]):
    """A box `X,Y,WIDTH,HEIGHT` in pixels, behind `NAME=` where there is one."""

    name = "BOX"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - as click has it
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, Box]:
        """Return the name, empty where there is none, and the box."""
        name, _, numbers = str(value).rpartition("=")
        try:
            x, y, width, height = (int(number) for number in numbers.split(","))
        except ValueError:
            self.fail(f"{value!r} is no X,Y,WIDTH,HEIGHT in whole pixels", param, ctx)
        if min(x, y) < 0 or min(width, height) < 1 or max(x + width, y + height) > MAX_SIDE_PX:
            self.fail(f"{value!r} is no box in any picture", param, ctx)
        return name, Box(x, y, width, height)


@click.command()
@click.argument("guide")
@click.argument("screen")
@click.argument(
    "new",
    required=False,
    metavar="[NEW.png]",
    type=OrdinaryFile(),
)
@project_option
@click.option(
    "--device",
    type=click.Choice(DEVICES),
    help="Which picture of the screen it replaces. [default: the one of its width]",
)
@click.option(
    "--accept",
    "accepted",
    metavar="TARGET",
    multiple=True,
    help="The proposed place of this target is right. May be given several times.",
)
@click.option(
    "--box",
    "boxes",
    type=BoxType(),
    metavar="TARGET=X,Y,W,H",
    multiple=True,
    help="Where this target is, in pixels of the new picture. May be given several times.",
)
@click.option(
    "--mask",
    "masks",
    type=BoxType(),
    metavar="[NUMBER=]X,Y,W,H",
    multiple=True,
    help="Where this mask of the old picture belongs, or one more mask.",
)
@click.option(
    "--no-mask",
    "dropped",
    type=click.IntRange(min=1),
    metavar="NUMBER",
    multiple=True,
    help="What this mask of the old picture hid is not on the screen any more.",
)
@click.option(
    "--scale",
    type=click.IntRange(1, 4),
    help="Device pixels a CSS pixel of the new picture. [default: as its width says]",
)
@click.option(
    "--how",
    type=click.Choice(get_args(How)),
    help="How the new picture is known. [default: as the old one]",
)
@click.option(
    "--on", "day", type=DayType(), default="now", help="The day of the picture. [default: today]"
)
@click.option(
    "--lang",
    type=click.Choice(LANGS),
    default=None,
    help="The language of the messages. [default: that of the locale]",
)
@click.pass_context
def refresh(  # noqa: PLR0913 - one for each option
    context: click.Context,
    guide: str,
    screen: str,
    new: Path | None,
    folder: Path,
    *,
    device: Device | None,
    accepted: tuple[str, ...],
    boxes: tuple[tuple[str, Box], ...],
    masks: tuple[tuple[str, Box], ...],
    dropped: tuple[int, ...],
    scale: int | None,
    how: How | None,
    day: dt.date,
    lang: Lang | None,
) -> None:
    """Put NEW.png in the place of the picture of a SCREEN, and move its marks and masks along.

    For screenshots that were made by hand. Every target is found again by what it and its
    surroundings look like: it moves when that is certain, else it is left to you, and no mark is
    drawn. A mask that is not certain stops the command: nothing unmasked is written. Without
    NEW.png, --accept and --box settle what was left open. Exit status 1 means that something is
    left to do.
    """
    project = find_project(folder)
    entry, shot = _chosen(project, guide_name(guide, project), screen, device, new)
    answers = Answers(
        day=day.isoformat(),
        accepted=frozenset(_known(name, entry, shot) for name in accepted),
        boxes={_known(name, entry, shot): box for name, box in boxes},
        masks={_number(name, shot, entry): box for name, box in masks if name},
        more_masks=tuple(box for name, box in masks if not name),
        dropped_masks=frozenset(_number(str(number), shot, entry) for number in dropped),
        scale=scale,
        how=how,
    )
    done = take_over(project, entry, shot, new, answers)
    if done.findings:
        show_findings(in_file_order(done.findings), project, lang=lang)
    _tell(done, shot, project, lang or locale_language())
    context.exit(1 if errors(done.findings) else 0)


def _chosen(
    project: Project, name: str, screen: str, device: Device | None, new: Path | None
) -> tuple[Entry, Shot]:
    collection = load_collection(project)
    entry = collection.entry(name)
    if entry is None:
        raise Stop(f"the guide `{name}` cannot be read; see `taikai check {name}`")
    if screen not in entry.guide.screens:
        known = did_you_mean(screen, entry.guide.screens)
        raise click.BadParameter(f"`{name}` has no screen `{screen}`; {known}".rstrip("; "))
    shots = {on: shot for (on, of), shot in entry.shots.items() if of == screen}
    if device is not None:
        shots = {on: shot for on, shot in shots.items() if on == device}
    if not shots:
        where = f"images/{name}/{device or 'DEVICE'}/{screen}.png"
        raise Stop(
            f"there is no {where} with a sidecar that could be refreshed; see `taikai check {name}`"
        )
    return entry, _of_one_device(shots, new)


def _of_one_device(shots: Mapping[Device, Shot], new: Path | None) -> Shot:
    header = read_source(new).header if new is not None and len(shots) > _ONE else None
    if header is not None:
        size = (header.width, header.height)
        shots = {on: shot for on, shot in shots.items() if fits(size, shot.sidecar)} or shots
    if len(shots) > _ONE:
        raise click.UsageError("say which picture is meant: --device desktop or --device phone")
    return next(iter(shots.values()))


def _known(name: str, entry: Entry, shot: Shot) -> str:
    targets = {**shot.sidecar.targets, **entry.guide.screens[shot.sidecar.screen].targets}
    if name not in targets:
        raise click.BadParameter(
            f"`{shot.sidecar.screen}` has no target `{name}`; {did_you_mean(name, targets)}"
        )
    return name


def _number(name: str, shot: Shot, entry: Entry) -> int:
    asked = entry.guide.screens[shot.sidecar.screen].mask
    finds = [mask.find for mask in shot.sidecar.masks]
    most = len(finds) + len([find for find in asked if find not in finds])
    if not (name.isascii() and name.isdecimal() and 1 <= int(name) <= most):
        raise click.BadParameter(f"`{name}` is no mask; the picture has {most}, counted from 1")
    return int(name)


def _tell(done: Refreshed, shot: Shot, project: Project, lang: Lang) -> None:
    if done.written is not None:
        click.echo(project.relative(done.written))
    if done.refused:
        said = say("nothing was written")
    elif done.written is None:
        said = say("nothing has changed")
    else:
        certain = [each for each in done.targets.values() if each.outcome == "moved"]
        said = say(
            "{certain} of {all} targets are certain; look at the picture before you commit it: "
            "what the old one did not show has no mask",
            certain=len(certain),
            all=len(done.targets),
        )
    screen = f"{shot.sidecar.guide} {shot.sidecar.device} {shot.sidecar.screen}"
    click.echo(f"{screen}: {translated(said, lang)}", err=True)
