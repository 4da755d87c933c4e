"""Views: a painted picture, whole and close up, encoded and kept in the store."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image

from generator.nouns.figure import Hotspot
from generator.nouns.geometry import Box
from generator.pictures.painting import paint
from generator.pictures.placed import Plan
from generator.pictures.records import Drawing, KeptFile, KeptView, kept
from generator.pictures.renditions import renditions
from generator.pictures.store import Store
from generator.pictures.theme import unit_of


def draw_views(image: Image.Image, plan: Plan, scale: int, store: Store) -> Drawing:
    """Paint `plan` on the picture (`scale` pixels a CSS pixel); encode and keep every rendition."""
    painted = paint(image, plan, unit_of(image.width, scale))
    whole = _view(painted, plan, Box(0, 0, *image.size), scale, store)
    closeup = _view(painted, plan, plan.closeup, scale, store) if plan.closeup else None
    return Drawing(whole=whole, closeup=closeup, faults=kept(plan.faults))


def _view(painted: Image.Image, plan: Plan, part: Box, scale: int, store: Store) -> KeptView:
    framed = painted.crop((part.x, part.y, part.right, part.bottom))
    return KeptView(
        width=-(-part.width // scale),
        height=-(-part.height // scale),
        files=tuple(
            KeptFile(
                name=store.keep(file.data, file.suffix),
                width=file.width,
                height=file.height,
                media_type=file.media_type,
            )
            for file in renditions(framed, scale)
        ),
        hotspots=tuple(_hotspots(plan, part)),
    )


def _hotspots(plan: Plan, part: Box) -> Iterator[Hotspot]:
    for placed in plan.marks:
        badge = placed.badge
        if placed.mark.badge and part.contains(badge):
            x = (badge.x + badge.width / 2 - part.x) / part.width
            y = (badge.y + badge.height / 2 - part.y) / part.height
            diameter = max(badge.width, badge.height) / part.width
            yield Hotspot(placed.mark.badge, round(x, 5), round(y, 5), round(diameter, 5))
