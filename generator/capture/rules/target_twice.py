"""A target is one element, not several.

**What.** `find` matches exactly one visible element.

**Why.** A mark on the wrong one of two lookalikes would mislead.

With this page:

```html
<form class="coupon"><input name="code"> <button>送信</button></form>
<form class="leave"><textarea name="reason"></textarea> <button>送信</button></form>
```

Passes:

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "css=form.leave >> role=button", label: {ja: 送信, en: Send}}
```

Fails:

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "role=button", label: {ja: 送信, en: Send}}
```

**How to fix.** Say which one is meant, for instance by the form or row that it stands in:
`css=form.leave >> role=button`.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-target-twice", __doc__)
