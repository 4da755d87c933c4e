// Opens the search by a button, which a keyboard reaches; Material offers a mere label.

export function openSearchByButton() {
  const button = document.querySelector(".tk-search-button");
  const toggle = document.getElementById("__search");
  const field = document.querySelector(".md-search__input");
  if (!button || !toggle || !field) return;
  button.addEventListener("click", () => {
    if (!toggle.checked) toggle.click();
    field.focus();
  });
  toggle.addEventListener("change", () => {
    if (!toggle.checked && button.getClientRects().length) button.focus();
  });
}
