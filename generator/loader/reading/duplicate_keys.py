"""A key must stand only once in its mapping.

**What.** The second of two equal keys in one mapping is refused.

**Why.** The format lets the last one win in silence, so that half of a guide can vanish when a block is
copied and the key of the copy stays as it was.

Passes:

```yaml
service:
  name: {ja: みどりマルシェ, en: Midori Marche}
  reading: みどりまるしぇ
  url: https://midori.example/
```

Fails:

```yaml
service:
  name: {ja: みどりマルシェ, en: Midori Marche}
  reading: みどりまるしぇ
  url: https://midori.example/
  url: https://www.midori.example/
```

**How to fix.** Keep one of the two, or give the copy the key it was meant to have.
"""

from __future__ import annotations

from generator.nouns.rule import error

DUPLICATE_KEY = error("duplicate-key", __doc__)
