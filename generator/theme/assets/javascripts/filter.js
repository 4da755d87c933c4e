// Filters the cards of the index by words, kind, difficulty and way; the address carries the choice.
import { fold } from "./fold.js";

export function filterGuides() {
  const form = document.querySelector(".tk-filter");
  if (!form) return;
  const cards = [...document.querySelectorAll(".tk-guide-card")].map(describe);
  read(form);
  const update = () => {
    apply(form, cards);
    write(form);
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update)); // the fields are emptied after the event
  apply(form, cards);
}

function describe(element) {
  const facts = { category: [element.dataset.category] };
  for (const badge of element.querySelectorAll(".tk-badge")) {
    for (const [key, value] of Object.entries(badge.dataset)) facts[key] = value.split(" ");
  }
  return { element, facts, words: fold(`${element.dataset.also} ${element.textContent}`) };
}

function read(form) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
}

function chosen(form) {
  return [...new FormData(form)].filter(([, value]) => value.trim());
}

function write(form) {
  const query = new URLSearchParams(chosen(form)).toString();
  history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
}

function apply(form, cards) {
  const wanted = chosen(form);
  let count = 0;
  for (const card of cards) {
    const fits = wanted.every(([name, value]) =>
      name === "q"
        ? value.split(/\s+/u).every((word) => card.words.includes(fold(word)))
        : card.facts[name]?.includes(value),
    );
    card.element.hidden = !fits;
    count += fits;
  }
  const state = form.querySelector(".tk-filter__state");
  const { found, none } = state.dataset;
  state.textContent = wanted.length ? (count ? found.replace("{count}", count) : none) : "";
  form.querySelector("[type=reset]").hidden = !wanted.length;
}
