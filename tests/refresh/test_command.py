"""`taikai refresh`: what it answers, and what cannot be run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from tests.pictures.midori import png
from tests.refresh.conftest import Desk

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nobody", "leave", "{new}"), "there is no guide `nobody`"),
        (("midori", "leav", "{new}"), "did you mean `leave`"),
        (("midori", "../leave", "{new}"), "has no screen"),
        (("midori", "leave", "{new}", "--device", "phone"), "there is no images/midori/phone/"),
        (("midori", "leave", "{new}", "--device", "watch"), "'watch' is not one of"),
        (("midori", "leave", "no-such-file.png"), "does not exist"),
        (("midori", "leave", "{new}", "--accept", "withdrw"), "did you mean `withdraw`"),
        (("midori", "leave", "{new}", "--box", "withdraw=1,2,3"), "no X,Y,WIDTH,HEIGHT"),
        (("midori", "leave", "{new}", "--box", "withdraw=1,2,0,4"), "no box in any picture"),
        (("midori", "leave", "/dev/zero"), "is no ordinary file"),
        (("midori", "leave", "{new}", "--on", "0001-01-01"), "nor a day from 1900 to 2199"),
        (("midori", "leave", "{new}", "--on", "9999-12-31"), "nor a day from 1900 to 2199"),
        (("midori", "leave", "{new}", "--no-mask", "7"), "`7` is no mask; the picture has 2"),
    ],
)
def test_what_cannot_be_run_ends_with_status_2(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    new = str(desk.file(desk.taken["banner"].png))
    before = desk.files()
    result = desk.run(*(each.format(new=new) for each in arguments))
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert desk.files() == before


def test_a_box_outside_the_picture_is_refused(desk: Desk) -> None:
    before = desk.files()
    result = desk.refresh("banner", "--box", "withdraw=2500,100,200,40")
    assert "error[refresh-box-outside]" in result.stdout
    assert desk.files() == before


def test_the_answers_are_said_in_japanese_too(desk: Desk) -> None:
    result = desk.refresh("banner", "--lang", "ja")
    assert "`unlink` は一つに決まりません" in result.stdout
    assert "コミットの前に画面を見てください" in result.stderr


def test_a_disk_that_fails_leaves_both_files_as_they_were(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {name: data for name, data in desk.files().items() if name.startswith("images/")}
    replace = Path.replace

    def fail_at_notes(self: Path, target: str | os.PathLike[str]) -> Path:
        if self.name == ".leave.json.new":
            raise OSError(28, "No space left on device", str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_notes)
    result = desk.refresh("banner")
    assert result.exit_code == 2
    assert "No space left on device" in result.output
    monkeypatch.undo()
    assert {n: d for n, d in desk.files().items() if n.startswith("images/")} == before


def test_a_pipe_is_no_picture(desk: Desk) -> None:
    pipe = desk.project.root.parent / "new.png"
    os.mkfifo(pipe)
    result = desk.run("midori", "leave", str(pipe))
    assert result.exit_code == 2
    assert "is no ordinary file" in " ".join(result.output.split())


def test_a_cache_that_cannot_be_used_keeps_nothing_from_being_told(desk: Desk) -> None:
    (desk.project.root / ".cache").write_text("a file\n")
    result = desk.refresh("banner")
    assert result.exit_code == 1
    assert "error[target-unsettled]" in result.stdout
    assert "--box unlink=X,Y,WIDTH,HEIGHT" in result.stdout
    assert "Traceback" not in result.output


def test_a_side_that_no_sidecar_takes_is_refused(desk: Desk) -> None:
    before = desk.files()
    new = desk.file(png(Image.new("RGB", (40_001, 2))))
    result = desk.run("midori", "leave", str(new))
    assert result.exit_code == 1
    assert "more than 40,000 on a side" in result.stdout
    assert desk.files() == before
