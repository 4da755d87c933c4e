"""Each mask matches something.

**What.** Every selector under `mask` matches at least one visible element of the page.

**Why.** The personal data that it was written for may now stand elsewhere, in the open.

With this page:

```html
<p class="user">緑川 葉子さん</p>
<button>退会する</button>
```

Passes:

```yaml
screens:
  leave:
    path: /
    mask: ["css=.user"]
    targets:
      withdraw: {find: "role=button[name='退会する']", label: {ja: 退会する, en: Withdraw}}
```

Fails:

```yaml
screens:
  leave:
    path: /
    mask: ["css=.user-name"]
    targets:
      withdraw: {find: "role=button[name='退会する']", label: {ja: 退会する, en: Withdraw}}
```

**How to fix.** Correct the selector; delete the mask if what it hid is gone for good.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-mask-missing", __doc__)
