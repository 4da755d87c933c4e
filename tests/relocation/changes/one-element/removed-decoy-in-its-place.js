// It is gone; a copy stands in a new line just under its place.
(target) => {
  const line = document.createElement("div");
  line.append(target.cloneNode(true));
  target.parentElement.after(line);
  target.remove();
  for (const link of document.querySelectorAll("a")) if (link.taikaiNumber === undefined) link.href = "/elsewhere";
}
