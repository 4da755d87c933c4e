"""An action leads to the next screen.

**What.** After the last action of a step the browser is at the `path` of the next screen.

**Why.** The picture was taken at that path, but a reader who does what the step says does not
get there.

With these screens:

```yaml
screens:
  settings:
    path: /
    targets:
      leave: {find: "text=退会", label: {ja: 退会, en: Leave}}
  leave:
    path: /leave
    targets:
      withdraw: {find: "role=button", label: {ja: 退会する, en: Withdraw}}
steps:
  - screen: settings
    actions: [{press: leave}]
  - screen: leave
    actions: [{press: withdraw}]
```

```html title="/leave"
<button>退会する</button>
```

Passes:

```html
<a href="/leave">退会</a>
```

Fails:

```html
<a href="/survey">退会</a>
```

```html title="/survey"
<h1>アンケート</h1>
<a href="/leave">次へ</a>
```

**How to fix.** Add the step that is missing, or correct the action or the path.
"""

from __future__ import annotations

from generator.nouns.rule import warning

RULE = warning("capture-elsewhere", __doc__)
