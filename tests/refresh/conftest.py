"""A project with one hand-made screenshot, and new pictures of its screen after one change each."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from PIL import Image
from playwright.sync_api import Page

from generator.cli import main
from generator.nouns import geometry
from generator.nouns.project import Project
from generator.nouns.sidecar import Sidecar
from tests.relocation.studio import opened_page, opened_studio

HERE = Path(__file__).parent
FILL = "#6b7280"
TARGETS = ("password", "withdraw", "stay", "unlink")
Box = list[int]
MakeProject = Callable[[dict[str, str | bytes]], Project]

CHANGES: Mapping[str, str] = {
    "same": "",
    "banner": "document.body.insertAdjacentHTML('afterbegin', '<p style=\"margin:0;padding:12px 32px;"
    "background:#fff4d6\">年末年始の休みのお知らせ</p>')",
    "another-name": "user.textContent = '田中 一郎'",
    "longer-name": "user.textContent = '小野寺 さくら子'",
    "name-elsewhere": "document.querySelector('h1').append(user)",
    "name-gone": "user.style.visibility = 'hidden'",
    "name-on-the-left": "document.querySelector('header b').after(user)",
    "renamed": "withdraw.textContent = 'アカウントを削除'",
    "removed": "withdraw.remove()",
    "dark": "document.head.insertAdjacentHTML('beforeend', '<style>* { background: #14181f !important;"
    " color: #dde3ec !important }</style>')",
    "other-page": "document.body.innerHTML = '<h1>お探しのページはありません</h1>'",
}

GUIDE = """\
service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ}
screens:
  leave:
    mask: ["css=#user", "css=#password"]
    targets:
      password: {label: {ja: パスワード, en: Password}}
      withdraw: {label: {ja: 退会する, en: Withdraw}}
      stay: {label: {ja: 利用を続ける, en: Keep using}}
      unlink: {label: {ja: 解除する, en: Unlink}}
steps:
  - screen: leave
    actions: [{press: unlink}, {enter: password}, {press: withdraw, not: stay}]
done: {says: {ja: 退会が完了しました, en: Withdrawal complete}}
"""


@dataclass(frozen=True)
class Taken:
    """A raw picture, with the true boxes in its pixels of what it shows by id."""

    png: bytes
    boxes: Mapping[str, Box]

    def image(self) -> Image.Image:
        return Image.open(io.BytesIO(self.png)).convert("RGB")


@pytest.fixture(scope="session")
def taken() -> Mapping[str, Taken]:
    """Every change, photographed at a scale of 2; `scale-1` is the unchanged screen at that of 1.

    The browser is closed before a test runs: two drivers cannot run in a process at once.
    """
    photos: dict[str, Taken] = {}
    with opened_studio() as browser:
        with opened_page(browser, "desktop") as page:
            for name, script in CHANGES.items():
                photos[name] = _photograph(page, script)
        with opened_page(browser, "monitor") as page:
            photos["scale-1"] = _photograph(page, "")
    return photos


def _photograph(page: Page, script: str) -> Taken:
    page.set_content((HERE / "screen.html").read_text("utf-8"))
    page.evaluate(f"() => {{ {script} }}")
    boxes = page.evaluate(
        """names => Object.fromEntries(names.flatMap((name) => {
          const box = document.getElementById(name)?.getBoundingClientRect();
          const sides = box && [box.left, box.top, box.width, box.height];
          return box ? [[name, sides.map((each) => Math.round(each * devicePixelRatio))]] : [];
        }))""",
        [*TARGETS, "user"],
    )
    return Taken(page.screenshot(), boxes)


@dataclass
class Desk:
    """The project, the new pictures, and the command."""

    project: Project
    taken: Mapping[str, Taken]

    @property
    def picture(self) -> Path:
        return self.project.images / "midori/desktop/leave.png"

    @property
    def notes(self) -> Path:
        return self.picture.with_suffix(".json")

    @property
    def sidecar(self) -> Sidecar:
        return Sidecar.model_validate_json(self.notes.read_bytes())

    def change_notes(self, change: Callable[[dict[str, Any]], None]) -> None:
        notes = json.loads(self.notes.read_text("utf-8"))
        change(notes)
        self.notes.write_text(json.dumps(notes, ensure_ascii=False), "utf-8")

    def file(self, content: bytes, name: str = "new.png") -> Path:
        path = self.project.root.parent / name
        path.write_bytes(content)
        return path

    def refresh(self, change: str, *options: str) -> Result:
        return self.run("midori", "leave", str(self.file(self.taken[change].png)), *options)

    def run(self, *arguments: str) -> Result:
        given = ["refresh", "--project", str(self.project.root), "--lang", "en", *arguments]
        return CliRunner().invoke(main, given)

    def box(self, target: str) -> Box:
        box = self.sidecar.targets[target].box
        return [box.x, box.y, box.width, box.height]

    def check(self) -> Result:
        return CliRunner().invoke(main, ["check", "--project", str(self.project.root)])

    def files(self) -> dict[str, bytes]:
        """All files of the project, those that can be made again included."""
        root = self.project.root
        found = (path for path in root.rglob("*") if path.is_file())
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def desk(make_project: MakeProject, taken: Mapping[str, Taken]) -> Desk:
    project = make_project({"guides/midori.yml": GUIDE})
    desk = Desk(project, taken)
    desk.picture.parent.mkdir(parents=True)
    old = taken["same"]
    masks = [_grown(old.boxes["user"], 4), _line(old.boxes["password"])]
    image = old.image()
    for x, y, width, height in masks:
        image.paste(FILL, (x, y, x + width, y + height))
    image.save(desk.picture)
    notes = {
        "version": 1,
        "guide": "midori",
        "screen": "leave",
        "device": "desktop",
        "size": list(image.size),
        "scale": 2,
        "how": "confirmed",
        "ui": "ja",
        "on": "2026-11-01",
        "targets": {name: {"box": old.boxes[name]} for name in TARGETS},
        "masks": [
            {"find": "css=#user", "box": masks[0], "fill": FILL},
            {"find": "css=#password", "box": masks[1], "fill": FILL},
        ],
    }
    desk.notes.write_text(json.dumps(notes, ensure_ascii=False, indent=2), "utf-8")
    return desk


def is_masked(image: Image.Image, box: geometry.Box) -> bool:
    part = image.crop((box.x, box.y, box.right, box.bottom))
    return part.getcolors() == [(box.area, tuple(bytes.fromhex(FILL[1:])))]


def _grown(box: Box, by: int) -> Box:
    x, y, width, height = box
    return [x - by, y - by, width + 2 * by, height + 2 * by]


def _line(box: Box) -> Box:
    """The line of a field, without its frame."""
    x, y, width, height = box
    return [x + 8, y + 16, width - 16, height - 32]
