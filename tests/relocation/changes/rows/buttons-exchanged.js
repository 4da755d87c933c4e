// The buttons of two rows change places.
(target) => {
  const rows = [...document.querySelectorAll("tr + tr, .row")];
  const row = target.closest("tr,.row");
  const other = rows.find((each) => each !== row && each.parentElement === row?.parentElement);
  const button = other?.querySelector("a,button");
  if (!button || !target.matches("a,button") || button.textContent === target.textContent) return;
  const place = document.createElement("i");
  target.replaceWith(place);
  button.replaceWith(target);
  place.replaceWith(button);
}
