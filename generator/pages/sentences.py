"""Sentences: what an action, its title and its picture say in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.nouns.guide.action import ActionBase, Choose, Do, Enter, Option
from generator.nouns.guide.marks import Mark
from generator.nouns.guide.screen import Screen, Target
from generator.nouns.guide.step import ActionsStep, ScreenStep
from generator.nouns.text import Lang
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker, fill, plain, words

_JOIN: Mapping[Lang, str] = {"ja": "、", "en": "; "}
_SPACE: Mapping[Lang, str] = {"ja": "", "en": " "}


@dataclass(frozen=True, slots=True)
class Sentences:
    """Says what is done on one screen."""

    speaker: Speaker
    targets: Mapping[str, Target]

    @property
    def lang(self) -> Lang:
        """The language of the sentences."""
        return self.speaker.lang

    def _say(self, key: str, **parts: Phrase | str) -> Phrase:
        return fill(messages(self.lang)[key], **parts)

    def target(self, name: str | None) -> Phrase:
        """Return the words for a target; its bare name where the screen has none of that name."""
        target = self.targets.get(name or "")
        return self.speaker.target(target) if target else words(name or "")

    def acted_on(self, action: ActionBase) -> Phrase:
        """Return the words for what an action acts on."""
        if action.inline is not None:
            return self.speaker.target(action.inline)
        return self.target(action.target)

    def action(self, action: ActionBase) -> Phrase:
        """Return the sentence of an action: what the author says, else what its kind says."""
        if action.say is not None:
            return self.speaker.text(action.say, self._named(action))
        if isinstance(action, Do):
            return self.speaker.text(action.do, dict(self.targets))
        target = self.acted_on(action)
        if isinstance(action, Choose) and action.option is not None:
            option = self.speaker.label(action.option)
            return self._say("actions.choose_option", target=target, option=option)
        if isinstance(action, Enter) and action.phrase is not None:
            phrase = self.speaker.label(action.phrase)
            return self._say("actions.enter_phrase", target=target, phrase=phrase)
        return self._say(f"actions.{action.kind}", target=target)

    def _named(self, action: ActionBase) -> dict[str, Target]:
        own = action.inline or self.targets.get(action.target or "")
        return {**self.targets, "target": own} if own else dict(self.targets)

    def option(self, option: Option) -> Phrase:
        """Return what one of several buttons leads to."""
        leads_to = self.speaker.text(option.leads_to, dict(self.targets))
        press = option.press
        target = self.target(press) if isinstance(press, str) else self.speaker.target(press)
        return self._say("actions.option", target=target, leads_to=leads_to)

    def avoid(self, name: str) -> Phrase:
        """Return the warning of a neighbour that must not be pressed."""
        return self._say("actions.avoid", target=self.target(name))

    def title(self, step: ScreenStep | ActionsStep) -> Phrase:
        """Return the title of a step: what the author says, else its last action."""
        if step.title is not None:
            return self.speaker.text(step.title, dict(self.targets))
        action = step.actions[-1]
        if isinstance(action, Do):
            return self.action(action)
        return self._say(f"titles.{action.kind}", target=self.acted_on(action))

    def on_screen(self, screen: Screen | None, title: Phrase) -> Phrase:
        """Return a title with the name of the screen where it happens, for the summary."""
        if screen is None or screen.name is None:
            return title
        return self._say("titles.on_screen", screen=self.speaker.label(screen.name), title=title)

    def picture(self, screen: str, marks: tuple[Mark, ...]) -> str:
        """Return the text that stands for a picture: its screen and what is marked on it."""
        if not marks:
            return plain(self._say("figure.alt_plain", screen=screen), self.lang)
        said = _JOIN[self.lang].join(plain(self._mark(mark), self.lang) for mark in marks)
        return plain(self._say("figure.alt", screen=screen, marks=said), self.lang)

    def _mark(self, mark: Mark) -> Phrase:
        if mark.kind == "avoid":
            return self._say("figure.alt_avoid", target=self.target(mark.target))
        return self._say("figure.alt_mark", badge=mark.badge, target=self.target(mark.target))


def joined(sentences: list[Phrase], lang: Lang) -> Phrase:
    """Return sentences one after the other, spaced as the language does."""
    phrase: Phrase = ()
    for sentence in sentences:
        phrase = (*phrase, *(words(_SPACE[lang]) if phrase and _SPACE[lang] else ()), *sentence)
    return phrase
