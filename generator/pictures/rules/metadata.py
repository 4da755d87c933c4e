"""A picture carries no notes about its making.

**What.** The file has no text blocks, no EXIF block, no time of its making, no blocks that belong to some
program, and nothing behind its last block.

**Why.** They can hold names, places and times. They are never published, but they are in the
repository.

Passes: a file as `taikai capture` writes it.

Fails: one with the name of whoever took it, in a text block `Author`.

**How to fix.** Save the picture without metadata.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.nouns.rule import warning
from generator.nouns.said import say
from generator.pictures.fault import Fault
from generator.pictures.png import PngHeader

RULE = warning("picture-metadata", __doc__)


def judged(header: PngHeader) -> Iterator[Fault]:
    """Yield a fault for notes in the file, naming the chunks that hold them."""
    if header.private:
        names = ", ".join(header.private)
        message = say("the picture carries notes about its making ({names})", names=names)
        yield Fault(RULE, message, say("save it without metadata"))
    if header.complete and header.trailing:
        message = say(
            "the file goes on for {count} bytes behind its picture", count=header.trailing
        )
        yield Fault(RULE, message, say("save it without metadata"))
