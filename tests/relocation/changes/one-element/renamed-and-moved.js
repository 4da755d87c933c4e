// Other words, under the title of the page.
(target) => {
  if (!target.matches("input,select")) target.textContent = "手続きについて";
  document.querySelector("h1").after(target);
}
