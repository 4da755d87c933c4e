"""The rules of reading, in the order in which a file meets them."""

from __future__ import annotations

from generator.loader.beside import FILE_STRAY
from generator.loader.names import FILE_NAME
from generator.loader.reading.characters import CHARACTER
from generator.loader.reading.duplicate_keys import DUPLICATE_KEY
from generator.loader.reading.encoding import ENCODING
from generator.loader.reading.files import UNREADABLE
from generator.loader.reading.limits import TOO_LARGE
from generator.loader.reading.syntax import SYNTAX
from generator.loader.reading.yaml_features import YAML_FEATURE
from generator.loader.sidecars import SIDECAR
from generator.loader.structure import STRUCTURE
from generator.nouns.rule import Rule

READING_RULES: tuple[Rule, ...] = (
    FILE_NAME,
    FILE_STRAY,
    UNREADABLE,
    TOO_LARGE,
    ENCODING,
    CHARACTER,
    SYNTAX,
    YAML_FEATURE,
    DUPLICATE_KEY,
    STRUCTURE,
    SIDECAR,
)
