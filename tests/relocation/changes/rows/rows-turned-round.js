// Rows stand in the opposite order.
() => {
  for (const row of document.querySelectorAll("tr + tr, .row")) row.parentElement.querySelector("tr, h2").after(row);
}
