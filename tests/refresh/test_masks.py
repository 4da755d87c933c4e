"""`taikai refresh`: a mask is certain, or a person's, or nothing is written."""

from __future__ import annotations

import pytest
from PIL import Image

from generator.nouns.geometry import Box
from tests.refresh.conftest import Desk, is_masked

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("change", ["longer-name", "name-elsewhere", "name-on-the-left"])
def test_a_mask_that_is_not_certain_stops_everything(desk: Desk, change: str) -> None:
    before = desk.files()
    result = desk.refresh(change)
    assert result.exit_code == 1
    assert "error[refresh-mask-uncertain]" in result.stdout
    assert "css=#user" in result.stdout
    assert desk.files() == before, "not even a proposal is drawn"


def test_a_person_may_say_where_a_mask_belongs(desk: Desk) -> None:
    x, y, width, height = desk.taken["longer-name"].boxes["user"]
    result = desk.refresh("longer-name", "--mask", f"1={x - 4},{y - 4},{width + 8},{height + 8}")
    assert "refresh-mask-uncertain" not in result.stdout
    masks = desk.sidecar.masks
    assert (masks[0].find, masks[0].box) == ("css=#user", Box(x - 4, y - 4, width + 8, height + 8))
    assert is_masked(Image.open(desk.picture), masks[0].box)


def test_a_person_may_add_a_mask_and_drop_one(desk: Desk) -> None:
    result = desk.refresh("name-gone", "--no-mask", "1", "--mask", "10,10,40,40")
    assert result.exit_code == 0
    assert [mask.find for mask in desk.sidecar.masks] == ["css=#password", ""]
    assert is_masked(Image.open(desk.picture), Box(10, 10, 40, 40))


def test_a_mask_of_the_definition_that_no_picture_had_is_asked_for(desk: Desk) -> None:
    desk.change_notes(lambda notes: notes["masks"].pop(0))
    before = desk.files()
    result = desk.refresh("banner")
    assert "the old picture has no mask of `css=#user`" in result.stdout
    assert desk.files() == before
