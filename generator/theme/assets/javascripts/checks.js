// The check list remembers its ticks in this browser, by what an entry says rather than by its number.
import { forget, recall, remember } from "./memory.js";

export function keepChecks() {
  for (const list of document.querySelectorAll(".tk-checklist")) keepList(list);
}

function keepList(list) {
  const key = `checks.${list.dataset.guide}`;
  const boxes = [...list.querySelectorAll("input")];
  const memory = list.querySelector(".tk-checklist__memory");
  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.dataset.key);
  const tell = () => (memory.hidden = !ticked().length);

  const before = recall(key) ?? [];
  for (const box of boxes) box.checked = before.includes(box.dataset.key);
  tell();
  list.addEventListener("change", () => {
    if (remember(key, ticked())) tell();
  });
  memory.querySelector("button").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    forget(key);
    tell();
    boxes[0].focus();
  });
}
