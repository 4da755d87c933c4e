"""Makes account pages that no stand-in has; the same from the same seed."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from html import escape
from pathlib import Path

_SPOKEN = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
_SERVICES: list[str] = _SPOKEN["services"]
_SECTIONS: list[str] = _SPOKEN["sections"]
_ROWS: list[str] = _SPOKEN["rows"]
_VALUES: list[str] = _SPOKEN["values"]
_BUTTONS: list[str] = _SPOKEN["buttons"]
_LINKS: list[str] = _SPOKEN["links"]
_WORDS: list[str] = _SPOKEN["words"]
_PLANS: list[str] = _SPOKEN["plans"]

_ICON = """<svg width="24" height="24" viewBox="0 0 24 24"><circle cx="12" cy="8" r="4"/>
<path d="M4 21c1-5 4-7 8-7s7 2 8 7"/></svg>"""


def make_page(seed: int) -> str:
    """Return the HTML of a page: header, perhaps a side column, three to five sections, footer."""
    pick = random.Random(seed)  # noqa: S311 - pages, no secrets
    sections = [_SECTION_KINDS[kind](pick, title) for kind, title in _plan(pick)]
    side = _side(pick) if pick.random() < 0.7 else ""
    return f"""<!doctype html><html lang="ja"><head><meta charset="utf-8">
