"""Bilingual text: what an author says in both languages, and what a screen shows in one."""

from __future__ import annotations

import hashlib
import re
from typing import Any, ClassVar, Literal, get_args

from pydantic import Field, field_validator, model_validator

from generator.nouns.noun import Noun

Lang = Literal["ja", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)

_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff々ｦ-ﾟ]")


def other(lang: Lang) -> Lang:
    """Return the language that `lang` is not."""
    return "en" if lang == "ja" else "ja"


def has_japanese(text: str) -> bool:
    """Tell whether kana or kanji occur in `text`."""
    return _JAPANESE.search(text) is not None


def source_hash(text: str) -> str:
    """Return the eight hex digits by which a translation names the wording it was made from."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


class Bilingual(Noun):
    """Words in Japanese and English; a bare string stands for both."""

    shorthand: ClassVar[dict[str, Any] | None] = {"type": "string", "minLength": 1}

    ja: str | None = None
    en: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _accept_bare_string(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        return {"ja": value, "en": value} if isinstance(value, str) else value

    @field_validator("ja", "en")
    @classmethod
    def _refuse_blank(cls, value: str | None) -> str | None:
        if value is not None and not value.strip():
            msg = "the text is empty"
            raise ValueError(msg)
        return value

    @model_validator(mode="after")
    def _refuse_nothing(self) -> Bilingual:
        if self.ja is None and self.en is None:
            msg = "the text is in neither language"
            raise ValueError(msg)
        return self

    def __getitem__(self, lang: Lang) -> str:
        """Return the words in `lang`, or in the other language where a translation is missing.

        A missing translation is an error of its own (`translation-missing`), so that no page is
        published on which this fallback shows.
        """
        words: str = getattr(self, lang) or getattr(self, other(lang))
        return words


class Text(Bilingual):
    """What the guide says, in both languages; a bare string is for words that are the same in both.

    A translation may carry the hash of the wording that it was made from: `from: ja@1a2b3c4d`.
    """

    from_: str | None = Field(default=None, alias="from", pattern=r"^(ja|en)@[0-9a-f]{8}$")


class Label(Bilingual):
    """Words as a screen shows them, in the language of the screen, with a translation.

    `reading` is how the Japanese is read, in kana or Latin letters.
    """

    reading: str | None = None

    def gloss(self, shown: Lang, reader: Lang) -> str | None:
        """Return the translation a reader of `reader` needs beside a label shown in `shown`."""
        if shown == reader or self[shown] == self[reader]:
            return None
        return self[reader]
