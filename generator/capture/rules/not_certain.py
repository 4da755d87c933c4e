"""On a live service nothing is pressed that is not certainly meant.

**What.** The element found carries the words of the definition, and it is not the one of the
irreversible action, nor around it or inside it.

**Why.** A selector that has come to match another button could end somebody's membership.

With this page, steps and command:

```html
<p class="notice">新米が届きました <button aria-label="閉じる">×</button></p>
<form action="/api/leave" method="post"><button>退会する</button></form>
```

```yaml
steps:
  - screen: leave
    actions: [{press: close}, {press: withdraw, irreversible: true}]
```

```console
$ taikai capture midori --against https://midori.example
```

Passes:

```yaml
screens:
  leave:
    path: /
    targets:
      close: {find: "css=.notice button", name: {ja: お知らせの×, en: the × of the notice}}
      withdraw: {find: "css=form button", label: {ja: 退会する, en: Withdraw}}
```

Fails, since the last button of the page is the one that ends the membership:

```yaml
screens:
  leave:
    path: /
    targets:
      close: {find: "css=button >> nth=-1", name: {ja: お知らせの×, en: the × of the notice}}
      withdraw: {find: "css=form button", label: {ja: 退会する, en: Withdraw}}
```

**How to fix.** Correct `find` or `label`.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-not-certain", __doc__)
