// What must be known before the first paint, so that nothing moves after it: that there are scripts,
// the chosen colours, and whether the review of the page is overdue. The page carries only the day,
// for it must not change by itself.
(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  const due = document.querySelector('meta[name="review-due"]')?.content;
  const today = new Date().toLocaleDateString("sv-SE"); // writes days as 2026-11-01
  root.classList.toggle("tk-late", Boolean(due) && today > due);
  let chosen = null;
  try {
    chosen = JSON.parse(localStorage.getItem("taikai.scheme"));
  } catch {
    // storage can be switched off: the device decides
  }
  const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.body.dataset.mdColorScheme = dark ? "slate" : "default";
})();
