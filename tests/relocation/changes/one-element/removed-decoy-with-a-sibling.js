// It is gone; it and the one beside it are copied to the end of the page.
(target) => {
  const other = target.previousElementSibling ?? target.nextElementSibling;
  const line = document.createElement("div");
  line.className = target.parentElement.className;
  if (other) line.append(other.cloneNode(true));
  line.append(target.cloneNode(true));
  document.querySelector("main").append(line);
  target.remove();
  for (const link of document.querySelectorAll("a")) if (link.taikaiNumber === undefined) link.href = "/elsewhere";
}
