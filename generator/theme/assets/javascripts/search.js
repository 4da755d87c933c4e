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
  // Material looks at the field when a key is let go; a word that is pasted or spoken lets go of none.
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));
  toggle.addEventListener("change", () => {
    if (!toggle.checked && button.getClientRects().length) button.focus();
  });
}

// Shows only the results that lack the fewest of the words typed: Material lists all that have any.
export function preferCompleteResults() {
  const list = document.querySelector(".md-search-result__list");
  if (!list) return;
  const lacking = (item) => item.querySelectorAll("del").length;
  new MutationObserver(() => {
    const items = [...list.children];
    const fewest = Math.min(...items.map(lacking));
    for (const item of items) item.hidden = lacking(item) > fewest;
  }).observe(list, { childList: true });
}
