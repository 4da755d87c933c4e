"""The view of evidence: how a reader can tell that it is done, and what to keep as proof."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.pictured import evidence_id
from generator.nouns.guide.procedure import Done, Procedure
from generator.nouns.text import Label
from generator.pages.figure_view import FigureView
from generator.pages.formats import duration
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker, fill
from generator.pages.sentences import Sentences
from generator.pages.step_view import Surroundings, evidence_figures

_VARYING = re.compile(r"(?<![#${])\{(\w[\w ]*)\}(?!\})")


@dataclass(frozen=True, slots=True)
class DoneView:
    """How the reader can tell that it is done, and what to keep as proof."""

    id: str
    sentences: tuple[Phrase, ...]
    keep: tuple[Phrase, ...]
    figures: tuple[tuple[FigureView, ...], ...]


def done_view(procedure: Procedure, around: Surroundings) -> DoneView | None:
    """Return the view of a procedure's evidence, None where the definition is silent."""
    guide, speaker, links = around.guide, around.speaker, around.links
    done = procedure.done
    if done is None:
        return None
    say, sentences = messages(speaker.lang), Sentences(speaker, {})
    if not isinstance(done, Done):
        unknown = (fill(say["after.done_unknown"]),)
        return DoneView(evidence_id(guide, procedure, "done"), unknown, (), ())
    shown = (("done", "figure.done_screen"), ("mail", "figure.mail_screen"))
    return DoneView(
        id=evidence_id(guide, procedure, "done"),
        sentences=tuple(links.phrase(s) for s in _done_sentences(done, guide, speaker)),
        keep=speaker.texts(done.keep),
        figures=tuple(
            evidence_figures(
                evidence_id(guide, procedure, what),
                fill(say[name]),
                around.figures,
                sentences,
                links,
            )
            for what, name in shown
        ),
    )


def _done_sentences(done: Done, guide: Guide, speaker: Speaker) -> list[Phrase]:
    say = messages(speaker.lang)
    sentences: list[Phrase] = []
    screen = guide.screens.get(done.screen or "")
    if screen is not None and screen.name is not None:
        sentences.append(fill(say["done.on_screen"], screen=speaker.label(screen.name)))
    if done.says is not None:
        sentences.append(fill(say["done.says"], words=speaker.label(_unbraced(done.says))))
    if done.status is not None:
        sentences.append(fill(say["after.status"], words=speaker.text(done.status)))
    if done.mail is not None:
        sentences.append(fill(say["done.mail"], subject=speaker.label(done.mail.subject)))
        if done.mail.after is not None:
            takes = duration(done.mail.after, speaker.lang)
            sentences.append(fill(say["after.mail_after"], duration=takes))
        sentences += [speaker.text(t) for t in (done.mail.note, done.mail.otherwise) if t]
    sentences += [speaker.text(done.note)] if done.note else []
    if done.otherwise is not None:
        sentences.append(fill(say["after.otherwise"], words=speaker.text(done.otherwise)))
    return sentences or [fill(say["done.nothing"])]


def _unbraced(label: Label) -> Label:
    """Show a `{name}` that varies in brackets of its own; any other braces are on the screen."""

    def shown(text: str | None) -> str | None:
        return _VARYING.sub(r"〈\1〉", text) if text else text

    return label.model_copy(update={"ja": shown(label.ja), "en": shown(label.en)})
