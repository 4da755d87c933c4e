"""A screen is as its picture shows it.

**What.** `taikai diff` finds each target of the committed picture on the screen as it is now: with the
same words, the same looks, in the same place, and with no lookalike that was not there. Nothing else on
the screen has changed either, but for what is under a mask.

**Why.** A picture of yesterday's screen sends readers looking for a button that is no longer there.

The picture was taken of this page, with a mask over the name:

```html title="before"
<p class="user">緑川 葉子</p>
<button>退会する</button>
```

```yaml
screens:
  leave:
    path: /
    mask: ["css=.user"]
    targets:
      withdraw: {find: "role=button", label: {ja: 退会する, en: Withdraw}}
```

```console
$ taikai diff midori
```

Passes:

```html title="after"
<p class="user">田中 一郎</p>
<button>退会する</button>
```

Fails:

```html title="after"
<p class="user">緑川 葉子</p>
<p>退会はお電話で承ります。</p>
```

**How to fix.** Correct the definition where words or ways have changed, and take the pictures again with
`taikai capture`.
"""

from __future__ import annotations

from generator.nouns.rule import warning

SCREEN_CHANGED = warning("screen-changed", __doc__)
