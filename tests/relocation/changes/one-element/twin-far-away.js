// A copy stands in the footer.
(target) => {
  document.querySelector("footer").prepend(target.cloneNode(true));
  for (const link of document.querySelectorAll("a")) if (link.taikaiNumber === undefined) link.href = "/elsewhere";
}