<title>{pick.choice(_SERVICES)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>{_style(pick)}</style></head><body>
<header><a class="brand" href="/">{pick.choice(_SERVICES)}</a><nav>{"".join(_links(pick, 3))}</nav>
<button class="icon" aria-label="アカウント">{_ICON}</button></header>
<div class="columns">{side}
<main><h1>{pick.choice(_SECTIONS)}</h1><p>{pick.choice(_WORDS)}</p>{"".join(sections)}</main></div>
<footer>{"".join(_links(pick, 4))}</footer></body></html>"""


def _plan(pick: random.Random) -> Iterator[tuple[str, str]]:
    kinds = [*_SECTION_KINDS]
    for title in pick.sample(_SECTIONS, pick.randint(3, 5)):
        yield pick.choice(kinds), title


def _style(pick: random.Random) -> str:
    size, line = pick.choice([14, 15, 16]), pick.choice([1.5, 1.6, 1.75])
    gap, radius = pick.choice([12, 16, 20, 24]), pick.choice([0, 4, 10])
    brand = pick.choice(["#2f5d94", "#2c6e5b", "#8a4b2a", "#5a3d8a", "#333"])
    ground = pick.choice(["#fff", "#f5f6f8", "#faf7f2"])
    wide = pick.choice([960, 1080, 1200])
    return f"""
* {{ box-sizing: border-box; }}
body {{ margin: 0; font: {size}px/{line} sans-serif; color: #222; background: {ground}; }}
header, footer {{ display: flex; align-items: center; gap: 24px; padding: 14px 32px;
  background: #fff; border-bottom: 1px solid #ddd; }}
nav {{ display: flex; gap: 20px; flex: 1; }}
.brand {{ font-weight: 700; font-size: 20px; color: {brand}; }}
a {{ color: {brand}; text-decoration: none; }}
svg {{ display: block; fill: none; stroke: #fff; stroke-width: 2; }}
.icon {{ width: 40px; height: 40px; padding: 8px; border: 0; border-radius: 50%;
  background: {brand}; }}
.columns {{ display: flex; gap: {gap}px; max-width: {wide}px; margin: 0 auto; padding: {gap}px; }}
aside {{ flex: 0 0 200px; }} aside a {{ display: block; padding: 8px 12px; }}
main {{ flex: 1; min-width: 0; }}
h1 {{ margin: 0; font-size: 24px; }} h2 {{ margin: 0 0 8px; font-size: 17px; }}
p {{ margin: 4px 0; }}
section {{ margin-top: {gap}px; padding: {gap}px; border: 1px solid #ddd;
  border-radius: {radius}px; background: #fff; }}
.row {{ display: flex; align-items: center; gap: 16px; padding: 10px 0;
  border-top: 1px solid #eee; }}
.row > :first-child {{ flex: 1; }}
table {{ width: 100%; border-collapse: collapse; }}
td, th {{ padding: 8px; border: 1px solid #ddd; text-align: left; }}
.cards {{ display: flex; flex-wrap: wrap; gap: {gap}px; }}
.card {{ flex: 1 1 180px; padding: 12px; border: 1px solid #ddd; border-radius: {radius}px; }}
.button {{ display: inline-block; padding: 8px 20px; border: 1px solid {brand};
  border-radius: {radius}px; background: #fff; color: {brand}; font: inherit; }}
.main {{ background: {brand}; color: #fff; }}
.danger {{ border-color: #b3363b; background: #b3363b; color: #fff; }}
label {{ display: block; margin-top: 10px; font-weight: 700; }}
.choice {{ font-weight: 400; }}
input:not([type=radio]), select {{ width: 100%; max-width: 380px; padding: 9px;
  border: 1px solid #bbb; border-radius: {radius}px; font: inherit; }}
.buttons {{ display: flex; gap: 12px; margin-top: 16px; }}
ul {{ margin: 0; padding-left: 20px; }}
.menu a {{ display: flex; justify-content: space-between; padding: {gap // 2}px 0;
  border-top: 1px solid #eee; }}
.switch {{ flex: 0 0 48px; height: 28px; border: 0; border-radius: 14px; background: #bbb; }}
.switch[aria-checked=true] {{ background: {brand}; }}
@media (max-width: 600px) {{
  .columns {{ display: block; }}
  header, footer {{ flex-wrap: wrap; padding: 12px 16px; }}
  nav {{ order: 3; flex-basis: 100%; }}
}}"""


def _links(pick: random.Random, count: int) -> list[str]:
    return [
        f'<a href="/{index}{pick.randint(10, 99)}">{words}</a>'
        for index, words in enumerate(pick.sample(_LINKS, count))
    ]


def _button(pick: random.Random, words: str, kind: str = "") -> str:
    kind = kind or pick.choice(["", "main"])
    return f'<button class="button {kind}" type="button">{escape(words)}</button>'


def _side(pick: random.Random) -> str:
    links = (
        f'<a href="/side/{index}">{words}</a>'
        for index, words in enumerate(pick.sample(_SECTIONS, 6))
    )
    return f"<aside>{''.join(links)}</aside>"


def _rows(pick: random.Random, title: str) -> str:
    """Rows with a value; sometimes each has a button of its own name, sometimes all the same."""
    names = pick.sample(_ROWS, 4)
    words = pick.sample(_BUTTONS, 4) if pick.random() < 0.5 else [pick.choice(_BUTTONS)] * 4
    rows = "".join(
        f'<div class="row"><b>{name}</b><span>{pick.choice(_VALUES)}</span>'
        f"{_button(pick, each, 'plain')}</div>"
        for name, each in zip(names, words, strict=True)
    )
    return f"<section><h2>{title}</h2>{rows}</section>"


def _table(pick: random.Random, title: str) -> str:
    words = pick.choice(_BUTTONS)
    rows = "".join(
        f"<tr><td>{plan}</td><td>{pick.randint(3, 29) * 100}円</td>"
        f"<td>{_button(pick, words, 'plain')}</td></tr>"
        for plan in pick.sample(_PLANS, 3)
    )
    head = "<tr><th>プラン</th><th>月額</th><th>手続き</th></tr>"
    return f"<section><h2>{title}</h2><table>{head}{rows}</table></section>"


def _form(pick: random.Random, title: str) -> str:
    names = pick.sample(_ROWS, 2)
    first, second = pick.sample(_BUTTONS, 2)
    options = "".join(f"<option>{each}</option>" for each in pick.sample(_VALUES, 3))
    kind = pick.choice(["text", "password"])
    return f"""<section><h2>{title}</h2><p>{pick.choice(_WORDS)}</p>
<label>{names[0]}<select>{options}</select></label>
<label>{names[1]}<input type="{kind}"></label>
<div class="buttons">{_button(pick, first, "danger")}{_button(pick, second, "plain")}</div>
</section>"""


def _cards(pick: random.Random, title: str) -> str:
    cards = "".join(
        f'<div class="card"><b>{name}</b><p>{pick.choice(_WORDS)}</p>'
        f'<a href="/card/{index}">{pick.choice(_BUTTONS)}</a></div>'
        for index, name in enumerate(pick.sample(_ROWS, 3))
    )
    return f'<section><h2>{title}</h2><div class="cards">{cards}</div></section>'


def _notice(pick: random.Random, title: str) -> str:
    points = "".join(f"<li>{words}</li>" for words in pick.sample(_WORDS, 3))
    return f"<section><h2>{title}</h2><ul>{points}</ul><p>{_links(pick, 1)[0]}</p></section>"


def _menu(pick: random.Random, title: str) -> str:
    items = "".join(
        f'<a href="/menu/{pick.randint(100, 999)}">{name}<span>›</span></a>'
        for name in pick.sample(_ROWS, 5)
    )
    return f'<section class="menu"><h2>{title}</h2>{items}</section>'


def _switches(pick: random.Random, title: str) -> str:
    rows = "".join(
        f'<div class="row"><span>{name}</span><button class="switch" role="switch"'
        f' aria-label="{name}" aria-checked="{pick.choice(["true", "false"])}"></button></div>'
        for name in pick.sample(_ROWS, 4)
    )
    return f"<section><h2>{title}</h2>{rows}</section>"


def _choices(pick: random.Random, title: str) -> str:
    labels = "".join(
        f'<label class="choice"><input type="radio" name="why"> {words}</label>'
        for words in pick.sample(_WORDS, 4)
    )
    return f"<section><h2>{title}</h2>{labels}{_button(pick, pick.choice(_SPOKEN['buttons']))}</section>"


_SECTION_KINDS = {
    "rows": _rows,
    "table": _table,
    "form": _form,
    "cards": _cards,
    "notice": _notice,
    "menu": _menu,
    "switches": _switches,
    "choices": _choices,
}
