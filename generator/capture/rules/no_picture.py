"""A browser's own dialog has no picture.

**What.** No action opens a dialog of the browser itself, and no screen is one (`native_dialog: true`). One
that opened was dismissed.

**Why.** It is no part of the page and cannot be photographed.

With these steps:

```yaml
steps:
  - screen: leave
    actions: [{press: withdraw}]
  - screen: sure
    actions: [{confirm: ok}]
```

Passes:

```html
<button onclick="sure.showModal()">退会する</button>
<dialog id="sure">本当に退会しますか <button>OK</button></dialog>
```

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "text=退会する", label: {ja: 退会する, en: Withdraw}}
  sure:
    targets:
      ok: {find: "text=OK", label: OK}
```

Fails:

```html
<button onclick="if (confirm('本当に退会しますか')) location = '/done'">退会する</button>
```

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "text=退会する", label: {ja: 退会する, en: Withdraw}}
  sure:
    native_dialog: true
    targets:
      ok: {label: OK}
```

**How to fix.** A stand-in can show the same words in a `<dialog>`. Where there is none, give the screen
`native_dialog: true` and describe the dialog in words; the warning then says that it has no picture.
"""

from __future__ import annotations

from generator.nouns.rule import warning

RULE = warning("capture-no-picture", __doc__)
