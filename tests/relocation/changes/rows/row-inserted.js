// A row more, with the same button.
() => {
  const row = document.querySelector("tr + tr, .row");
  if (!row) return;
  const other = row.cloneNode(true);
  other.firstElementChild.textContent = "追加の項目";
  row.before(other);
}
