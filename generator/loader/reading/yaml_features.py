"""Definitions use plain YAML: no anchors, aliases, tags, merge keys or several documents.

**What.** Mappings, lists, texts, numbers, `true`, `false` and `null`: nothing else of YAML is used. A
value stands where it is needed, and a file is one guide.

**Why.** An alias lets a few lines unfold to millions of values, a tag can ask for any kind of object,
and both hide from a reader of the file what the guide says. Texts that many guides share have a
place of their own.

Passes:

```yaml
conclusion:
  - {ja: おつかれさまでした。, en: That is all.}
```

Fails:

```yaml
conclusion:
  - &thanks {ja: おつかれさまでした。, en: That is all.}
```

**How to fix.** Write the value out. Quote a text that has to begin with `&`, `*` or `!`.
"""

from __future__ import annotations

from generator.nouns.rule import error

YAML_FEATURE = error("yaml-feature", __doc__)
