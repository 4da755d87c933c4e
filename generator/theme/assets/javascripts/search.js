// The search: a dialog over the page. Its index is fetched when it is first opened, by no other page load.
import { makeFinder, occurs } from "./find.js";
import { fold, foldWords } from "./fold.js";
import { marked } from "./marked.js";

const MOST = 30;

/** Returns a function that opens the search, with words in its field where some are given. */
export function makeSearch(dialog) {
  const field = dialog.querySelector("input");
  const find = lazily(() => loadFinder(dialog));
  const update = async () => show(dialog, field.value.trim(), await find());
  field.addEventListener("input", update);
  dialog.querySelector(".tk-search__close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("keydown", (event) => walk(dialog, field, event));
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.querySelector(".tk-search__results a")?.click();
  });
  return (words) => {
    if (!dialog.open) dialog.showModal();
    if (words !== undefined) field.value = words;
    field.select();
    update();
  };
}

function lazily(load) {
  let loaded = null;
  return () => (loaded ??= load().catch(() => (loaded = null)));
}

async function loadFinder(dialog) {
  const response = await fetch(dialog.dataset.index);
  return makeFinder(await response.json());
}

function show(dialog, typed, find) {
  if (typed !== dialog.querySelector("input").value.trim()) return; // more has been typed meanwhile
  const { words, found, near } = find && typed ? find(typed) : { words: [], found: [], near: [] };
  const items = (found.length ? found : near).slice(0, MOST).map((page) => result(dialog, page, words));
  dialog.querySelector(".tk-search__results").replaceChildren(...items);
  dialog.querySelector(".tk-search__state").textContent = state(dialog.dataset, typed, find, found.length, near.length);
  dialog.querySelector(".tk-search__none").hidden = !typed || Boolean(found.length);
  const ask = dialog.querySelector(".tk-search__ask");
  if (ask) ask.href = ask.dataset.to.replaceAll("{query}", encodeURIComponent(typed));
}

function state(says, typed, find, found, near) {
  if (!find) return says.failed;
  if (!typed) return says.hint;
  if (found) return says.found.replace("{count}", found);
  return says[near ? "near" : "none"].replace("{query}", typed);
}

function result(dialog, page, words) {
  const item = document.createElement("li");
  const link = item.appendChild(document.createElement("a"));
  link.href = new URL(page.location, new URL(dialog.dataset.base, location));
  const told = [page.title, page.about, reason(page, words)].filter(Boolean);
  for (const [index, text] of told.entries()) {
    link.appendChild(document.createElement(index ? "span" : "strong")).append(marked(text, words));
  }
  return item;
}

// The line of the page that has what neither its title nor its names have: why it was found.
function reason({ title, about, names, lines }, words) {
  const shown = fold([title, about, ...names].join(""));
  const wanted = words
    .filter(({ whole }) => !shown.includes(whole))
    .flatMap(({ whole, pieces }) => [whole, ...pieces]);
  return lines.find((line) => wanted.some((word) => occurs(word, ` ${foldWords(line)} ${fold(line)}`)));
}

// Up and down lead from the field to the results, through them and back. Escape closes at once: a
// field of this kind would take the first one to be emptied.
function walk(dialog, field, event) {
  if (event.key === "Escape" && !event.isComposing) dialog.close();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.isComposing) return;
  const stops = [field, ...dialog.querySelectorAll(".tk-search__results a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
