"""A project with a guide of one step, and the pictures of its two screens."""

from __future__ import annotations

import io
import json

from PIL import Image, ImageDraw

from generator.loader import load_collection
from generator.nouns.project import Project
from generator.pictures import Drawn, draw_figures

GUIDE = """
service:
  name: {ja: みどり, en: Midori}
screens:
  leave:
    path: /leave
    targets:
      password: {find: "css=input", label: {ja: パスワード, en: Password}}
      withdraw: {find: "text=退会する", label: {ja: 退会する, en: Withdraw}}
      stay: {find: "text=続ける", label: {ja: 続ける, en: Keep using}}
  complete:
    path: /done
steps:
  - screen: leave
    actions:
      - enter: password
      - press: withdraw
        irreversible: true
        not: stay
done:
  screen: complete
  says: {ja: 退会が完了しました, en: Withdrawal complete}
"""
TARGETS = {
    "password": [240, 400, 600, 88],
    "withdraw": [240, 560, 320, 96],
    "stay": [600, 560, 320, 96],
}
SIZES = {"desktop": (2560, 1600, 2), "phone": (1170, 2532, 3)}


def png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def screen(size: tuple[int, int], shade: int = 250) -> Image.Image:
    image = Image.new("RGB", size, (shade, shade, 255))
    draw = ImageDraw.Draw(image)
    for x, y, width, height in TARGETS.values():
        draw.rounded_rectangle((x, y, x + width, y + height), 12, fill="white", outline="#888888")
    return image


def sidecar(name: str, device: str, **changes: object) -> str:
    width, height, scale = SIZES[device]
    targets = {key: {"box": box} for key, box in TARGETS.items()} if name == "leave" else {}
    data: dict[str, object] = {
        "version": 1,
        "guide": "midori",
        "screen": name,
        "device": device,
        "size": [width, height],
        "scale": scale,
        "how": "reproduced",
        "ui": "ja",
        "on": "2026-11-01",
        "targets": targets,
    }
    return json.dumps({**data, **changes})


def files() -> dict[str, str | bytes]:
    made: dict[str, str | bytes] = {"guides/midori.yml": GUIDE}
    for device, (width, height, _) in SIZES.items():
        for index, name in enumerate(("leave", "complete")):
            folder = f"images/midori/{device}"
            made[f"{folder}/{name}.png"] = png(screen((width, height), 250 - index))
            made[f"{folder}/{name}.json"] = sidecar(name, device)
    return made


def drawn(project: Project, workers: int | None = None) -> Drawn:
    return draw_figures(project, load_collection(project), workers=workers)


def one_figure() -> dict[str, str | bytes]:
    """A project with one figure, which has a fault, so that its record has every part."""
    kept = {name: content for name, content in files().items() if "phone/" not in name}
    boxes = {"password": {"box": TARGETS["password"]}}
    kept["images/midori/desktop/leave.json"] = sidecar("leave", "desktop", targets=boxes)
    return {name: content for name, content in kept.items() if "complete" not in name}


def contents(made: Drawn) -> dict[str, bytes]:
    return {address: path.read_bytes() for address, path in made.files.items()}
