// The list of contents shows which part is being read.
import { onMove, partAt } from "./place.js";

export function followContents() {
  const list = document.querySelector(".md-sidebar__scrollwrap");
  const links = new Map();
  for (const link of list?.querySelectorAll("a") ?? []) links.set(link.hash.slice(1), link);
  if (!links.size) return;
  const parts = [...links.keys()].map((id) => `[id="${id}"]`).join();
  let shown = null;
  onMove(() => {
    const link = list.getClientRects().length ? links.get(partAt(parts)?.id) : shown;
    if (link === shown) return;
    shown?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    if (link) list.scrollTop = link.offsetTop - list.clientHeight / 2;
    shown = link;
  });
}
