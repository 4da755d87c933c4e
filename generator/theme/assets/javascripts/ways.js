// Of several ways through a procedure only the chosen one stays open. Without a choice, all are shown.

export function chooseWays() {
  for (const choice of document.querySelectorAll(".tk-ways")) choose(choice);
}

function choose(choice) {
  const all = choice.querySelector("button");
  const links = [...choice.querySelectorAll("a")];
  const ways = new Map(links.map((link) => [link, partOf(link.hash)?.closest(".tk-way")]));

  const show = (chosen) => {
    for (const [link, way] of ways) {
      if (way) way.hidden = Boolean(chosen) && link !== chosen;
      link.toggleAttribute("aria-current", link === chosen);
      if (link === chosen) link.setAttribute("aria-current", "true");
    }
    all.hidden = !chosen;
  };
  for (const link of links) link.addEventListener("click", () => show(link));
  all.addEventListener("click", () => {
    show(null);
    links[0].focus();
  });
  // An address may lead into a way that is closed: it opens, and is scrolled to once more.
  const follow = () => {
    const part = partOf(location.hash);
    const link = links.find((one) => part && ways.get(one)?.contains(part));
    if (!link || !ways.get(link).hidden) return;
    show(link);
    part.scrollIntoView();
  };
  addEventListener("hashchange", follow);
}

function partOf(hash) {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}
