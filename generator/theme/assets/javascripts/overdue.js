// Shows the banner of an overdue review. The page carries only the day: it must not change by itself.

export function warnWhenOverdue(now = new Date()) {
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  for (const banner of document.querySelectorAll("[data-due]")) {
    banner.hidden = today <= banner.dataset.due;
  }
}
