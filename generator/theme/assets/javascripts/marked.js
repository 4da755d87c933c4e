// Marks what was found in a text as it is written: folding drops and changes characters.
import { fold } from "./fold.js";

/** Returns the text as nodes, with the parts that `words` were found by in `mark` elements. */
export function marked(text, words) {
  const { folded, at } = traced(text);
  const inside = new Set();
  for (const word of words.flatMap(({ whole, pieces }) => (folded.includes(whole) ? [whole] : pieces))) {
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
      for (let index = start; index < start + word.length; index += 1) inside.add(at[index]);
    }
  }
  const nodes = document.createDocumentFragment();
  for (const run of runs([...text], inside)) {
    if (!run.found) nodes.append(run.text);
    else nodes.append(Object.assign(document.createElement("mark"), { textContent: run.text }));
  }
  return nodes;
}

// The folded text, and for each of its characters the one that it came from.
function traced(text) {
  let folded = "";
  const at = [];
  [...text].forEach((character, index) => {
    for (const one of fold(character)) {
      folded += one;
      at.push(index);
    }
  });
  return { folded, at };
}

function runs(characters, inside) {
  const made = [];
  characters.forEach((character, index) => {
    const found = inside.has(index);
    if (made.at(-1)?.found !== found) made.push({ found, text: "" });
    made.at(-1).text += character;
  });
  return made;
}
