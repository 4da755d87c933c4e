// The header's buttons: the search, which is loaded when it is first wanted, and the colours.
import { recall, remember } from "./memory.js";

const SCHEMES = ["auto", "light", "dark"];

export function openSearch() {
  const dialog = document.querySelector(".tk-search");
  if (!dialog) return;
  let ready = null;
  const open = async (words) => {
    ready ??= import("./search.js").then(({ makeSearch }) => makeSearch(dialog));
    (await ready)(words);
  };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest(".tk-search-button");
    if (button) open(button.dataset.words);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, dialog");
    const wanted = (event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey));
    if (!wanted) return;
    event.preventDefault();
    open();
  });
}

export function chooseScheme() {
  const button = document.querySelector(".tk-scheme");
  if (!button) return;
  let chosen = SCHEMES.includes(recall("scheme")) ? recall("scheme") : "auto";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const isDark = chosen === "dark" || (chosen === "auto" && dark.matches);
    document.body.dataset.mdColorScheme = isDark ? "slate" : "default";
    button.dataset.chosen = chosen;
    button.title = button.dataset[chosen];
    button.setAttribute("aria-label", button.title);
  };
  show();
  dark.addEventListener("change", show);
  button.addEventListener("click", () => {
    chosen = SCHEMES[(SCHEMES.indexOf(chosen) + 1) % SCHEMES.length];
    remember("scheme", chosen);
    show();
  });
}
