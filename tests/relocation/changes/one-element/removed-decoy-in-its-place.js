// It is gone; a copy stands in a new line just under its place.
(target) => {
  if (!target.matches("a,button")) return target.remove(); // a copied field is the field
  const line = document.createElement("div");
  line.append(target.cloneNode(true));
  target.parentElement.after(line);
  target.remove();
  for (const copy of document.querySelectorAll("a,button")) {
    if (copy.taikaiNumber !== undefined) continue;
    const link = Object.assign(document.createElement("a"), { href: "/elsewhere", className: copy.className, ariaLabel: copy.ariaLabel });
    link.append(...copy.childNodes);
    copy.replaceWith(link);
  }
}
