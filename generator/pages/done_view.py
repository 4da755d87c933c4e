"""The view of evidence: how a reader can tell that it is done, and what to keep as proof."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.pictured import evidence_id
from generator.nouns.guide.procedure import Confirmation, Done, Procedure
from generator.nouns.guide.varying import VARYING
from generator.nouns.text import Label
from generator.pages.figure_view import FigureView
from generator.pages.phrase import Phrase, Speaker, fill
from generator.pages.sentences import Sentences
from generator.pages.step_view import Surroundings, evidence_figures
from generator.pages.timing import span_phrase


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
    say, sentences = speaker.say, Sentences(speaker, {})
    if not isinstance(done, Done):
        unknown = (fill(say["after.done_unknown"]),)
        return DoneView(evidence_id(guide, procedure, "done"), unknown, (), ())
    shown = (("done", "figure.done_screen"), ("mail", "figure.mail_screen"))
    return DoneView(
        id=evidence_id(guide, procedure, "done"),
        sentences=tuple(s for s in _done_sentences(done, guide, speaker)),
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
    say = speaker.say
    sentences: list[Phrase] = []
    screen = guide.screens.get(done.screen or "")
    if screen is not None and screen.name is not None:
        sentences.append(fill(say["done.on_screen"], screen=speaker.label(screen.name)))
    if done.says is not None:
        sentences.append(fill(say["done.says"], words=speaker.label(_unbraced(done.says))))
    if done.status is not None:
        sentences.append(fill(say["after.status"], words=speaker.text(done.status)))
    for kind, comes in (("mail", done.mail), ("sms", done.sms), ("letter", done.letter)):
        if comes is not None:
            sentences += _confirmation(kind, comes, speaker)
    sentences += [speaker.text(done.note)] if done.note else []
    if done.otherwise is not None:
        sentences.append(fill(say["after.otherwise"], words=speaker.text(done.otherwise)))
    sentences = sentences or [fill(say["done.nothing"])]
    return [(*sentences[0], *speaker.cite(done.source)), *sentences[1:]]


def _confirmation(kind: str, comes: Confirmation, speaker: Speaker) -> list[Phrase]:
    """Return what comes, when, and what to do when it does not."""
    say = speaker.say
    if comes.words is None:
        sentences = [fill(say[f"done.{kind}_comes"])]
    else:
        sentences = [fill(say[f"done.{kind}"], words=speaker.label(_unbraced(comes.words)))]
    if comes.after is not None:
        span = span_phrase(comes.after, speaker)
        sentences.append(fill(say["after.comes_after"], duration=span))
    sentences += [speaker.text(comes.note)] if comes.note else []
    if comes.otherwise is not None:
        sentences.append(fill(say["after.comes_not"], words=speaker.text(comes.otherwise)))
    return sentences


def _unbraced(label: Label) -> Label:
    """Show a `{name}` that varies in brackets of its own; any other braces are on the screen."""

    def shown(text: str | None) -> str | None:
        return VARYING.sub(r"〈\1〉", text) if text else text

    return label.model_copy(update={"ja": shown(label.ja), "en": shown(label.en)})
