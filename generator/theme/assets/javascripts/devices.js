// Keeps the device tabs of all steps on the same device, and remembers the one that was chosen.
import { recall, remember } from "./memory.js";

const NARROW = matchMedia("(max-width: 44.984375em)");
const tabs = () => document.querySelectorAll(".tk-devices input");

export function keepDevice() {
  if (!tabs().length) return;
  let chosen = recall("device");
  const show = () => check(chosen ?? (NARROW.matches ? "phone" : "desktop"));
  show();
  NARROW.addEventListener("change", show);
  document.addEventListener("change", ({ target }) => {
    if (!target.matches(".tk-devices input")) return;
    chosen = target.value;
    remember("device", chosen);
    inPlace(target.labels[0], () => check(chosen));
  });
}

function check(device) {
  for (const tab of tabs()) tab.checked = tab.value === device;
}

// Pictures above change their height with the device: what the reader looks at must not move.
function inPlace(element, change) {
  const before = element.getBoundingClientRect().top;
  change();
  scrollBy({ top: element.getBoundingClientRect().top - before, behavior: "instant" });
}
