"""Every mask has its certain place in the new picture.

**What.** What stood around each mask of the old picture stands around one place of the new one,
unchanged, and something shows there that is to be hidden.

**Why.** A mask beside what it was to hide would put somebody's name into the repository, where
it stays.

The old picture was taken of this page, with a mask over the name:

```html title="before"
<p>みどりマルシェ</p>
<p class="user">緑川 葉子</p>
<h1>退会の手続き</h1>
<p>退会すると、残りのポイントは使えなくなります。</p>
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
$ taikai refresh midori leave new.png
```

Passes:

```html title="after"
<p>年末年始の休みのお知らせ</p>
<p>みどりマルシェ</p>
<p class="user">緑川 葉子</p>
<h1>退会の手続き</h1>
<p>退会すると、残りのポイントは使えなくなります。</p>
<button>退会する</button>
```

Fails:

```html title="after"
<p>みどりマルシェ</p>
<h1>緑川 葉子さんの退会の手続き</h1>
<p>退会すると、残りのポイントは使えなくなります。</p>
<button>退会する</button>
```

**How to fix.** Look into the new picture and give the place in its pixels: `--mask 1=40,20,300,36`
for the first mask, `--mask 40,20,300,36` for one more, `--no-mask 1` where nothing is left
to hide.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("refresh-mask-uncertain", __doc__)
