"""The base of every model class, and the scalar types that a definition is made of."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,63}$"
"""Names of guides, screens, steps and routes: safe as file names and addresses everywhere."""

KEY_PATTERN = r"^[a-z0-9][a-z0-9_-]{0,63}$"
"""Names that only a definition sees (targets, sources): underscores are allowed too."""

UNKNOWN = "unknown"
"""The value of a fact that the source or the operator does not state."""

_DURATION = re.compile(
    r"^P(?=.)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,3})D)?"
    r"(?:T(?=\d)(?:(\d{1,3})H)?(?:(\d{1,3})M)?)?$"
)


class Noun(BaseModel):
    """A frozen model class that refuses unknown fields, and numbers that are none."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, allow_inf_nan=False
    )

    shorthand: ClassVar[dict[str, Any] | None] = None
    """The JSON Schema of what may be written for the whole, where a validator takes it."""


def checked_day(value: str) -> str:
    """Return a day that a definition or a sidecar may hold.

    Raises:
        ValueError: it is none.
    """
    if not re.fullmatch(r"(?:19|20|21)\d{2}-\d{2}-\d{2}", value):
        msg = "not a day from 1900 to 2199 written as YYYY-MM-DD"
        raise ValueError(msg)
    dt.date.fromisoformat(value)
    return value


def _checked_as_of(value: str) -> str:
    if value == UNKNOWN or re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", value):
        return value
    if not re.fullmatch(r"[\d-]+", value):
        raise ValueError("not a day, a month or a year such as 2026-11, nor `unknown`")
    return checked_day(value)


def _checked_duration(value: str) -> str:
    if not _DURATION.fullmatch(value):
        msg = "not an ISO 8601 duration such as PT5M, PT24H, P14D or P3W"
        raise ValueError(msg)
    return value


def _checked_url(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#@]+(?:[/?#]\S*)?", value) or not _has_parts(value):
        msg = "not an address that starts with https:// or http://"
        raise ValueError(msg)
    return value


def _has_parts(url: str) -> bool:
    """Tell whether an address can be taken apart: not with a bracket that nothing closes."""
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True


Id = Annotated[str, Field(pattern=ID_PATTERN)]
Key = Annotated[str, Field(pattern=KEY_PATTERN)]
Day = Annotated[str, AfterValidator(checked_day), Field(json_schema_extra={"format": "date"})]
AsOf = Annotated[
    str,
    AfterValidator(_checked_as_of),
    Field(description="A day, a month, a year, or `unknown`."),
]
Duration = Annotated[
    str,
    AfterValidator(_checked_duration),
    Field(description="ISO 8601, such as PT5M or P14D."),
]
Url = Annotated[str, AfterValidator(_checked_url)]
Unknown = Literal["unknown"]


def duration_parts(duration: str) -> dict[str, int]:
    """Return the parts of an ISO 8601 duration, such as `{"hours": 24}`.

    Raises:
        ValueError: the text is no duration.
    """
    match = _DURATION.fullmatch(duration)
    if match is None:
        msg = f"{duration!r} is not an ISO 8601 duration"
        raise ValueError(msg)
    names = ("years", "months", "weeks", "days", "hours", "minutes")
    return {
        name: int(part)
        for name, part in zip(names, match.groups(), strict=True)
        if part is not None
    }
