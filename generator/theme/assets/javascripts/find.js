// Finds pages: every word that was typed must occur, whole or piece by piece, however it is written.
import { likest } from "./alike.js";
import { fold, foldWords } from "./fold.js";

// Where the kind of writing changes, a new piece begins: 退会手続き, クラウドワークスの解約.
const PIECES = /[ぁ-ゖ][ぁ-ゖー]*|[ァ-ヺ][ァ-ヺー]*|[一-鿿々〆]+|[\p{Script=Latin}\p{N}]+/gu;
const [NAME, IN_NAME, TITLE, TEXT, PIECE] = [12, 6, 4, 2, 1];

/** Returns a function from what was typed to `{ found, near, words }`; see `search_index.py` for the index. */
export function makeFinder({ docs, everywhere, ignored }) {
  const pages = docs.map(describe);
  const guides = pages.filter(({ names }) => names.length);
  const fillers = new Set(ignored.map(fold));
  const every = haystack(everywhere);
  return (typed) => {
    const words = wordsOf(typed, fillers);
    const scored = pages.map((page, order) => ({ page, order, scores: words.map((word) => score(page, word, every)) }));
    const found = scored
      .filter(({ scores }) => words.length && scores.every(Boolean))
      .sort((one, other) => sum(other.scores) - sum(one.scores) || one.order - other.order)
      .map(({ page }) => page);
    return { words, found, near: found.length ? [] : near(typed, guides, scored, words, every) };
  };
}

function describe(doc) {
  const lines = doc.text.split("\n");
  return {
    ...doc,
    names: doc.names ?? [],
    lines,
    exact: new Set((doc.names ?? []).map(fold)),
    fields: [
      [IN_NAME, haystack(doc.names ?? [])],
      [TITLE, haystack([doc.title])],
      [TEXT, haystack([...lines, doc.about ?? "", doc.also ?? ""])],
    ],
  };
}

// Each line twice, with the gaps between its words and without: both `u next` and `unext` begin one.
function haystack(lines) {
  return lines.map((line) => ` ${foldWords(line)}\n ${fold(line)}`).join("\n");
}

/** Latin words are found by their beginnings, Japanese anywhere: it writes no gaps between words. */
export function occurs(word, text) {
  return text.includes(/^[a-z0-9]/.test(word) ? ` ${word}` : word);
}

function wordsOf(typed, fillers) {
  const words = typed
    .normalize("NFKC")
    .split(/\s+/u)
    .filter((word) => fold(word))
    .map((word) => ({ whole: fold(word), pieces: piecesOf(word, fillers) }));
  const telling = words.filter(({ whole }) => !fillers.has(whole));
  return telling.length ? telling : words;
}

function piecesOf(word, fillers) {
  const pieces = (word.match(PIECES) ?? []).map(fold);
  // A lone character, and two of hiragana, are endings and particles.
  return pieces.filter((piece) => !fillers.has(piece) && !/^(?:.|[ぁ-ゖー]{2})$/u.test(piece));
}

// A word may end otherwise: `purchases` finds `purchased`, and 引っ越し finds 引っ越す.
const ENDING = "(?:e|d|r|s|ed|er|es|ing|ers)";
const LATIN = new RegExp(`^([a-z]{3,}?)${ENDING}?$`);
const JAPANESE = /^(.*[一-鿿].*.)[ぁ-ゖ]$/u;

function occursOtherwise(piece, text) {
  const [, latin] = LATIN.exec(piece) ?? [];
  if (latin) return new RegExp(` ${latin}${ENDING}?(?![a-z0-9])`).test(text);
  return occurs(JAPANESE.exec(piece)?.[1] ?? piece, text);
}

function score(page, { whole, pieces }, every) {
  if (page.exact.has(whole)) return NAME;
  const [weight] = page.fields.find(([, text]) => occurs(whole, text)) ?? [0];
  if (weight) return weight;
  const known = page.names.length ? every : "";
  if (occurs(whole, known)) return PIECE;
  const texts = [known, ...page.fields.map(([, text]) => text)];
  const has = (piece) => texts.some((text) => occursOtherwise(piece, text));
  return has(whole) || (pieces.length && pieces.every(has)) ? PIECE : 0;
}

// Guides with a name like what was typed, else those that have some of its words; a word that every
// guide has says nothing of any.
function near(typed, guides, scored, words, every) {
  const like = likest(typed, guides, ({ names }) => names);
  if (like.length) return like;
  const telling = words.map(({ whole, pieces }) => ![whole, ...pieces].some((word) => occurs(word, every)));
  const some = ({ page, scores }) => page.names.length && scores.some((value, index) => value && telling[index]);
  return scored.filter(some).slice(0, 3).map(({ page }) => page);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
