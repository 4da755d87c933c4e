"""The evidence says what the guide says that it says.

**What.** The words of `done.says` and the subject of `done.mail` are on their screens.

**Why.** By these words readers know that they have left.

With these screens:

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "role=button", label: {ja: 退会する, en: Withdraw}}
  complete:
    path: /done
steps:
  - screen: leave
    actions: [{press: withdraw, irreversible: true}]
done:
  screen: complete
  says: {ja: 退会が完了しました, en: You have left}
```

Passes:

```html title="/done"
<h1>退会が完了しました</h1>
```

Fails:

```html title="/done"
<h1>お手続きを受け付けました</h1>
```

**How to fix.** Correct the words, or the way to the screen.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-words-missing", __doc__)
