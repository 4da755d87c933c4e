// A copy stands just after it.
(target) => {
  target.after(target.cloneNode(true));
  for (const link of document.querySelectorAll("a")) if (link.taikaiNumber === undefined) link.href = "/elsewhere";
}
