"""What is entered on a live service comes from the environment.

**What.** For each field that must be filled there is the variable that the message names.

**Why.** Nothing that opens an account belongs in a file.

With these pages and screens:

```html title="/login"
<form action="/account" method="post">
  <label>パスワード <input type="password"></label> <button>ログイン</button>
</form>
```

```html title="/account"
<button>退会する</button>
```

```yaml
capture: {login: [/account]}
screens:
  login:
    path: /login
    targets:
      password: {find: "css=input", label: {ja: パスワード, en: Password}}
      enter: {find: "role=button", label: {ja: ログイン, en: Log in}}
  account:
    path: /account
    targets:
      withdraw: {find: "role=button", label: {ja: 退会する, en: Withdraw}}
steps:
  - screen: login
    actions: [{enter: password}, {press: enter}]
  - screen: account
    actions: [{press: withdraw, irreversible: true}]
```

Passes:

```console
$ TAIKAI_MIDORI_PASSWORD=… taikai capture midori --against https://midori.example
```

Fails:

```console
$ taikai capture midori --against https://midori.example
```

**How to fix.** Set the variable for this one run, or run the command in a terminal, where it
asks.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-no-value", __doc__)
