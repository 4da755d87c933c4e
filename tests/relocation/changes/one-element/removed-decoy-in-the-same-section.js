// It is gone; a copy stands at the end of its section.
(target) => {
  (target.closest("section,main,header,footer,aside") ?? document.body).append(target.cloneNode(true));
  target.remove();
  for (const link of document.querySelectorAll("a")) if (link.taikaiNumber === undefined) link.href = "/elsewhere";
}
