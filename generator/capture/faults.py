"""What can go wrong in a capture, each with the page that explains it to authors."""

from __future__ import annotations

from generator.nouns.rule import Rule, error, warning

TARGET_MISSING = error(
    "capture-target-missing",
    """Each target of a screen is there when its picture is taken.

    **What.** `find` matches one visible element of the page, after all actions of the step but the
    last. A target that not everyone sees belongs to an action with `when`.

    **Why.** A mark needs a place. Without it the sentence would point at nothing.

    **How to fix.** Correct `find`, or the actions that lead to the screen.
    """,
)
TARGET_TWICE = error(
    "capture-target-twice",
    """A target is one element, not several.

    **What.** `find` matches exactly one visible element.

    **Why.** A mark on the wrong one of two lookalikes would mislead.

    **How to fix.** Say which one is meant, for instance by the form or row that it stands in:
    `css=form.leave >> role=button`.
    """,
)
SELECTOR = error(
    "capture-selector",
    """A selector is one that the browser understands.

    **What.** `find` and `mask` are Playwright selectors, such as `role=button[name='退会する']`,
    `text=設定` and `css=input[type=password]`; several are chained by `>>`.

    **Why.** What cannot be looked for cannot be marked or masked.

    **How to fix.** Correct the selector; brackets and quotes must be closed.
    """,
)
TARGETS_APART = error(
    "capture-targets-apart",
    """All targets of a screen are visible together.

    **What.** A picture shows one window of the page, on a desktop 1280 × 800 and on a phone
    390 × 844. All targets that the steps on the screen name are whole and uncovered in it.

    **Why.** A number without its mark would send the reader looking in the wrong place.

    **How to fix.** Define two screens, with a step each, where one has to scroll or to open
    something in between.
    """,
)
MASK_MISSING = error(
    "capture-mask-missing",
    """Each mask matches something.

    **What.** Every selector under `mask` matches at least one visible element of the page.

    **Why.** The personal data that it was written for may now stand elsewhere, in the open.

    **How to fix.** Correct the selector; delete the mask if what it hid is gone for good.
    """,
)
MASK_OVER_TARGET = error(
    "capture-mask-over-target",
    """No mask hides a target.

    **What.** A mask does not overlap the box of a target, unless it lies inside, as in a field.

    **Why.** A mark on a grey box shows nobody what to press.

    **How to fix.** Choose a narrower element for the mask.
    """,
)
PERSONAL = error(
    "capture-personal-data",
    """Nothing that looks personal is in a picture.

    **What.** At the moment of the picture no name, address, number or value of a field shows that
    is under no mask; nor a page within the page, which cannot be looked into.

    **Why.** Pictures are published, and what is in the repository stays there.

    **How to fix.** Add the selectors that the message lists to the screen's `mask`. Words that
    belong to nobody, such as the operator's own phone number, go to its `not_personal`.
    """,
)
FONT = error(
    "capture-font",
    """Every character on the screen can be drawn.

    **What.** The fonts of the page or of this machine have all Japanese characters in view.

    **Why.** A missing character is photographed as an empty box.

    **How to fix.** Install a Japanese font, such as Noto Sans CJK (on Debian and Ubuntu
    `fonts-noto-cjk`).
    """,
)
MOVING = error(
    "capture-moving",
    """A screen holds still while its picture is taken.

    **What.** Everything stands after the picture where it was measured before.

    **Why.** Marks and masks would be in the wrong place.

    **How to fix.** Mask a clock, and have a moving banner closed by an action.
    """,
)
UNREACHABLE = error(
    "capture-unreachable",
    """Every screen can be reached.

    **What.** A screen with a `path` answers there. One without is reached by the actions of the
    steps before it, so the first screen of a route has a `path`.

    **Why.** A picture of another screen would be wrong in every mark.

    **How to fix.** Correct `path`, or give one to the first screen.
    """,
)
NOT_PERFORMED = error(
    "capture-not-performed",
    """Every action before a picture can be performed.

    **What.** The element of an action is enabled, uncovered and of a kind that the action fits.

    **Why.** What a browser cannot do as the guide says, a reader cannot do either.

    **How to fix.** See that the actions before it lead to a state in which it can be done.
    """,
)
NO_VALUE = error(
    "capture-no-value",
    """What is entered on a live service comes from the environment.

    **What.** For each field that must be filled there is the variable that the message names.

    **Why.** Nothing that opens an account belongs in a file.

    **How to fix.** Set the variable for this one run, or run the command in a terminal, where it
    asks.
    """,
)
NOT_CERTAIN = error(
    "capture-not-certain",
    """On a live service nothing is pressed that is not certainly meant.

    **What.** The element found carries the words of the definition, and it is not the one of the
    irreversible action, nor around it or inside it.

    **Why.** A selector that has come to match another button could end somebody's membership.

    **How to fix.** Correct `find` or `label`.
    """,
)
WORDS_MISSING = error(
    "capture-words-missing",
    """The evidence says what the guide says that it says.

    **What.** The words of `done.says` and the subject of `done.mail` are on their screens.

    **Why.** By these words readers know that they have left.

    **How to fix.** Correct the words, or the way to the screen.
    """,
)
FOUND_AGAIN = warning(
    "capture-found-again",
    """A locator finds its target by itself.

    **What.** `find` matches one visible element. Where it has come to match none or several, the
    picture that was taken earlier tells which element was meant, if one element of the page has the
    same role, name, address, words around it and so on, and no other comes near. The capture then goes
    on with that element.

    **Why.** The next change of the page may leave nothing to know the element by.

    **How to fix.** See that it is the right element, and write the locator that the message proposes.
    """,
)
LABEL = warning(
    "capture-label",
    """A target is labelled as the guide says.

    **What.** The words of `label` are in what the element shows, or in what a screen reader says.

    **Why.** Readers look for the words as they stand on the screen.

    **How to fix.** Correct `label`. Where the element shows no words, give it a `name` instead.
    """,
)
ELSEWHERE = warning(
    "capture-elsewhere",
    """An action leads to the next screen.

    **What.** After the last action of a step the browser is at the `path` of the next screen.

    **Why.** The picture was taken at that path, but a reader who does what the step says does not
    get there.

    **How to fix.** Add the step that is missing, or correct the action or the path.
    """,
)
NO_PICTURE = warning(
    "capture-no-picture",
    """A browser's own dialog has no picture.

    **What.** No action opens a dialog of the browser itself; one that opened was dismissed.

    **Why.** It is no part of the page and cannot be photographed.

    **How to fix.** Describe it in words. A stand-in can show the same words in a `<dialog>`.
    """,
)
LIVE_END = warning(
    "capture-live-end",
    """A live capture ends before the irreversible action.

    **What.** The screens behind that action were not visited; older pictures of them stay.

    **Why.** It is never performed on a live service.

    **How to fix.** Take the pictures of these screens of a stand-in.
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
    FOUND_AGAIN,
    LABEL,
    ELSEWHERE,
    NO_PICTURE,
    LIVE_END,
)
