// Scrolled until the row after the element's stands where its row was.
(target) => {
  const row = target.closest("tr,.row,section");
  const next = row?.nextElementSibling;
  if (next) scrollTo(0, next.getBoundingClientRect().top - row.getBoundingClientRect().top);
}
