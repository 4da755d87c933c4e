"""The view of a message to copy, with a link that opens it in a mail program."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from generator.nouns.guide.message import Blank, Message
from generator.nouns.text import Label, Lang
from generator.pages.phrase import Phrase, Speaker, fill

_FIELD = re.compile(r"\{([a-z0-9][a-z0-9_-]*)\}")


@dataclass(frozen=True, slots=True)
class BlankView:
    """A part of a message that the reader fills in."""

    name: Phrase
    example: Phrase


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message as it is sent, in the service's language, and its translation where needed."""

    sent_in: Lang
    to: str
    subject: str
    body: str
    mailto: str
    translated_subject: str
    translated_body: str
    blanks: tuple[BlankView, ...]


def message_view(message: Message, speaker: Speaker) -> MessageView:
    """Return the view of a message for a reader of `speaker.lang`."""
    subject = _filled(message.subject, message.fields, speaker.ui)
    body = _filled(message.body, message.fields, speaker.ui)
    needs_translation = speaker.ui != speaker.lang
    return MessageView(
        sent_in=speaker.ui,
        to=message.to or "",
        subject=subject,
        body=body,
        mailto=mailto(message.to, subject, body) if message.to else "",
        translated_subject=_translated(message.subject, message, speaker, needed=needs_translation),
        translated_body=_translated(message.body, message, speaker, needed=needs_translation),
        blanks=tuple(
            BlankView(speaker.text(blank.name), _example(blank, speaker))
            for blank in message.fields.values()
        ),
    )


def _translated(label: Label | None, message: Message, speaker: Speaker, *, needed: bool) -> str:
    return _filled(label, message.fields, speaker.lang) if needed else ""


def _example(blank: Blank, speaker: Speaker) -> Phrase:
    if blank.example is None:
        return ()
    return fill(speaker.say["told.example"], words=speaker.label(blank.example))


def _filled(label: Label | None, fields: Mapping[str, Blank], lang: Lang) -> str:
    """Return the words with each `{field}` as a blank that shows what belongs there."""
    if label is None:
        return ""
    marks = "［{}］" if lang == "ja" else "[{}]"

    def blank(match: re.Match[str]) -> str:
        field = fields.get(match[1])
        return marks.format(field.name[lang]) if field else match[0]

    return _FIELD.sub(blank, label[lang])


def mailto(to: str, subject: str, body: str) -> str:
    """Return a `mailto:` address (RFC 6068): UTF-8, percent-encoded, lines ended by CR LF."""
    query = {"subject": subject, "body": body.replace("\r\n", "\n").replace("\n", "\r\n")}
    pairs = "&".join(f"{key}={quote(value, safe='')}" for key, value in query.items() if value)
    return f"mailto:{quote(to, safe='@.+-_')}" + (f"?{pairs}" if pairs else "")
