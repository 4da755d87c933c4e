"""What pydantic finds wrong, in the words of an author."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.loader.shape import keys_of, kinds_of, shape_at
from generator.nouns.guide.screen import PATH_PATTERN
from generator.nouns.near import MAX_LISTED, did_you_mean, listed, nearest
from generator.nouns.noun import ID_PATTERN, KEY_PATTERN
from generator.nouns.said import say, verbatim
from generator.nouns.sidecar import HASH_PATTERN, SHORT_HASH_PATTERN

MAX_SHOWN = 40
"""Characters of a value that a message repeats."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A message with its help. `at_key` points to the key rather than to the value."""

    message: str
    help: str = ""
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class _Case:
    """One error: what pydantic tells, the model it is about, and the value as written."""

    model: type[BaseModel]
    details: ErrorDetails
    source: str

    @property
    def key(self) -> str:
        return str(self.details["loc"][-1]) if self.details["loc"] else ""

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever the YAML held
        return self.details["input"]

    @property
    def context(self) -> dict[str, Any]:
        return self.details.get("ctx", {})

    @property
    def shape(self) -> Any:  # noqa: ANN401 - types are values of any kind
        return shape_at(self.model, self.details["loc"])

    @property
    def parent(self) -> Any:  # noqa: ANN401
        return shape_at(self.model, self.details["loc"][:-1])


def word(model: type[BaseModel], details: ErrorDetails, source: str) -> Wording:
    """Return an error of validation in an author's words; `source` is the value as written."""
    case = _Case(model, details, source)
    kind = details["type"]
    if case.value is None and not details["loc"]:
        return Wording(say("the file is empty"), say("a guide begins with `service:`"))
    if case.value is None and kind.endswith("_type"):
        message = say("`{key}` has no value", key=case.key)
        return Wording(message, say("write one, or remove the key"), at_key=True)
    words = _WORDS.get(kind)
    return words(case) if words else _own_words(case)


def shown(value: Any) -> str:  # noqa: ANN401 - whatever the YAML held
    """Return how a message names a value."""
    if isinstance(value, dict):
        return say("a mapping")
    if isinstance(value, list):
        return say("a list")
    if value is None:
        return say("nothing")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    text = " ".join(text.split())
    return f"`{text[:MAX_SHOWN]}…`" if len(text) > MAX_SHOWN else f"`{text}`"


def _missing(case: _Case) -> Wording:
    message = say("`{key}` is missing", key=case.key)
    return Wording(message, say("add `{key}:` here", key=case.key), at_key=True)


def _unknown_key(case: _Case) -> Wording:
    tag = str(case.details["loc"][-2]) if len(case.details["loc"]) > 1 else ""
    kind = tag.strip("<>") if tag.startswith("<") else ""
    if case.key[:1] in {"\u3000", "\u00a0"}:
        message = say("the line is indented with a space that is not the ordinary one")
        return Wording(message, say("indent with half-width spaces"), at_key=True)
    if ":" in case.key:
        message = say("a space is missing after the colon")
        return Wording(message, say("write `key: value`"), at_key=True)
    key, known = shown(case.key), keys_of(case.parent)
    message = say("{key} is no key here", key=key)
    if kind in known:
        message = say("{key} does not go with `{kind}`", key=key, kind=kind)
    help_ = did_you_mean(case.key, known) or say("the reference lists the keys that belong here")
    return Wording(message, help_, at_key=True)


def _no_kind(case: _Case) -> Wording:
    kinds = kinds_of(case.shape)
    keys = [str(k) for k in case.value] if isinstance(case.value, dict) else []
    if not isinstance(case.value, dict):
        help_ = say("its key is one of {kinds}", kinds=listed(kinds))
        return Wording(_expected_mapping(case), help_)
    near = next((n for n in (nearest(key, kinds) for key in keys) if n), None)
    message = say("nothing here says the kind; one of {kinds} must be a key", kinds=listed(kinds))
    return Wording(message, say("did you mean `{near}`?", near=near) if near else "")


def _text(case: _Case) -> Wording:
    if isinstance(case.value, (dict, list)):
        message = say("expected a text, but found {value}", value=shown(case.value))
        return Wording(message, say("write a text here"))
    return _quote_it(case)


def _quote_it(case: _Case) -> Wording:
    written = case.source or str(case.value)
    kind = say("yes or no") if isinstance(case.value, bool) else say("a number")
    message = say(
        "expected a text, but YAML reads {value} as {kind}", value=shown(written), kind=kind
    )
    return Wording(message, say('put it in quotes: "{value}"', value=written[:MAX_SHOWN]))


