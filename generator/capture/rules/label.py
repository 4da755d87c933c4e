"""A target is labelled as the guide says.

**What.** The words of `label` are in what the element shows, or in what a screen reader says.

**Why.** Readers look for the words as they stand on the screen.

With this screen:

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "css=#leave", label: {ja: 退会する, en: Withdraw}}
```

Passes:

```html
<button id="leave">退会する</button>
```

Fails:

```html
<button id="leave">アカウントを削除</button>
```

**How to fix.** Correct `label`. Where the element shows no words, give it a `name` instead.
"""

from __future__ import annotations

from generator.nouns.rule import warning

RULE = warning("capture-label", __doc__)
