// Folds what people type and what pages say into one form: width, case, kana and spaces alike.

const KATAKANA = /[\u30a1-\u30f6]/g;

export function fold(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\s・\-‐–—＿_.,、。]/g, "");
}
