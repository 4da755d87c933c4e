// A copy stands just before it.
(target) => {
  target.before(target.cloneNode(true));
  for (const link of document.querySelectorAll("a")) if (link.taikaiNumber === undefined) link.href = "/elsewhere";
}
