"""Every screen can be reached.

**What.** A screen with a `path` answers there. One without is reached by the actions of the
steps before it, so the first screen of a route has a `path`.

**Why.** A picture of another screen would be wrong in every mark.

With this page:

```html title="/account/leave"
<h1>退会</h1>
<button>退会する</button>
```

Passes:

```yaml
screens:
  leave:
    path: /account/leave
    targets:
      withdraw: {find: "role=button[name='退会する']", label: {ja: 退会する, en: Withdraw}}
```

Fails:

```yaml
screens:
  leave:
    path: /leave
    targets:
      withdraw: {find: "role=button[name='退会する']", label: {ja: 退会する, en: Withdraw}}
```

**How to fix.** Correct `path`, or give one to the first screen.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-unreachable", __doc__)
