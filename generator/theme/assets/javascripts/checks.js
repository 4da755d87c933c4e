// The check list remembers its ticks in this browser, by what an entry says rather than by its number.
import { canRemember, forget, recall, remember } from "./memory.js";

export function keepChecks() {
  for (const list of document.querySelectorAll(".tk-checklist")) keepList(list);
}

function keepList(list) {
  const key = `checks.${list.dataset.guide}`;
  const boxes = [...list.querySelectorAll("input")];
  const memory = list.querySelector(".tk-checklist__memory");
  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.dataset.key);

  const before = recall(key) ?? [];
  for (const box of boxes) box.checked = before.includes(box.dataset.key);
  memory.hidden = !canRemember();
  list.addEventListener("change", () => remember(key, ticked()));
  memory.querySelector("button").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    forget(key);
    boxes[0].focus();
  });
}
