// The row of the element is another thing's row.
(target) => {
  const row = target.closest("tr,.row");
  if (row) row.firstElementChild.textContent = "別の項目";
}
