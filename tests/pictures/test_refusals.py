"""What is wrong with a picture is found, and what is not certain is not published."""

from __future__ import annotations

from PIL import Image, ImageDraw

from generator.loader import load_collection
from generator.nouns.findings import Severity
from generator.nouns.project import Project
from generator.pictures import draw_figures, picture_findings
from generator.pictures.png import SIGNATURE
from generator.pictures.source import pixel_digest
from tests.pictures.midori import TARGETS, drawn, png, screen, sidecar


def test_checking_finds_what_drawing_finds_and_draws_nothing(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    (folder / "leave.json").write_text(
        sidecar("leave", "desktop", targets={"password": {"box": TARGETS["password"]}})
    )
    (project.images / "midori" / "phone" / "complete.png").write_bytes(b"<html>404</html>")
    collection = load_collection(project)
    checked = picture_findings(project, collection)
    assert not (project.cache / "pictures" / "files").exists()
    assert draw_figures(project, collection).findings == checked
    assert picture_findings(project, collection) == checked
    told = [(f.rule, f.place.path, f.place.span is not None) for f in checked]
    assert told == [
        ("target-unmeasured", "images/midori/desktop/leave.json", True),
        ("target-unmeasured", "images/midori/desktop/leave.json", True),
        ("picture-unreadable", "images/midori/phone/complete.png", False),
    ]


def test_a_mark_without_a_place_leaves_the_others(project: Project) -> None:
    path = project.images / "midori" / "desktop" / "leave.json"
    path.write_text(sidecar("leave", "desktop", targets={"password": {"box": TARGETS["password"]}}))
    figure = drawn(project).figures["midori", "step-1", "desktop"]
    assert [spot.badge for spot in figure.whole.hotspots] == ["1"]


def test_a_picture_of_another_size_is_not_published(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    (folder / "leave.png").write_bytes(png(screen((1280, 800))))
    made = drawn(project)
    assert ("midori", "step-1", "desktop") not in made.figures
    (finding,) = made.findings
    assert finding.rule == "picture-size"
    assert finding.place.path == "images/midori/desktop/leave.json"
    assert finding.place.span is not None
    assert "1280 × 800" in finding.message


def test_a_picture_that_no_step_shows_is_checked_all_the_same(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    (folder / "spare.png").write_bytes(SIGNATURE)
    (folder / "spare.json").write_text(sidecar("spare", "desktop"))
    collection = load_collection(project)
    found = picture_findings(project, collection)
    assert [(f.rule, f.place.path) for f in found] == [
        ("picture-unreadable", "images/midori/desktop/spare.png")
    ]


def test_a_picture_changed_after_capture_is_noticed(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    with Image.open(folder / "leave.png") as image:
        digest = pixel_digest(image.convert("RGB"))
    (folder / "leave.json").write_text(sidecar("leave", "desktop", picture=digest))
    assert drawn(project).findings == ()
    touched = screen((2560, 1600))
    touched.putpixel((5, 5), (0, 0, 0))
    (folder / "leave.png").write_bytes(png(touched))
    made = drawn(project)
    assert [finding.rule for finding in made.findings] == ["picture-edited"]
    assert ("midori", "step-1", "desktop") in made.figures


def test_a_picture_with_a_mask_that_hides_not_all_is_never_published(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    mask = {"find": "css=input", "box": [240, 400, 600, 88], "fill": "#1e3a5f"}
    (folder / "leave.json").write_text(sidecar("leave", "desktop", masks=[mask]))
    hidden = screen((2560, 1600))
    ImageDraw.Draw(hidden).rectangle((240, 400, 839, 487), fill="#1e3a5f")
    (folder / "leave.png").write_bytes(png(hidden))
    assert drawn(project).findings == ()
    hidden.putpixel((839, 487), (0x1E, 0x3A, 0x7F))
    (folder / "leave.png").write_bytes(png(hidden))
    made = drawn(project)
    (finding,) = made.findings
    assert finding.rule == "mask-unfilled"
    assert finding.severity is Severity.ERROR
    assert finding.place.span is not None
    assert ("midori", "step-1", "desktop") not in made.figures
    assert picture_findings(project, load_collection(project)) == made.findings


def test_a_mask_outside_the_picture_hides_nothing(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    mask = {"find": "css=input", "box": [9000, 400, 600, 88], "fill": "#1e3a5f"}
    (folder / "leave.json").write_text(sidecar("leave", "desktop", masks=[mask]))
    made = drawn(project)
    assert [finding.rule for finding in made.findings] == ["mask-unfilled"]
    assert ("midori", "step-1", "desktop") not in made.figures
