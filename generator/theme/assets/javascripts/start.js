// What must be known before the first paint, so that nothing moves after it: the storage that
// Material's script expects, the chosen colours, that there are scripts, and whether the review of
// the page is overdue. The page carries only the day, for it must not change by itself.
// Both languages share one scope, so that a choice made in one holds in the other.
(() => {
  const scope = new URL(document.currentScript.dataset.root, location);
  window.__md_scope = scope;
  window.__md_hash = (text) => [...text].reduce((hash, c) => (hash << 5) - hash + c.charCodeAt(0), 0);
  window.__md_get = (key, storage, at = scope) => {
    try {
      return JSON.parse((storage ?? localStorage).getItem(`${at.pathname}.${key}`));
    } catch {
      return null; // storage can be switched off
    }
  };
  window.__md_set = (key, value, storage, at = scope) => {
    try {
      (storage ?? localStorage).setItem(`${at.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // storage can be switched off or full: the choice then lasts for this page
    }
  };
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  const due = document.querySelector('meta[name="review-due"]')?.content;
  const today = new Date().toLocaleDateString("sv-SE"); // writes days as 2026-11-01
  root.classList.toggle("tk-late", Boolean(due) && today > due);
  const chosen = window.__md_get("__palette")?.color;
  const dark =
    chosen && chosen.media !== "(prefers-color-scheme)"
      ? chosen.scheme === "slate"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  document.body.dataset.mdColorScheme = dark ? "slate" : "default";
})();
