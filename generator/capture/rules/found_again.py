"""A locator finds its target by itself.

**What.** `find` matches one visible element. Where it has come to match none or several, the
picture that was taken earlier tells which element was meant, if one element of the page has the
same role, name, address, words around it and so on, and no other comes near. The capture then goes
on with that element.

**Why.** The next change of the page may leave nothing to know the element by.

The picture was taken of this page:

```html title="before"
<h1>設定</h1>
<p><a href="/mail">メールの設定</a></p>
<p><a id="leave" href="/leave">退会はこちら</a></p>
```

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "css=#leave", label: {ja: 退会はこちら, en: Leave}}
```

Passes:

```html title="after"
<h1>設定</h1>
<p><a href="/mail">メールの設定</a></p>
<p><a href="/points">ポイント</a></p>
<p><a id="leave" href="/leave">退会はこちら</a></p>
```

Fails, since the link has another id now:

```html title="after"
<h1>設定</h1>
<p><a href="/mail">メールの設定</a></p>
<p><a id="quit" href="/leave">退会はこちら</a></p>
```

**How to fix.** See that it is the right element, and write the locator that the message proposes.
"""

from __future__ import annotations

from generator.nouns.rule import warning

RULE = warning("capture-found-again", __doc__)
