"""Draws what a person is to look at: a target in the old picture, beside its proposal in the new."""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping
from pathlib import Path

from PIL import Image, ImageDraw

from generator.nouns.geometry import Box
from generator.nouns.sidecar import TargetSeen
from generator.relocation.outcome import Relocated

_AROUND_CSS = 140
_LINE_CSS = 3
_LINE, _HALO, _GROUND = "#d6006c", "#ffffff", "#14181f"


def draw_proposals(
    before: Mapping[str, TargetSeen],
    found: Mapping[str, Relocated],
    pictures: tuple[Image.Image, Image.Image],
    scale: int,
) -> dict[str, bytes]:
    """Return a PNG for each target with a proposal, by the target's name.

    Both pictures must have their masks burnt in.
    """
    old, new = pictures
    return {
        name: _side_by_side(
            _outlined(old, before[name].box, scale), _outlined(new, each.box, scale), scale
        )
        for name, each in found.items()
        if each.outcome in {"review", "ambiguous"} and each.box is not None
    }


def write_proposals(drawn: Mapping[str, bytes], folder: Path, screen: str) -> dict[str, Path]:
    """Write the drawn proposals of a screen and remove its old ones; return the files.

    Raises:
        OSError: a file cannot be written.
    """
    keep_proposals((), folder, screen)
    if drawn:
        folder.mkdir(parents=True, exist_ok=True)
    paths = {name: folder / f"{screen}.{name}.png" for name in drawn}
    for name, path in paths.items():
        path.write_bytes(drawn[name])
    return paths


def keep_proposals(names: Collection[str], folder: Path, screen: str) -> dict[str, Path]:
    """Remove the proposals of a screen but for some targets; return those that are left."""
    there = {path.name.split(".")[1]: path for path in folder.glob(f"{screen}.*.png")}
    for name, path in there.items():
        if name not in names:
            path.unlink()
    return {name: path for name, path in there.items() if name in names}


def _outlined(image: Image.Image, box: Box, scale: int) -> Image.Image:
    whole = Box(0, 0, *image.size)
    view = box.grown(_AROUND_CSS * scale).clipped(whole) or whole
    part = image.crop((view.x, view.y, view.right, view.bottom))
    pen, line = ImageDraw.Draw(part), _LINE_CSS * scale
    for colour, beyond, width in ((_HALO, 2 * line, 2 * line), (_LINE, line, line)):
        ring = box.grown(beyond).moved(-view.x, -view.y)
        pen.rectangle((ring.x, ring.y, ring.right - 1, ring.bottom - 1), None, colour, width)
    return part


def _side_by_side(left: Image.Image, right: Image.Image, scale: int) -> bytes:
    gap = 8 * scale
    size = (left.width + gap + right.width, max(left.height, right.height))
    sheet = Image.new("RGB", size, _GROUND)
    sheet.paste(left, (0, 0))
    sheet.paste(right, (left.width + gap, 0))
    file = io.BytesIO()
    sheet.save(file, "PNG", compress_level=6)
    return file.getvalue()
