// Folds what people type and what pages say into one form: width, case, kana and spaces alike.

const KATAKANA = /[\u30a1-\u30f6]/g;
const MARKS = /[\s・\-‐–—＿_.,、。'"“”「」()!?/:&+]+/gu;

/** Folds to one word without gaps: `U-NEXT` and `ｕ ｎｅｘｔ` are `unext`. */
export function fold(text) {
  return plain(text).replace(MARKS, "");
}

/** Folds and keeps the gaps between words: `U-NEXT` is `u next`. */
export function foldWords(text) {
  return plain(text).replace(MARKS, " ").trim();
}

function plain(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
