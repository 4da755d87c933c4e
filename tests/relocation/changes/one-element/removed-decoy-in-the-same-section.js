// It is gone; a copy stands at the end of its section.
(target) => {
  (target.closest("section,main,header,footer,aside") ?? document.body).append(target.cloneNode(true));
  target.remove();
  for (const copy of document.querySelectorAll("a,button")) {
    if (copy.taikaiNumber !== undefined) continue;
    const link = Object.assign(document.createElement("a"), { href: "/elsewhere", className: copy.className, ariaLabel: copy.ariaLabel });
    link.append(...copy.childNodes);
    copy.replaceWith(link);
  }
}
