"""Takes a new picture over: what is certain moves, what is not is left to a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PIL import Image

from generator.capture.photo import Exposure, Photo, develop
from generator.capture.write import write_photo
from generator.nouns.collection import Entry, Shot
from generator.nouns.findings import Finding, errors
from generator.nouns.guide.depends import definition_hash
from generator.nouns.places import Place
from generator.nouns.project import Project
from generator.nouns.said import say
from generator.nouns.sidecar import Sidecar
from generator.refresh import rules
from generator.refresh.answers import Answers
from generator.refresh.findings import unsettled
from generator.refresh.masks import Ground, PlacedMasks, place_masks
from generator.refresh.picture import as_picture, as_png, read_new, read_old
from generator.refresh.proposals import draw_proposals, keep_proposals, write_proposals
from generator.refresh.scale import bounds, scale_of
from generator.refresh.targets import all_lost, as_seen, move_targets, settled
from generator.relocation.outcome import Relocated
from generator.relocation.whole import same_throughout


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of a picture. `written` is its path, None where nothing was written.

    `targets` tells what became of each; `proposals` are the pictures to look at, by target.
    `refused` tells that findings kept everything from being written; otherwise `findings` are
    about what a person has to settle in what was written.
    """

    written: Path | None = None
    targets: Mapping[str, Relocated] = field(default_factory=dict)
    proposals: Mapping[str, Path] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    refused: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    """An old picture with its sidecar and a new one, and what the findings call the new file."""

    old: Image.Image
    new: Image.Image
    sidecar: Sidecar
    scale: int
    shown: str

    @property
    def comparable(self) -> bool:
        return self.scale == self.sidecar.scale


def refresh(
    project: Project, entry: Entry, shot: Shot, new: Path | None, answers: Answers
) -> Refreshed:
    """Put the picture `new` in the place of a shot of a guide, with its marks and masks moved.

    Without `new` it is the old picture to which the answers are given.

    Raises:
        OSError: something cannot be written; picture and sidecar are as before.
    """
    old = read_old(shot, project.relative(shot.picture))
    if old.image is None:
        return Refreshed(findings=old.findings, refused=True)
    shown = project.relative(shot.picture if new is None else new.absolute())
    read = old if new is None else read_new(new, shown)
    if read.image is None or errors(read.findings):
        return Refreshed(findings=read.findings, refused=True)
    scale = answers.scale or scale_of(read.image.size, shot.sidecar)
    pair = _Pair(old.image, read.image, shot.sidecar, scale, shown)
    refused = _refused(pair, answers)
    if refused:
        return Refreshed(findings=(*read.findings, *refused), refused=True)
    done = _moved(project, entry, pair, answers)
    return replace(done, findings=(*read.findings, *done.findings))


def _refused(pair: _Pair, answers: Answers) -> tuple[Finding, ...]:
    """Return why two pictures and these answers do not go together."""
    place, whole = Place(pair.shown), bounds(pair.new.size)
    given = [*answers.boxes.values(), *answers.masks.values(), *answers.more_masks]
    outside = tuple(
        rules.BOX_OUTSIDE.finding(
            place,
            say(
                "the box {x},{y},{width},{height} reaches outside the picture, "
                "which has {across} × {down} pixels",
                x=box.x,
                y=box.y,
                width=box.width,
                height=box.height,
                across=whole.width,
                down=whole.height,
            ),
            say("measure it in pixels of the new picture"),
        )
        for box in given
        if not whole.contains(box)
    )
    if pair.comparable or answers.scale is not None:
        return outside
    message = say(
        "the new picture is {width} pixels wide, the old one {old_width}: "
        "it was taken at a scale of {scale} instead of {old_scale}",
        width=whole.width,
        old_width=pair.sidecar.size[0],
        scale=pair.scale,
        old_scale=pair.sidecar.scale,
    )
    help_ = say(
        "take it at a scale of {old_scale}; "
        "or say `--scale {scale}` and measure each target with `--box`",
        old_scale=pair.sidecar.scale,
        scale=pair.scale,
    )
    return (*outside, rules.SCALE.finding(place, message, help_))


