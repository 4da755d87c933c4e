// It is gone; a copy stands in the header.
(target) => {
  document.querySelector("nav").append(target.cloneNode(true));
  target.remove();
  for (const copy of document.querySelectorAll("a,button")) {
    if (copy.taikaiNumber !== undefined) continue;
    const link = Object.assign(document.createElement("a"), { href: "/elsewhere", className: copy.className, ariaLabel: copy.ariaLabel });
    link.append(...copy.childNodes);
    copy.replaceWith(link);
  }
}
