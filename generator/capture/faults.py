"""What can go wrong in a capture, each with the page that explains it to authors."""

from __future__ import annotations

from generator.nouns.rule import Rule, error, warning

TARGET_MISSING = error(
    "capture-target-missing",
    """A target is not on the screen.

    Each target of a screen must match exactly one visible element when the picture is taken: after
    the step's actions but the last. Correct `find`, or the actions that lead to the screen. A
    target that not everyone sees belongs to an action with `when`.
    """,
)
TARGET_TWICE = error(
    "capture-target-twice",
    """A target matches several elements.

    A mark on the wrong one of two lookalikes would mislead. Make `find` say which one is meant,
    for instance by the row or the form that it stands in: `css=form.leave >> role=button`.
    """,
)
SELECTOR = error(
    "capture-selector",
    """A selector cannot be understood.

    `find` and `mask` are Playwright selectors: `role=button[name='退会する']`, `text=設定`,
    `css=input[type=password]`. Several are chained by `>>`.
    """,
)
TARGETS_APART = error(
    "capture-targets-apart",
    """The targets of a screen are never visible together.

    A picture shows one window of the page, and all targets that its steps name must be whole and
    uncovered in it. Define two screens, with a step each, where one has to scroll or to open
    something in between.
    """,
)
MASK_MISSING = error(
    "capture-mask-missing",
    """A mask matches nothing.

    The personal data that it was written for may now stand elsewhere, in the open. Correct the
    selector, or delete the mask if the data is gone for good.
    """,
)
MASK_OVER_TARGET = error(
    "capture-mask-over-target",
    """A mask hides a target.

    A mark on a grey box shows nobody what to press. Choose a narrower element for the mask.
    """,
)
PERSONAL = error(
    "capture-personal-data",
    """Something that looks personal would be in the picture.

    Nothing is written while a name, an address, a number or the value of a field shows under no
    mask. Add the selectors to `mask`. Words that belong to nobody, such as the operator's own
    phone number, are listed in the screen's `not_personal`.
    """,
)
FONT = error(
    "capture-font",
    """This machine cannot draw the screen's Japanese.

    Missing characters would be photographed as empty boxes. Install a Japanese font, such as Noto
    Sans CJK (`fonts-noto-cjk` on Debian and Ubuntu).
    """,
)
MOVING = error(
    "capture-moving",
    """The screen does not hold still.

    What was measured before the picture stood elsewhere after it, so marks and masks would be
    wrong. Something on the page keeps moving or loading; mask a clock, close a moving banner.
    """,
)
UNREACHABLE = error(
    "capture-unreachable",
    """A screen cannot be reached.

    A screen with a `path` must answer there; one without is reached by the actions of the steps
    before it, so the first screen of a route needs a `path`.
    """,
)
NOT_PERFORMED = error(
    "capture-not-performed",
    """An action cannot be performed.

    The element is there, but it is disabled, covered, or of a kind that the action does not fit.
    """,
)
NO_VALUE = error(
    "capture-no-value",
    """There is nothing to enter into a field.

    On a live service, what a field needs comes from the environment, never from a file.
    """,
)
NOT_CERTAIN = error(
    "capture-not-certain",
    """On a live service nothing is pressed that is not certainly meant.

    The element found carries other words than the definition, or is the irreversible one.
    """,
)
WORDS_MISSING = error(
    "capture-words-missing",
    """The evidence does not say what the guide says that it says.

    The words of `done.says` and the subject of `done.mail` must be readable on their screens.
    """,
)
LABEL = warning(
    "capture-label",
    """A target is labelled otherwise than the guide says.

    Readers look for the words as they stand on the screen. Correct `label`; where the element
    shows no words, give it a `name` instead.
    """,
)
ELSEWHERE = warning(
    "capture-elsewhere",
    """An action leads elsewhere than to the next screen.

    The picture was taken at the next screen's own `path`, but a reader who does what the step says
    does not get there. A step may be missing, or the path is an old one.
    """,
)
NO_PICTURE = warning(
    "capture-no-picture",
    """A browser's own dialog cannot be photographed.

    It was dismissed. Describe it in words; a stand-in can show the same words in a `<dialog>`.
    """,
)
LIVE_END = warning(
    "capture-live-end",
    """A screen lies behind the irreversible action.

    On a live service the capture ends there, and older pictures of later screens stay as they are.
    """,
)
RULES: tuple[Rule, ...] = (
    TARGET_MISSING,
    TARGET_TWICE,
    SELECTOR,
    TARGETS_APART,
    MASK_MISSING,
    MASK_OVER_TARGET,
    PERSONAL,
    FONT,
    MOVING,
    UNREACHABLE,
    NOT_PERFORMED,
    NO_VALUE,
    NOT_CERTAIN,
    WORDS_MISSING,
    LABEL,
    ELSEWHERE,
    NO_PICTURE,
    LIVE_END,
)
