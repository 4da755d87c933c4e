// Rows have other values.
() => {
  for (const value of document.querySelectorAll(".row > :nth-child(2), td:nth-child(2)")) value.textContent = "1,480円";
}
