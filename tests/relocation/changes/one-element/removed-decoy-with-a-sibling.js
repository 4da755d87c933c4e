// It is gone; it and the one beside it are copied to the end of the page.
(target) => {
  const other = target.previousElementSibling ?? target.nextElementSibling;
  const line = document.createElement("div");
  line.className = target.parentElement.className;
  if (other) line.append(other.cloneNode(true));
  line.append(target.cloneNode(true));
  document.querySelector("main").append(line);
  target.remove();
  for (const copy of document.querySelectorAll("a,button")) {
    if (copy.taikaiNumber !== undefined) continue;
    const link = Object.assign(document.createElement("a"), { href: "/elsewhere", className: copy.className, ariaLabel: copy.ariaLabel });
    link.append(...copy.childNodes);
    copy.replaceWith(link);
  }
}
