"""What pydantic finds wrong, in the words of an author."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.loader.shape import keys_of, kinds_of, shape_at
from generator.nouns.guide.screen import PATH_PATTERN
from generator.nouns.noun import ID_PATTERN, KEY_PATTERN

MAX_SHOWN = 40
"""Characters of a value that a message repeats."""

MAX_LISTED = 15
"""More names than this are not a help."""


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
        return Wording("the file is empty", "a guide begins with `service:`")
    if case.value is None and kind.endswith("_type"):
        return Wording(f"`{case.key}` has no value", "write one, or remove the key", at_key=True)
    words = _WORDS.get(kind)
    return words(case) if words else Wording(f"{shown(case.value)}: {details['msg'].lower()}")


def did_you_mean(wrong: str, known: Sequence[str]) -> str:
    """Return the help line for a name that is not known: the nearest one, or all of them."""
    near = difflib.get_close_matches(wrong[:MAX_SHOWN], known, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    if not known:
        return "remove it"
    if len(known) > MAX_LISTED:
        return "the reference lists all keys; an editor that knows the schema offers them"
    return f"known here: {listed(known)}"


def listed(names: Sequence[str]) -> str:
    """Return names as a message lists them."""
    return ", ".join(f"`{name}`" for name in names)


def shown(value: Any) -> str:  # noqa: ANN401 - whatever the YAML held
    """Return how a message names a value."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    text = " ".join(text.split())
    return f"`{text[:MAX_SHOWN]}…`" if len(text) > MAX_SHOWN else f"`{text}`"


def _missing(case: _Case) -> Wording:
    return Wording(f"`{case.key}` is missing", f"add `{case.key}:` here", at_key=True)


def _unknown_key(case: _Case) -> Wording:
    tag = str(case.details["loc"][-2]) if len(case.details["loc"]) > 1 else ""
    kind = tag.strip("<>") if tag.startswith("<") else ""
    if case.key[:1] in {"\u3000", "\u00a0"}:
        message = "the line is indented with a space that is not the ordinary one"
        return Wording(message, "indent with half-width spaces", at_key=True)
    if ":" in case.key:
        return Wording("a space is missing after the colon", "write `key: value`", at_key=True)
    key, known = shown(case.key), keys_of(case.parent)
    message = f"{key} does not go with `{kind}`" if kind in known else f"{key} is no key here"
    return Wording(message, did_you_mean(case.key, known), at_key=True)


def _no_kind(case: _Case) -> Wording:
    kinds = kinds_of(case.shape)
    keys = [str(k) for k in case.value] if isinstance(case.value, dict) else []
    if not isinstance(case.value, dict):
        message = f"expected a mapping, but found {shown(case.value)}"
        return Wording(message, f"its key is one of {listed(kinds)}")
    near = next((m for k in keys for m in difflib.get_close_matches(k, kinds, n=1)), None)
    message = f"nothing here says the kind; one of {listed(kinds)} must be a key"
    return Wording(message, f"did you mean `{near}`?" if near else "")


def _text(case: _Case) -> Wording:
    if isinstance(case.value, (dict, list)):
        return Wording(f"expected a text, but found {shown(case.value)}", "write a text here")
    return _quote_it(case)


def _quote_it(case: _Case) -> Wording:
    written = case.source or str(case.value)
    kind = "yes or no" if isinstance(case.value, bool) else "a number"
    return Wording(
        f"expected a text, but YAML reads {shown(written)} as {kind}",
        f'put it in quotes: "{written[:MAX_SHOWN]}"',
    )


def _mapping(case: _Case) -> Wording:
    if case.context.get("class_name") in {"Text", "Label"}:
        if isinstance(case.value, (bool, int, float)):
            return _quote_it(case)
        return Wording(
            f"expected a text in both languages, but found {shown(case.value)}",
            "write `{ja: …, en: …}`",
        )
    if isinstance(case.value, str) and re.match(r"[\w-]+：", case.value):
        return Wording("a full-width colon `：` stands where `:` belongs", "write `key: value`")
    known = keys_of(case.shape)
    keys = f"; the keys are {listed(known)}" if 0 < len(known) <= MAX_LISTED else ""
    message = f"expected a mapping, but found {shown(case.value)}"
    return Wording(message, f"write `key: value` lines{keys}")


def _list(case: _Case) -> Wording:
    return Wording(f"expected a list, but found {shown(case.value)}", "begin each item with `- `")


def _yes_no(case: _Case) -> Wording:
    return Wording(
        f"expected `true` or `false`, but found {shown(case.value)}", "write `true` or `false`"
    )


def _number(case: _Case) -> Wording:
    help_ = "remove the quotes" if case.source[:1] in {'"', "'"} else "write a number"
    return Wording(f"expected a number, but found {shown(case.value)}", help_)


def _whole_number(case: _Case) -> Wording:
    return Wording(
        f"expected a whole number, but found {shown(case.value)}", "write it without a point"
    )


def _one_of(case: _Case) -> Wording:
    options = re.findall(r"'([^']*)'", str(case.context.get("expected", "")))
    at_key = case.key == "[key]"
    return Wording(
        f"{shown(case.value)} is none of the words for this",
        did_you_mean(str(case.value), options),
        at_key=at_key,
    )


_FORMS = {
    ID_PATTERN: "a name has only a-z, 0-9 and `-`, at most 64 of them, and begins with a letter or digit",
    KEY_PATTERN: "a name has only a-z, 0-9, `-` and `_`, at most 64 of them, and begins with a letter or digit",
    PATH_PATTERN: "a path begins with one `/` and has no spaces",
    r"^(ja|en)@[0-9a-f]{8}$": "write `ja@` or `en@` and the eight digits that the check tells",
    r"^replica:[a-z0-9-]+/[a-z0-9-]+$": "write `replica:NAME/VERSION`",
    r"^#[0-9a-f]{6}$": "write a colour as `#rrggbb`",
}


def _form(case: _Case) -> Wording:
    pattern = str(case.context.get("pattern", ""))
    help_ = _FORMS.get(pattern, f"the form is `{pattern}`")
    return Wording(
        f"{shown(case.value)} does not have the right form", help_, at_key=case.key == "[key]"
    )


def _own_words(case: _Case) -> Wording:
    said = str(case.context.get("error", case.details["msg"]))
    if isinstance(case.value, (dict, list)):
        return Wording(said, at_key=True)
    return Wording(f"{shown(case.value)}: {said}" if str(case.value).strip() else said)


def _too_few(case: _Case) -> Wording:
    least = case.context.get("min_length", 1)
    return Wording(
        f"`{case.key}` needs at least {least}",
        "add what is missing, or remove the key",
        at_key=True,
    )


def _empty(case: _Case) -> Wording:
    return Wording(f"the text of `{case.key}` is empty", "write one, or remove the key")


def _too_long(case: _Case) -> Wording:
    most = case.context.get("max_length")
    return Wording(f"this is longer than {most} characters", "shorten it")


def _out_of_range(case: _Case) -> Wording:
    least, most = case.context.get("ge"), case.context.get("le")
    bound = f"at least {least}" if most is None else f"at most {most:,}"
    return Wording(f"{shown(case.value)} is out of range: it must be {bound}")


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
