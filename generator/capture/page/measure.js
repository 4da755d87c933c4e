// Measures targets, masks and lines of text where they stand, in pixels of the picture.

({ targets, masks, margin, gap }) => {
  const masked = masks.flatMap((mask) => mask.elements);
  const isMasked = (node) => masked.some((element) => within(element, node));
  const fingerprint = fingerprints(isMasked);

  // A field keeps its border and is masked along its line; words are masked along the line of the filler that stands for
  // them; anything else by its box. What lies over a masked element is not painted over: see `veil.js`.
  const fieldBox = (field) => {
    const content = contentOf(field);
    const [, centre] = middle(content);
    return { ...content, top: centre - barHeight(field) / 2, bottom: centre + barHeight(field) / 2 };
  };
  const lineBox = (rect, element) => {
    const size = parseFloat(getComputedStyle(element).fontSize);
    const [, centre] = middle(rect);
    return { left: rect.left + size / 8, right: rect.right - size / 8, top: centre - size * 0.65, bottom: centre + size * 0.65 };
  };
  const boxesOf = (element) => {
    if (element.matches(FIELD)) return [fieldBox(element)];
    const texts = [...textsOf(element)];
    if (isPlainText(element) && texts.length)
      return texts.flatMap((node) => rectsOf(node).map((rect) => lineBox(rect, elementOf(node))));
    const box = element.getBoundingClientRect();
    return [{ left: box.left - margin, top: box.top - margin, right: box.right + margin, bottom: box.bottom + margin }];
  };
  const uncovered = (element, box) => {
    const free = (x) => [0.2, 0.5, 0.8].some((part) => isOnTop(element, x, box.top + (box.bottom - box.top) * part));
    const columns = [...Array(33).keys()].map((step) => box.left + ((box.right - box.left) * step) / 32);
    const open = columns.filter((x) => free(Math.min(Math.max(x, box.left + 1), box.right - 1)));
    return open.length ? { ...box, left: open[0], right: open.at(-1) } : null;
  };
  const maskBoxes = (element) =>
    boxesOf(element)
      .map((box) => meet(box, clipOf(parentOf(element))))
      .filter((box) => !isEmpty(box))
      .map((box) => uncovered(element, box))
      .filter((box) => box && !isEmpty(box))
      .map((box) => inPixels(box, true));

  const lines = [];
  for (const node of textsOf(document.body)) {
    if (isMasked(node)) continue;
    const element = elementOf(node);
    const clip = clipOf(element);
    for (const rect of rectsOf(node)) {
      const box = meet(sides(rect), clip);
      if (!isEmpty(box) && isOnTop(element, ...middle(box))) lines.push(box);
    }
  }
  for (const element of elementsOf(document.body, `select,${TYPED}`)) {
    if (isMasked(element) || !isShown(element) || !(element.value || element.placeholder)) continue;
    const box = meet(contentOf(element), clipOf(element));
    if (!isEmpty(box) && isOnTop(element, ...middle(box))) lines.push(box);
  }

  // Runs of one line, such as a word in bold, are one box.
  const merged = [];
  for (const line of lines) {
    const last = merged.at(-1);
    const same = last && Math.abs(last.top - line.top) < 4 && Math.abs(last.bottom - line.bottom) < 4;
    if (same && line.left - last.right <= gap && line.left >= last.right - 1) merged[merged.length - 1] = join(last, line);
    else merged.push(line);
  }

  const { words } = globalThis[Symbol.for("taikai.veil")];
  return {
    intact: [...words].every(([node, { filler }]) => !node.isConnected || node.nodeValue === filler),
    targets: targets.map(({ name, element }) => {
      const box = meet(sides(element.getBoundingClientRect()), viewport());
      const visible = !isEmpty(meet(box, clipOf(element))) && isOnTop(element, ...middle(box));
      return { name, box: visible ? inPixels(box, false) : null, fingerprint: fingerprint(element) };
    }),
    masks: masks.map(({ find, elements }) => ({ find, boxes: elements.flatMap(maskBoxes) })),
    text: merged.map((box) => inPixels(box, true)),
  };
}
