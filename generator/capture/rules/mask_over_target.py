"""No mask hides a target.

**What.** A mask does not overlap the box of a target, unless it lies inside, as in a field.

**Why.** A mark on a grey box shows nobody what to press.

With this page:

```html
<div class="member">
  <p class="user">緑川 葉子さん</p>
  <button>退会する</button>
</div>
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
    mask: ["css=.member"]
    targets:
      withdraw: {find: "role=button[name='退会する']", label: {ja: 退会する, en: Withdraw}}
```

**How to fix.** Choose a narrower element for the mask.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-mask-over-target", __doc__)
