// A slim line under the header: a piece for each step, filled up to the one that is being read.
import { onMove, partAt } from "./place.js";

export function showProgress() {
  const progress = document.querySelector(".tk-progress");
  const steps = document.querySelectorAll(".tk-step");
  if (!progress || steps.length < 2 || document.querySelector(".tk-sample")) return; // no steps to follow
  const words = document.createElement("span");
  const line = document.createElement("span");
  line.className = "tk-progress__line";
  progress.append(words, line);
  onMove(() => {
    const step = partAt(".tk-step, .tk-procedure ~ section");
    progress.hidden = !step?.matches(".tk-step");
    if (!progress.hidden) fill(step, words, line);
  });
}

function fill(step, words, line) {
  const all = [...step.parentElement.querySelectorAll(":scope > .tk-step")];
  const at = all.indexOf(step);
  if (line.childElementCount !== all.length) {
    line.replaceChildren(...all.map(() => document.createElement("i")));
  }
  [...line.children].forEach((piece, index) => {
    piece.className = index > at ? "" : "tk-passed";
    piece.classList.toggle("tk-danger", index <= at && all[index].matches(".tk-step--irreversible"));
  });
  words.textContent = line.parentElement.dataset.words
    .replace("{number}", at + 1)
    .replace("{total}", all.length);
}
