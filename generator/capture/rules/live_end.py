"""A live capture ends before the irreversible action.

**What.** The screens behind that action were not visited; older pictures of them stay.

**Why.** It is never performed on a live service.

With this definition:

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "role=button", label: {ja: 退会する, en: Withdraw}}
  complete:
    path: /done
steps:
  - screen: leave
    actions: [{press: withdraw, irreversible: true}]
done:
  screen: complete
  says: {ja: 退会が完了しました, en: You have left}
```

```html title="/done"
<h1>退会が完了しました</h1>
```

Passes, on a stand-in:

```console
$ taikai capture midori --against replica:midori/v1
```

Fails, on the service itself:

```console
$ taikai capture midori --against https://midori.example
```

**How to fix.** Take the pictures of these screens of a stand-in.
"""

from __future__ import annotations

from generator.nouns.rule import warning

RULE = warning("capture-live-end", __doc__)
