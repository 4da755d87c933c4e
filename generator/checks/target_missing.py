"""An action must be on a target that its screen has.

**What.** The target of an action, of `not:`, of `one_of:` and in `{braces}` in a step's words is the name
of a target under the step's screen. Elsewhere braces hold no names but `{service}` and, in the words of an
action that describes its target in place, `{target}`.

**Why.** The target's label makes the sentence, and its place makes the mark. Without it the reader would
be told to press nothing.

Passes:

```yaml
screens:
  leave: {targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}
steps:
  - screen: leave
    actions: [{press: withdraw}]
```

Fails:

```yaml
screens:
  leave: {targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}
steps:
  - screen: leave
    actions: [{press: withdrw}]
```

**How to fix.** Write the name as it stands under the screen's `targets:`, or add the target there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.action import Action, OneOf
from generator.nouns.guide.outline import screen_steps
from generator.nouns.near import did_you_mean
from generator.nouns.places import Route
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.nouns.text import LANGS, Text

RULE = error("target-missing", __doc__)

_SERVICE, _IN_PLACE = "service", "target"
"""What braces may hold anywhere, and in the words of an action beside its target."""

_BRACED = re.compile(r"\{([a-z0-9][a-z0-9_-]{0,63})\}")


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each name of a target that the step's screen does not have."""
    for placed, step in screen_steps(subject.guide):
        screen = subject.guide.screens.get(step.screen)
        if screen is None:
            continue
        for index, action in enumerate(step.actions):
            for route, target in _targets(action, (*placed.at, "actions", index)):
                if target not in screen.targets:
                    yield _fault(route, target, step.screen, screen.targets)
        for route, target in _braced(subject, placed.at):
            if target not in screen.targets:
                yield _fault(route, target, step.screen, screen.targets)
    yield from _elsewhere(subject)


def _targets(action: Action, at: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(action, OneOf):
        for index, option in enumerate(action.one_of):
            if option.target is not None:
                yield (*at, "one_of", index, "press"), option.target
    elif action.target is not None:
        yield (*at, action.kind), action.target
    for index, neighbour in enumerate(action.avoid):
        yield (*at, "not", index), neighbour


def _elsewhere(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each name in braces where no screen is, and so no target."""
    steps = [placed.at for placed, _ in screen_steps(subject.guide)]
    for route, name in _braced(subject, ()):
        on_screen = any(route[: len(step)] == step for step in steps)
        if not on_screen:
            message = say("`{{{name}}}` names nothing here", name=name)
            help_ = say("only the words of a step with `screen:` can name a target of that screen")
            yield Fault(route, message, help_)


def _braced(subject: Subject, within: Route) -> Iterator[tuple[Route, str]]:
    for route, text in subject.texts:
        if isinstance(text, Text) and route[: len(within)] == within:
            for lang in LANGS:
                for name in _BRACED.findall(getattr(text, lang) or ""):
                    if name != _SERVICE and not (name == _IN_PLACE and "actions" in route):
                        yield (*route, lang), name


def _fault(route: Route, target: str, screen: str, known: Iterable[str]) -> Fault:
    message = say("`{target}` is no target of the screen `{screen}`", target=target, screen=screen)
    return Fault(route, message, did_you_mean(target, known))
