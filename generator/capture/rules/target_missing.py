"""Each target of a screen is there when its picture is taken.

**What.** `find` matches one visible element of the page, after all actions of the step but the
last. A target that not everyone sees belongs to an action with `when`.

**Why.** A mark needs a place. Without it the sentence would point at nothing.

With this page:

```html
<h1>退会</h1>
<button>退会する</button>
```

Passes:

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "role=button[name='退会する']", label: {ja: 退会する, en: Withdraw}}
```

Fails:

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "role=button[name='解約する']", label: {ja: 解約する, en: Cancel}}
```

**How to fix.** Correct `find`, or the actions that lead to the screen.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-target-missing", __doc__)
