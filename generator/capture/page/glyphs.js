// The Japanese characters in view that no font of this machine can draw. A missing glyph is drawn as an empty box, the
// same for every character; so each character is drawn beside ones that no font has, in the font of its place.

() => {
  const SIZE = 24;
  const LINE = 2 * SIZE; // what hangs below its line is still its own
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
    canvas.width = SIZE;
    canvas.height = LINE * characters.length; // one below the other: the pixels of each stand together
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    brush.font = font;
    brush.textBaseline = "middle";
    characters.forEach((character, index) => brush.fillText(character, 2, index * LINE + LINE / 2, SIZE - 2));
    const { data } = brush.getImageData(0, 0, SIZE, canvas.height);
    const pixels = new Uint32Array(data.buffer);
    return characters.map((_, index) => pixels.subarray(index * LINE * SIZE, (index + 1) * LINE * SIZE));
  };
  const isBlank = (ink) => ink.every((pixel) => !pixel);
  const isSame = (ink, other) => ink.every((pixel, index) => pixel === other[index]);
  const missing = new Set();
  for (const [font, found] of byFont) {
    const characters = [...found];
    const inks = draw(font, [...NOWHERE, ...characters]);
    const boxes = inks.slice(0, NOWHERE.length).filter((ink) => !isBlank(ink));
    inks.slice(NOWHERE.length).forEach((ink, index) => boxes.some((box) => isSame(ink, box)) && missing.add(characters[index]));
  }
  return [...missing].join("");
}
