// It is gone; a copy stands in the header.
(target) => {
  document.querySelector("nav").append(target.cloneNode(true));
  target.remove();
  for (const link of document.querySelectorAll("a")) if (link.taikaiNumber === undefined) link.href = "/elsewhere";
}
