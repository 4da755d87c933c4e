// It is gone; a copy stands in the footer.
(target) => {
  document.querySelector("footer").prepend(target.cloneNode(true));
  target.remove();
  for (const copy of document.querySelectorAll("a,button")) {
    if (copy.taikaiNumber !== undefined) continue;
    const link = Object.assign(document.createElement("a"), { href: "/elsewhere", className: copy.className, ariaLabel: copy.ariaLabel });
    link.append(...copy.childNodes);
    copy.replaceWith(link);
  }
}
