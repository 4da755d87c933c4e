// Filters the cards of the index by words, kind, difficulty and way; the address carries the choice.
import { likest } from "./alike.js";
import { fold } from "./fold.js";

export function filterGuides() {
  const form = document.querySelector(".tk-filter");
  if (!form) return;
  const cards = [...document.querySelectorAll(".tk-guide-card")].map(describe);
  const clear = document.querySelector(".tk-filter__clear");
  read(form);
  const update = () => {
    apply(form, cards, clear);
    write(form);
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    form.reset();
    update();
    form.elements.namedItem("q").focus();
  });
  apply(form, cards, clear);
}

function describe(element) {
  const link = element.querySelector("a");
  const facts = { category: [element.dataset.category] };
  for (const badge of element.querySelectorAll(".tk-badge")) {
    for (const [key, value] of Object.entries(badge.dataset)) facts[key] = value.split(" ");
  }
  const names = [element.dataset.name, ...element.dataset.also.split(" ")];
  return { element, link, facts, names, words: fold(`${element.dataset.also} ${element.textContent}`) };
}

function linkTo({ link, names: [name] }) {
  return Object.assign(document.createElement("a"), { href: link.href, textContent: name });
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

function apply(form, cards, clear) {
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
  const state = document.querySelector(".tk-filter__state");
  const { all, found, none } = state.dataset;
  state.textContent = wanted.length ? (count ? found.replace("{count}", count) : none) : all;
  clear.hidden = !wanted.length;
  suggest(new Map(wanted).get("q")?.trim(), count, cards);
}

// Where nothing fits: guides with a name like what was typed, and the search of everything else.
function suggest(typed, count, cards) {
  const box = document.querySelector(".tk-filter__none");
  box.hidden = !typed || count > 0;
  if (box.hidden) return;
  const near = box.querySelector(".tk-filter__near");
  const links = likest(typed, cards, ({ names }) => names).map(linkTo);
  near.hidden = !links.length;
  near.querySelector("span").replaceChildren(...links);
  const search = box.querySelector(".tk-search-button");
  search.hidden = !document.querySelector(".tk-search");
  search.dataset.words = typed;
  search.textContent = search.dataset.label.replace("{query}", typed);
}
