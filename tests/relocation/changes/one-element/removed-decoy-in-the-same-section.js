// It is gone; a copy stands elsewhere in its section.
(target) => {
  const section = target.closest("section,main,header,footer,aside") ?? document.body;
  if (section.lastElementChild === target) section.prepend(target.cloneNode(true));
  else section.append(target.cloneNode(true));
  target.remove();
  for (const copy of document.querySelectorAll("a,button")) {
    if (copy.taikaiNumber !== undefined) continue;
    const link = Object.assign(document.createElement("a"), { href: "/elsewhere", className: copy.className, ariaLabel: copy.ariaLabel });
    link.append(...copy.childNodes);
    copy.replaceWith(link);
  }
}
