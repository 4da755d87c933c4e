"""A selector is one that the browser understands.

**What.** `find` and `mask` are Playwright selectors, such as `role=button[name='退会する']`,
`text=設定` and `css=input[type=password]`; several are chained by `>>`.

**Why.** What cannot be looked for cannot be marked or masked.

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
      withdraw: {find: "role=button[name='退会する'", label: {ja: 退会する, en: Withdraw}}
```

**How to fix.** Correct the selector; brackets and quotes must be closed.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-selector", __doc__)
