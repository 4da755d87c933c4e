"""Steps: one screen or one state of affairs each. The key of a step says its kind."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Field, StrictBool, Tag, model_validator

from generator.nouns.guide.action import Action, IfMissing
from generator.nouns.guide.message import Message
from generator.nouns.guide.opening import Closed, Hours
from generator.nouns.guide.timing import Processing
from generator.nouns.noun import Id, Key, Noun, Url
from generator.nouns.text import Label, Text


class StepBase(Noun):
    """What every step may carry.

    `title` replaces the generated one, `say` stands before the actions, `when` tells whom the
    step concerns. `show: precautions` puts the whole box of precautions here; without it the box
    stands at the first irreversible step. `source` is where the step is known from.
    """

    kind: ClassVar[str]

    id: Id | None = None
    title: Text | None = None
    when: Text | None = None
    say: tuple[Text, ...] = ()
    show: Literal["precautions"] | None = None
    if_missing: tuple[IfMissing, ...] = ()
    source: Key | None = None

    @property
    def cannot_be_undone(self) -> bool:
        """Whether something done in this step cannot be undone."""
        return False


class ActedStep(StepBase):
    """A step made of actions."""

    actions: tuple[Action, ...] = Field(min_length=1)

    @property
    def cannot_be_undone(self) -> bool:
        """Whether one of the actions cannot be undone."""
        return any(action.irreversible for action in self.actions)


class ScreenStep(ActedStep):
    """What to do on one screen."""

    kind = "screen"
    screen: Id


class ActionsStep(ActedStep):
    """Actions on a screen that is not described: each target's words stand in its action."""

    kind = "actions"


class ToldStep(StepBase):
    """A step that happens off the screen. `irreversible` marks one that cannot be undone.

    `url` is a page that helps: where to book, the list of shops, the form to print.
    """

    irreversible: StrictBool = False
    have_ready: tuple[Text, ...] = ()
    url: Url | None = None
    note: Text | None = None

    @property
    def cannot_be_undone(self) -> bool:
        """Whether the author says so."""
        return self.irreversible


class DoStep(ToldStep):
    """Do something, in words."""

    kind = "do"
    do: Text


NUMBER_PATTERN = r"^\+?[0-9][0-9-]{2,18}$"
"""A telephone number, in groups as it is printed."""


class Number(Noun):
    """A telephone number with what to know of it; `free: true` where the call costs nothing.

    `hours` and `closed` are those of this number, where it differs from the others.
    """

    shorthand: ClassVar[dict[str, Any] | None] = {"type": "string", "pattern": NUMBER_PATTERN}

    number: str = Field(pattern=NUMBER_PATTERN)
    name: Text | None = None
    cost: Text | None = None
    free: StrictBool | None = None
    hours: tuple[Hours, ...] = ()
    closed: tuple[Closed, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _accept_bare_number(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        return {"number": value} if isinstance(value, str) else value


class Call(Noun):
    """Whom to call and when. `keys` are the choices of a voice menu, in their order."""

    numbers: tuple[Number, ...] = Field(min_length=1)
    hours: tuple[Hours, ...] = ()
    closed: tuple[Closed, ...] = ()
    keys: tuple[Text, ...] = ()


class CallStep(ToldStep):
    """Telephone. `tell` is what to say."""

    kind = "call"
    call: Call
    tell: tuple[Text, ...] = ()


class VisitStep(ToldStep):
    """Go to a counter. `bring` is what to take along, `form` what is filled in there."""

    kind = "visit"
    visit: Text
    address: Label | None = None
    bring: tuple[Text, ...] = ()
    form: Text | None = None
    hours: tuple[Hours, ...] = ()
    closed: tuple[Closed, ...] = ()


class FormStep(ToldStep):
    """Fill in a form on paper."""

    kind = "form"
    form: Text
    fill_in: tuple[Text, ...] = ()


class PostStep(ToldStep):
    """Post something: `to` is who gets it, at `address`; `by` how it is sent, such as registered.

    `message` is what to write, where the reader writes the letter.
    """

    kind = "post"
    post: Text
    to: Text | None = None
    address: Label | None = None
    by: Text | None = None
    enclose: tuple[Text, ...] = ()
    message: Message | None = None


class FaxStep(ToldStep):
    """Fax something; `message` is the whole text, `tell` only what it must say."""

    kind = "fax"
    fax: Number
    tell: tuple[Text, ...] = ()
    message: Message | None = None


class MailStep(ToldStep):
    """Write a mail."""

    kind = "mail"
    mail: Message


class MessageStep(ToldStep):
    """Send a message through a form of the service, at `url` where it is known."""

    kind = "message"
    message: Message


class ChatStep(ToldStep):
    """Talk to a chat. `choices` are the answers to press or type, in their order."""

    kind = "chat"
    chat: Text
    choices: tuple[Label, ...] = ()
    hours: tuple[Hours, ...] = ()
    closed: tuple[Closed, ...] = ()


class WaitStep(ToldStep):
    """Wait for something; `for` is how long it takes, where that is known."""

    kind = "wait"
    wait: Text
    for_: Processing | None = Field(default=None, alias="for")


class UseStep(Noun):
    """The steps of a group of this guide, or of a fragment that guides share."""

    kind: ClassVar[str] = "use"
    use: Id


STEP_KINDS: tuple[type[StepBase | UseStep], ...] = (
    ScreenStep,
    UseStep,
    CallStep,
    VisitStep,
    FormStep,
    PostStep,
    FaxStep,
    MailStep,
    MessageStep,
    ChatStep,
    WaitStep,
    DoStep,
    ActionsStep,
)
"""In the order in which their keys are looked for: a visit may name a form too."""


def _step_tag(value: Any) -> str | None:  # noqa: ANN401 - whatever the YAML held
    if isinstance(value, (StepBase, UseStep)):
        return f"<{value.kind}>"
    if isinstance(value, dict):
        return next((f"<{c.kind}>" for c in STEP_KINDS if c.kind in value), None)
    return None


Step = Annotated[
    Annotated[ScreenStep, Tag("<screen>")]
    | Annotated[UseStep, Tag("<use>")]
    | Annotated[CallStep, Tag("<call>")]
    | Annotated[VisitStep, Tag("<visit>")]
    | Annotated[FormStep, Tag("<form>")]
    | Annotated[PostStep, Tag("<post>")]
    | Annotated[FaxStep, Tag("<fax>")]
    | Annotated[MailStep, Tag("<mail>")]
    | Annotated[MessageStep, Tag("<message>")]
    | Annotated[ChatStep, Tag("<chat>")]
    | Annotated[WaitStep, Tag("<wait>")]
    | Annotated[DoStep, Tag("<do>")]
    | Annotated[ActionsStep, Tag("<actions>")],
    Discriminator(_step_tag),
]
