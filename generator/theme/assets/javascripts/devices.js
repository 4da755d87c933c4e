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
  const letGo = holdInPlace();
  document.addEventListener("change", ({ target }) => {
    if (!target.matches(".tk-devices input")) return;
    chosen = target.value;
    remember("device", chosen);
    show();
    letGo();
  });
}

function check(device) {
  for (const tab of tabs()) tab.checked = tab.value === device;
}

// Pictures change their height with the device: the tabs that the reader uses must not move. Where
// they are is noted before the browser shows the choice, which it does ahead of the change event.
function holdInPlace() {
  let held = null;
  const top = () => held.getBoundingClientRect().top;
  let before = 0;
  for (const name of ["pointerdown", "keydown"]) {
    document.addEventListener(name, ({ target }) => {
      held = target.closest(".tk-devices");
      before = held && top();
    });
  }
  return () => held && scrollBy({ top: top() - before, behavior: "instant" });
}