def _mapping(case: _Case) -> Wording:
    if case.context.get("class_name") in {"Text", "Label"}:
        if isinstance(case.value, (bool, int, float)):
            return _quote_it(case)
        message = say(
            "expected a text in both languages, but found {value}", value=shown(case.value)
        )
        return Wording(message, say("write `{{ja: …, en: …}}`"))
    if isinstance(case.value, str) and re.match(r"[\w-]+：", case.value):
        message = say("a full-width colon `：` stands where `:` belongs")
        return Wording(message, say("write `key: value`"))
    known = keys_of(case.shape)
    help_ = say("write lines of `key: value`")
    if 0 < len(known) <= MAX_LISTED:
        help_ = say("write lines of `key: value`; the keys are {keys}", keys=listed(known))
    return Wording(_expected_mapping(case), help_)


def _expected_mapping(case: _Case) -> str:
    return say("expected a mapping, but found {value}", value=shown(case.value))


def _list(case: _Case) -> Wording:
    message = say("expected a list, but found {value}", value=shown(case.value))
    return Wording(message, say("begin each item with `- `"))


def _yes_no(case: _Case) -> Wording:
    message = say("expected `true` or `false`, but found {value}", value=shown(case.value))
    return Wording(message, say("write `true` or `false`"))


def _number(case: _Case) -> Wording:
    quoted = case.source[:1] in {'"', "'"}
    message = say("expected a number, but found {value}", value=shown(case.value))
    return Wording(message, say("remove the quotes") if quoted else say("write a number"))


def _whole_number(case: _Case) -> Wording:
    message = say("expected a whole number, but found {value}", value=shown(case.value))
    return Wording(message, say("write it without a point"))


def _one_of(case: _Case) -> Wording:
    options = re.findall(r"'([^']*)'", str(case.context.get("expected", "")))
    message = say("{value} is none of the words for this", value=shown(case.value))
    help_ = did_you_mean(str(case.value), options)
    return Wording(message, help_, at_key=case.key == "[key]")


_FORMS = {
    ID_PATTERN: say(
        "a name has only a-z, 0-9 and `-`, at most 64 of them, and begins with a letter or digit"
    ),
    KEY_PATTERN: say(
        "a name has only a-z, 0-9, `-` and `_`, at most 64 of them, and begins with a letter or digit"
    ),
    PATH_PATTERN: say("a path begins with one `/` and has no spaces"),
    r"^(ja|en)@[0-9a-f]{8}$": say("write `ja@` or `en@` and the eight digits that the check tells"),
    r"^replica:[a-z0-9-]+/[a-z0-9-]+$": say("write `replica:NAME/VERSION`"),
    SHORT_HASH_PATTERN: say("a hash has 16 of 0-9 and a-f; take the screenshot again"),
    HASH_PATTERN: say("a hash has 64 of 0-9 and a-f; take the screenshot again"),
    r"^#[0-9a-f]{6}$": say("write a colour as `#rrggbb`"),
}


def _form(case: _Case) -> Wording:
    pattern = str(case.context.get("pattern", ""))
    help_ = _FORMS.get(pattern) or say("the form is `{pattern}`", pattern=pattern)
    message = say("{value} does not have the right form", value=shown(case.value))
    return Wording(message, help_, at_key=case.key == "[key]")


def _own_words(case: _Case) -> Wording:
    """The words of a validator of the model, or of pydantic where nothing here knows better."""
    problem = case.context.get("error")
    said = str(problem) if problem is not None else case.details["msg"].lower()
    if isinstance(case.value, (dict, list)) or not str(case.value).strip():
        return Wording(verbatim(said), at_key=isinstance(case.value, (dict, list)))
    return Wording(say("{value}: {problem}", value=shown(case.value), problem=verbatim(said)))


def _too_few(case: _Case) -> Wording:
    least = case.context.get("min_length", 1)
    message = say("`{key}` needs at least {least}", key=case.key, least=least)
    return Wording(message, say("add what is missing, or remove the key"), at_key=True)


def _empty(case: _Case) -> Wording:
    message = say("the text of `{key}` is empty", key=case.key)
    return Wording(message, say("write one, or remove the key"))


def _too_long(case: _Case) -> Wording:
    most = case.context.get("max_length")
    return Wording(say("this is longer than {most} characters", most=most), say("shorten it"))


def _out_of_range(case: _Case) -> Wording:
    least, most = case.context.get("ge"), case.context.get("le")
    value = shown(case.value)
    if most is None:
        return Wording(say("{value} is out of range: at least {least}", value=value, least=least))
    return Wording(say("{value} is out of range: at most {most}", value=value, most=most))


_WORDS: dict[str, Callable[[_Case], Wording]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "union_tag_not_found": _no_kind,
    "string_type": _text,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _mapping,
    "tuple_type": _list,
    "bool_type": _yes_no,
    "int_type": _number,
    "float_type": _number,
    "int_from_float": _whole_number,
    "literal_error": _one_of,
    "string_pattern_mismatch": _form,
    "value_error": _own_words,
    "finite_number": _number,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "too_short": _too_few,
    "string_too_short": _empty,
    "string_too_long": _too_long,
}
