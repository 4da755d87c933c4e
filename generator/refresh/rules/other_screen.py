"""The new picture shows the same screen as the old one.

**What.** At least one target, or what stood around it, is found again.

**Why.** Where nothing is, it is most likely the wrong file, or the whole look has changed; a guide
with this picture would have no marks at all.

The old picture was taken of this page:

```html title="before"
<h1>退会の手続き</h1>
<p>退会すると、残りのポイントは使えなくなります。</p>
<button>退会する</button>
```

```console
$ taikai refresh midori leave new.png
```

Passes:

```html title="after"
<p>年末年始の休みのお知らせ</p>
<h1>退会の手続き</h1>
<p>退会すると、残りのポイントは使えなくなります。</p>
<button>退会する</button>
```

Fails:

```html title="after"
<h1>503 Service Unavailable</h1>
```

**How to fix.** See that it is the right file, taken on the same device at the same zoom. If it is,
measure the targets by hand: `--box withdraw=300,400,220,44`.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("refresh-other-screen", __doc__)
