// The Japanese characters in view that no font of this machine can draw. A missing glyph is drawn as an empty box, the
// same for every character; so each character is drawn beside ones that no font has, in the font of its place.

() => {
  const SIZE = 24;
  const NOWHERE = ["\u0378", "\u2fe0"]; // unassigned in Unicode
  const JAPANESE = /[\u3041-\u30ff\u3400-\u9fff\uff01-\uff9f]/g;
  const byFont = new Map();
  for (const node of textsOf(document.body)) {
    const found = node.nodeValue.match(JAPANESE);
    const element = elementOf(node);
    if (!found || !rectsOf(node).some((rect) => !isEmpty(meet(sides(rect), viewport())))) continue;
    const { fontWeight, fontFamily } = getComputedStyle(element);
    const font = `${fontWeight} ${SIZE - 4}px ${fontFamily}`;
    byFont.set(font, new Set([...(byFont.get(font) ?? []), ...found]));
  }
  const draw = (font, characters) => {
    const canvas = document.createElement("canvas");
    canvas.width = SIZE * characters.length;
    canvas.height = SIZE;
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    brush.font = font;
    brush.textBaseline = "middle";
    characters.forEach((character, index) => brush.fillText(character, index * SIZE + 2, SIZE / 2, SIZE - 2));
    const { data } = brush.getImageData(0, 0, canvas.width, SIZE);
    return characters.map((_, index) => {
      let ink = "";
      for (let y = 0; y < SIZE; y++)
        for (let x = 0; x < SIZE; x++) ink += String.fromCharCode(data[(y * canvas.width + index * SIZE + x) * 4 + 3]);
      return ink;
    });
  };
  const missing = new Set();
  for (const [font, found] of byFont) {
    const characters = [...found];
    const inks = draw(font, [...NOWHERE, ...characters]);
    const boxes = new Set(inks.slice(0, NOWHERE.length).filter((ink) => /[^\0]/.test(ink)));
    characters.forEach((character, index) => boxes.has(inks[index + NOWHERE.length]) && missing.add(character));
  }
  return [...missing].join("");
}
