"""`mkdocs.yml` must hold no setting that nobody reads.

**What.** The settings are those of MkDocs 1.6; the options of this plugin are `site_name`,
`report_url` and `reference`. Whatever templates of your own read stands below `extra`.

**Why.** A misspelt setting is left out without an error: the site is built without its address, or
without what was to be checked.

Passes:

```yaml title="mkdocs.yml"
site_url: https://leave.example/
```

Fails, with a hint that `site_url` was meant:

```yaml title="mkdocs.yml"
site_ulr: https://leave.example/
```

**How to fix.** The help line names the nearest setting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from generator.loader.configuration import Configuration
from generator.loader.reading.limits import MAX_FAULTS
from generator.nouns.findings import Finding
from generator.nouns.near import did_you_mean
from generator.nouns.places import Route, printable
from generator.nouns.rule import warning
from generator.nouns.said import say
from generator.site.configuration.known import Known

SETTING_UNKNOWN = warning("setting-unknown", __doc__)


def unknown_settings(
    options: Mapping[str, object], route: Route, known: Mapping[str, Known], written: Configuration
) -> Iterator[Finding]:
    """Yield a finding for each setting that is not among those which are known."""
    for name in islice((name for name in options if name not in known), MAX_FAULTS):
        yield SETTING_UNKNOWN.finding(
            written.place((*route, name), key=True),
            say("there is no setting `{name}`", name=printable(name[:60])),
            did_you_mean(name, known)
            or say("remove it; what templates of yours read stands below `extra`"),
        )
