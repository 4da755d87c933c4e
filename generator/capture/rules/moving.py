"""A screen holds still while its picture is taken.

**What.** Everything stands after the picture where it was measured before, and the words of a target and
those next to it are the same.

**Why.** Marks and masks would be in the wrong place.

With this page:

```html
<p>セール終了まで残り <span class="clock"></span></p>
<button>退会する</button>
<script>
  const clock = document.querySelector(".clock");
  const tick = () => { clock.textContent = (3600 - performance.now() / 1000).toFixed(2); };
  setInterval(tick, 10);
</script>
```

Passes:

```yaml
screens:
  leave:
    path: /
    mask: ["css=.clock"]
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

**How to fix.** Mask a clock. Have a moving banner closed by an action with `when`: its button need not be in
the picture.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-moving", __doc__)
