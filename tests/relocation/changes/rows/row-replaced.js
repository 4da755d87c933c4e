// The row is gone, and another thing's row with the same button stands in its place.
(target) => {
  const row = target.closest("tr,.row");
  if (!row) return;
  const other = row.cloneNode(true);
  other.firstElementChild.textContent = "家族の登録";
  row.replaceWith(other);
}
