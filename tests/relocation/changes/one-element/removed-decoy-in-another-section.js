// It is gone; a copy stands at the end of another section.
(target) => {
  const others = [...document.querySelectorAll("section")].filter((section) => !section.contains(target));
  others[0].append(target.cloneNode(true));
  target.remove();
  for (const copy of document.querySelectorAll("a,button")) {
    if (copy.taikaiNumber !== undefined) continue;
    const link = Object.assign(document.createElement("a"), { href: "/elsewhere", className: copy.className, ariaLabel: copy.ariaLabel });
    link.append(...copy.childNodes);
    copy.replaceWith(link);
  }
}
