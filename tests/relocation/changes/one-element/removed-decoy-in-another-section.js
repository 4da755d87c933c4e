// It is gone; a copy stands at the end of another section.
(target) => {
  const others = [...document.querySelectorAll("section")].filter((section) => !section.contains(target));
  others[0].append(target.cloneNode(true));
  target.remove();
  for (const link of document.querySelectorAll("a")) if (link.taikaiNumber === undefined) link.href = "/elsewhere";
}
