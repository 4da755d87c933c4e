"""The view of a figure: addresses, sizes, words and hotspots of a step's picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.nouns.figure import Figure, View
from generator.nouns.guide.marks import Mark
from generator.nouns.text import other
from generator.pages.formats import day
from generator.pages.links import Links
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, fill, plain
from generator.pages.sentences import Sentences


@dataclass(frozen=True, slots=True)
class HotspotView:
    """A number in the picture that leads to its sentence; CSS pixels of the view."""

    href: str
    words: str
    x: str
    y: str
    radius: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """One framing of the picture: addresses for each density, and its size in CSS pixels.

    `src` is for browsers that know no densities, `full` has all the pixels there are.
    """

    src: str
    full: str
    srcset: str
    media_type: str
    width: int
    height: int
    hotspots: tuple[HotspotView, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A picture with everything that stands beside it."""

    id: str
    step_id: str
    device: str
    device_name: str
    name: str
    alt: str
    caption: Phrase
    whole: SourceView
    closeup: SourceView | None


def figure_view(
    figure: Figure, name: Phrase, marks: tuple[Mark, ...], sentences: Sentences, links: Links
) -> FigureView:
    """Return the view of a figure called `name`, its words made from its marks."""
    say = sentences.speaker.say
    screen = plain(name, sentences.lang)
    return FigureView(
        id=f"{figure.step_id}-{figure.device}",
        step_id=figure.step_id,
        device=figure.device,
        device_name=say[f"figure.{figure.device}"],
        name=screen,
        alt=sentences.picture(screen, marks),
        caption=_caption(figure, sentences),
        whole=_source(figure.whole, figure.step_id, say, links),
        closeup=_source(figure.closeup, figure.step_id, say, links) if figure.closeup else None,
    )


def _caption(figure: Figure, sentences: Sentences) -> Phrase:
    say, lang, sidecar = sentences.speaker.say, sentences.lang, figure.sidecar
    if sidecar.how == "reproduced":
        caption = fill(say["figure.reproduced"])
    else:
        caption = fill(say["figure.captured"], day=day(sidecar.on, lang))
    if sidecar.ui != lang:
        language = messages(lang)[f"figure.language_{other(lang)}"]
        caption = (*caption, *fill(say["figure.other_ui"], language=language))
    return caption


def _source(view: View, step_id: str, say: Mapping[str, str], links: Links) -> SourceView:
    last = view.renditions[-1]
    return SourceView(
        src=links.shared(view.renditions[0].uri),
        full=links.shared(last.uri),
        srcset=", ".join(f"{links.shared(r.uri)} {r.width}w" for r in view.renditions),
        media_type=last.media_type,
        width=view.width,
        height=view.height,
        hotspots=tuple(
            HotspotView(
                href=f"#{step_id}-action-{spot.badge.rstrip('abcdefghijklmnopqrstuvwxyz')}",
                words=say["figure.go_to_action"].replace("{badge}", spot.badge),
                x=f"{spot.x * view.width:.1f}",
                y=f"{spot.y * view.height:.1f}",
                radius=f"{spot.diameter * view.width / 2:.1f}",
            )
            for spot in view.hotspots
        ),
    )
