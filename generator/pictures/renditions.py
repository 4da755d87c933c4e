"""Published files: a view at several sizes, each in the smaller of two lossless formats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from generator.nouns.guide.screen import Device

_MAX_WEBP = 16_383
"""WebP cannot hold longer sides."""

_PNG_LEVEL = 6
_WEBP_METHOD = 2


@dataclass(frozen=True, slots=True)
class Encoded:
    """One finished file: its bytes, size in pixels and media type."""

    data: bytes
    width: int
    height: int
    media_type: str

    @property
    def suffix(self) -> str:
        """The ending of its name, without a dot."""
        return self.media_type.removeprefix("image/")


def renditions(
    view: Image.Image, scale: int, device: Device, *, closeup: bool
) -> Iterator[Encoded]:
    """Yield `view` (at `scale` pixels a CSS pixel) at each density that is published, 1× first."""
    for density in _densities(scale, device, closeup=closeup):
        yield encode(resized(view, scale, density))


def _densities(scale: int, device: Device, *, closeup: bool) -> tuple[int, ...]:
    """Return 1×, 2×, and for close-ups of phones 3×, as far as the source goes."""
    most = 3 if device == "phone" and closeup else 2
    return tuple(density for density in (1, 2, 3) if density <= min(scale, most))


def resized(view: Image.Image, scale: int, density: int) -> Image.Image:
    """Return `view` at `density` pixels a CSS pixel; at its own density untouched."""
    if density == scale:
        return view
    size = (round(view.width * density / scale), round(view.height * density / scale))
    return view.resize((max(1, size[0]), max(1, size[1])), Image.Resampling.LANCZOS)


def encode(image: Image.Image) -> Encoded:
    """Return the picture as PNG or lossless WebP, whichever is smaller, without metadata."""
    png = _saved(image, "PNG", compress_level=_PNG_LEVEL)
    if max(image.size) > _MAX_WEBP:
        return Encoded(png, *image.size, "image/png")
    webp = _saved(image, "WEBP", lossless=True, quality=60, method=_WEBP_METHOD, exact=True)
    if len(png) <= len(webp):
        return Encoded(png, *image.size, "image/png")
    return Encoded(webp, *image.size, "image/webp")


def _saved(image: Image.Image, format_: str, **options: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, format_, **options)
    return buffer.getvalue()
