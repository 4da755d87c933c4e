// It is gone; what stood around it is still there, and is copied with it to just below.
(target) => {
  // A copied field is the field, and a whole section that stands twice has no original.
  if (!target.matches("a,button") || target.parentElement.matches("section,main")) return target.remove();
  const copy = target.parentElement.cloneNode(true);
  target.parentElement.after(copy);
  target.remove();
  for (const copy of document.querySelectorAll("a,button")) {
    if (copy.taikaiNumber !== undefined) continue;
    const link = Object.assign(document.createElement("a"), { href: "/elsewhere", className: copy.className, ariaLabel: copy.ariaLabel });
    link.append(...copy.childNodes);
    copy.replaceWith(link);
  }
}
