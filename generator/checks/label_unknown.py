"""A label that a sentence quotes must be on one of the guide's screens.

**What.** What stands in 「」 in the words of a step is a label, name or phrase that the guide knows, such as
the label of a target or the name of a screen. So is, anywhere in the guide, what a sentence says to press or
to choose between 「」 or quotation marks: 「退会する」を押します, press "Withdraw".

**Why.** When a button is renamed, its target's label is corrected, and a sentence that repeats the old name by
hand stays behind. `{withdraw}` instead of 「退会する」 follows by itself.

Passes:

```yaml
screens:
  leave: {targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}
steps:
  - screen: leave
    say: [{ja: 「退会する」を探します。, en: Look for 「退会する」 (Withdraw).}]
    actions: [{press: withdraw}]
```

Fails:

```yaml
screens:
  leave: {targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}
steps:
  - screen: leave
    say: [{ja: 「退会」を探します。, en: Look for 「退会」 (Withdraw).}]
    actions: [{press: withdraw}]
```

**How to fix.** Write `{name-of-the-target}`, or correct the label. Quote what is no label with 『』.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.near import did_you_mean
from generator.nouns.places import Route
from generator.nouns.rule import warning
from generator.nouns.said import say
from generator.nouns.text import LANGS, Label, Text

RULE = warning("label-unknown", __doc__)

_QUOTED = re.compile(r"[「｢]([^「」｢｣]+)[」｣]")
_PRESSED = re.compile(
    r"[「｢]([^「」｢｣]+)[」｣](?:の?(?:ボタン|リンク|アイコン|タブ|メニュー))?を(?:押|タップ|クリック|選)"
    r"|\b(?:press|click|tap|choose|select|tick)(?:ing|s)?(?: on)?(?: the)? "
    r'["“‘]([^"“”‘’\n]{1,80})["”’]',
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each quoted label in a step that no label of the guide has."""
    labels = _labels(subject)
    for route, text in subject.texts:
        if isinstance(text, Text):
            for lang in LANGS:
                for quoted in _said(getattr(text, lang) or "", in_step=_in_step(route)):
                    if quoted not in labels:
                        message = say("no screen of this guide shows 「{label}」", label=quoted)
                        yield Fault((*route, lang), message, did_you_mean(quoted, labels))


def _said(text: str, *, in_step: bool) -> Iterator[str]:
    """Yield what a text says of a screen, each once: all quoted words of a step, else what to press."""
    pressed = (one or other for one, other in _PRESSED.findall(text))
    yield from dict.fromkeys([*(_QUOTED.findall(text) if in_step else ()), *pressed])


def _labels(subject: Subject) -> tuple[str, ...]:
    shown = [text for _, text in subject.texts if isinstance(text, Label)]
    texts = (*shown, subject.guide.service.name)
    return tuple(dict.fromkeys(words for t in texts for words in (t.ja, t.en) if words))


def _in_step(route: Route) -> bool:
    return any(part in {"steps", "groups"} for part in route)
