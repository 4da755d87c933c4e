"""All targets of a screen are visible together.

**What.** A picture shows one window of the page, on a desktop 1280 × 800 and on a phone
390 × 844. All targets that the steps on the screen name are whole and uncovered in it.

**Why.** A number without its mark would send the reader looking in the wrong place.

With this page:

```html
<label><input type="checkbox"> 注意事項を読みました</label>
<p style="height: 1500px">退会すると、残りのポイントは使えなくなります。</p>
<button>退会する</button>
```

Passes:

```yaml
screens:
  notes:
    path: /
    targets:
      read: {find: "role=checkbox", label: {ja: 注意事項を読みました, en: I have read the notes}}
  leave:
    targets:
      withdraw: {find: "role=button[name='退会する']", label: {ja: 退会する, en: Withdraw}}
steps:
  - screen: notes
    actions: [{tick: read}]
  - screen: leave
    actions: [{press: withdraw}]
```

Fails:

```yaml
screens:
  leave:
    path: /
    targets:
      read: {find: "role=checkbox", label: {ja: 注意事項を読みました, en: I have read the notes}}
      withdraw: {find: "role=button[name='退会する']", label: {ja: 退会する, en: Withdraw}}
steps:
  - screen: leave
    actions: [{tick: read}, {press: withdraw}]
```

**How to fix.** Define two screens, with a step each, where one has to scroll or to open
something in between.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-targets-apart", __doc__)
