"""Every action before a picture can be performed.

**What.** The element of an action is enabled, uncovered and of a kind that the action fits.

**Why.** What a browser cannot do as the guide says, a reader cannot do either.

With these pages and screens:

```html
<label><input type="checkbox" onchange="go.disabled = !checked"> 同意する</label>
<button id="go" onclick="location = '/reason'" disabled>次へ</button>
```

```html title="/reason"
<h1>退会の理由</h1>
```

```yaml
screens:
  leave:
    path: /
    targets:
      agree: {find: "role=checkbox", label: {ja: 同意する, en: I agree}}
      next: {find: "role=button", label: {ja: 次へ, en: Next}}
  reason:
    path: /reason
```

Passes:

```yaml
steps:
  - screen: leave
    actions: [{tick: agree}, {press: next}]
  - screen: reason
    actions: [{do: {ja: 理由を選びます。, en: Choose a reason.}}]
```

Fails:

```yaml
steps:
  - screen: leave
    actions: [{press: next}]
  - screen: reason
    actions: [{do: {ja: 理由を選びます。, en: Choose a reason.}}]
```

**How to fix.** See that the actions before it lead to a state in which it can be done.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-not-performed", __doc__)