def _moved(project: Project, entry: Entry, pair: _Pair, answers: Answers) -> Refreshed:
    blind = [mask.box for mask in pair.sidecar.masks]
    old, new = as_picture(pair.old, pair.sidecar.scale, blind), as_picture(pair.new, pair.scale)
    same = pair.comparable and same_throughout(old, new)
    seen = pair.sidecar.targets
    found = move_targets(seen, old, new) if pair.comparable else all_lost(seen)
    found = settled(found, answers)
    place = Place(pair.shown)
    if found and all(each.box is None for each in found.values()):
        message = say("nothing of the old picture is found in this one")
        help_ = say("see that it is a picture of `{screen}`", screen=pair.sidecar.screen)
        finding = rules.OTHER_SCREEN.finding(place, message, help_)
        return Refreshed(targets=found, findings=(finding,), refused=True)
    certain = [
        (seen[name].box, each.box)
        for name, each in found.items()
        if each.outcome == "moved" and each.box is not None and name in seen
    ]
    ground = Ground(old, new, same, certain) if pair.comparable else None
    asked = entry.guide.screens[pair.sidecar.screen].mask
    masks = place_masks(pair.sidecar.masks, asked, ground, answers)
    if masks.doubts:
        return Refreshed(targets=found, findings=_doubts(masks, place), refused=True)
    sidecar = _sidecar(entry, pair, found, masks, answers, same=same)
    photo = develop(Exposure(as_png(pair.new), sidecar))
    # Notes written by hand may lack what `develop` adds; nobody asked for that.
    changed = not (same and sidecar == pair.sidecar)
    written = write_photo(photo, project.images) if changed else None
    try:
        shown = _shown(project, pair, found, photo, same=same)
    except OSError:
        shown = {}  # without a cache that can be used there is only nothing to look at
    return Refreshed(written, found, shown, unsettled(project, photo.sidecar, found, shown))


def _doubts(masks: PlacedMasks, place: Place) -> tuple[Finding, ...]:
    return tuple(
        rules.MASK_UNCERTAIN.finding(
            place,
            doubt,
            say(
                "give its place, `--mask {number}=X,Y,WIDTH,HEIGHT`, "
                "or `--no-mask {number}` where nothing personal shows",
                number=number,
            ),
        )
        for number, doubt in masks.doubts.items()
    )


def _sidecar(
    entry: Entry,
    pair: _Pair,
    found: Mapping[str, Relocated],
    masks: PlacedMasks,
    answers: Answers,
    *,
    same: bool,
) -> Sidecar:
    old = pair.sidecar
    targets = {name: as_seen(each, old.targets.get(name)) for name, each in found.items()}
    changes: dict[str, object] = {"targets": targets, "masks": masks.masks}
    if not same:
        # Which browser it was and where its lines of text are, only a browser could tell.
        changes |= {"scale": pair.scale, "on": answers.day, "browser": None, "text": ()}
    if answers.how is not None:
        changes |= {"how": answers.how}
        if answers.how != "reproduced":
            changes |= {"against": "", "address": ""}
    needed = entry.guide.screens[old.screen].targets
    if old.definition and all(
        name in targets and targets[name].relocation is None for name in needed
    ):
        changes |= {"definition": definition_hash(entry.guide, old.screen, old.device)}
    return old.model_copy(update=changes)


def _shown(
    project: Project, pair: _Pair, found: Mapping[str, Relocated], photo: Photo, *, same: bool
) -> Mapping[str, Path]:
    """Draw the proposals; of a picture that is the same they were drawn when it was new."""
    folder = project.cache / "refresh" / photo.sidecar.guide / photo.sidecar.device
    screen = photo.sidecar.screen
    if same:
        doubtful = {name for name, each in found.items() if each.outcome != "moved"}
        return keep_proposals(doubtful, folder, screen)
    masked = pair.new.copy()
    for mask in photo.sidecar.masks:
        masked.paste(mask.fill, (mask.box.x, mask.box.y, mask.box.right, mask.box.bottom))
    drawn = draw_proposals(pair.sidecar.targets, found, (pair.old, masked), pair.scale)
    return write_proposals(drawn, folder, screen)
