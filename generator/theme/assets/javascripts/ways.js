// Of several ways through a procedure only the chosen one stays open, also when the page is opened again.
// Without a choice, all are shown.
import { forget, recall, remember } from "./memory.js";

export function chooseWays() {
  for (const choice of document.querySelectorAll(".tk-ways")) choose(choice);
}

function choose(choice) {
  const all = choice.querySelector("button");
  const links = [...choice.querySelectorAll("a")];
  const ways = new Map(links.map((link) => [link, partOf(link.hash)?.closest(".tk-way")]));

  const key = `way.${location.pathname.split("/").slice(-2)[0]}.${choice.dataset.procedure}`;

  const show = (chosen) => {
    for (const [link, way] of ways) {
      if (way) way.hidden = Boolean(chosen) && link !== chosen;
      link.toggleAttribute("aria-current", link === chosen);
      if (link === chosen) link.setAttribute("aria-current", "true");
    }
    all.hidden = !chosen;
  };
  const take = (link) => {
    show(link);
    remember(key, link.hash);
  };
  for (const link of links) link.addEventListener("click", () => take(link));
  all.addEventListener("click", () => {
    show(null);
    forget(key);
    links[0].focus();
  });
  // An address may lead into a way that is closed: it opens, and is scrolled to once more.
  const follow = () => {
    const part = partOf(location.hash);
    const link = links.find((one) => part && ways.get(one)?.contains(part));
    if (!link || !ways.get(link).hidden) return;
    take(link);
    part.scrollIntoView();
  };
  addEventListener("hashchange", follow);

  // A link to a way, or to a step in it, opens that one; else the one that was chosen before.
  const part = partOf(location.hash);
  const meant = links.find((one) => part && ways.get(one)?.contains(part));
  const before = links.find((one) => one.hash === recall(key));
  if (meant) take(meant);
  else if (before) show(before);
  if (part && (meant || before)) part.scrollIntoView();
}

function partOf(hash) {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}
