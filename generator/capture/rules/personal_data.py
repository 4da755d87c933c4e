"""Nothing that looks personal is in a picture.

**What.** At the moment of the picture no name, address, number or value of a field shows that
is under no mask; nor a page within the page, which cannot be looked into.

**Why.** Pictures are published, and what is in the repository stays there.

With this page:

```html
<p class="mail">yoko@example.com</p>
<p>お問い合わせ: 03-0000-0000</p>
<button>退会する</button>
```

Passes:

```yaml
screens:
  leave:
    path: /
    mask: ["css=.mail"]
    not_personal: [03-0000-0000]
    targets:
      withdraw: {find: "role=button[name='退会する']", label: {ja: 退会する, en: Withdraw}}
```

Fails:

```yaml
screens:
  leave:
    path: /
    targets:
      withdraw: {find: "role=button[name='退会する']", label: {ja: 退会する, en: Withdraw}}
```

**How to fix.** Add the selectors that the message lists to the screen's `mask`. Words that
belong to nobody, such as the operator's own phone number, go to its `not_personal`.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-personal-data", __doc__)
