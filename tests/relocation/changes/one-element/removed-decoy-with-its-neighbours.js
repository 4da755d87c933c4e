// It is gone; what stood beside it is copied elsewhere with it.
(target) => {
  const copy = target.parentElement.cloneNode(true);
  document.querySelector("main > p").after(copy);
  target.remove();
  for (const link of document.querySelectorAll("a")) if (link.taikaiNumber === undefined) link.href = "/elsewhere";
}
