"""Geometry in whole pixels of a source picture: the origin is top left, y grows downwards."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle; `x` and `y` are its top left pixel, `width` and `height` are positive."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column that is no longer inside."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row that is no longer inside."""
        return self.y + self.height

    @property
    def area(self) -> int:
        """The number of pixels inside."""
        return self.width * self.height

    def grown(self, by: int) -> Box:
        """Return the box with `by` pixels more on each side; a negative `by` shrinks it."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def overlap(self, other: Box) -> int:
        """Return the number of pixels that both boxes cover."""
        width = min(self.right, other.right) - max(self.x, other.x)
        height = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(0, width) * max(0, height)

    def contains(self, other: Box) -> bool:
        """Tell whether `other` lies wholly inside."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def union(self, other: Box) -> Box:
        """Return the smallest box around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        right, bottom = max(self.right, other.right), max(self.bottom, other.bottom)
        return Box(x, y, right - x, bottom - y)

    def clipped(self, bounds: Box) -> Box | None:
        """Return the part inside `bounds`, or None where there is none."""
        x, y = max(self.x, bounds.x), max(self.y, bounds.y)
        right, bottom = min(self.right, bounds.right), min(self.bottom, bounds.bottom)
        return Box(x, y, right - x, bottom - y) if right > x and bottom > y else None

    def moved(self, dx: int, dy: int) -> Box:
        """Return the box `dx` further right and `dy` further down."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def gap(self, other: Box) -> int:
        """Return the free pixels between the boxes along the axis that parts them, 0 if touching."""
        dx = max(self.x, other.x) - min(self.right, other.right)
        dy = max(self.y, other.y) - min(self.bottom, other.bottom)
        return max(0, dx, dy)
