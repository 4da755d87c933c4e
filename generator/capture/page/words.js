// Everything that can be read in the viewport and is under no mask, block by block, with a selector for each.

({ masks }) => {
  const masked = masks.flatMap((mask) => mask.elements);
  const isMasked = (node) => masked.some((element) => within(element, node));
  const isInView = (box, element) => !isEmpty(meet(box, clipOf(element)));
  const unique = (selector) => document.querySelectorAll(selector).length === 1;
  const classes = (element) => [...element.classList].map((name) => `.${CSS.escape(name)}`);

  const selectorOf = (element) => {
    const name = element.getAttribute("name");
    const own = [
      element.id && `#${CSS.escape(element.id)}`,
      name && `${element.localName}[name=${CSS.escape(name)}]`,
      ...classes(element),
      ...classes(element).map((each) => element.localName + each),
      element.localName,
    ];
    const found = own.find((selector) => selector && unique(selector));
    if (found) return found;
    const parent = parentOf(element);
    const twins = [...(parent?.children ?? [])].filter((each) => each.localName === element.localName);
    const step = twins.length > 1 ? `${element.localName}:nth-of-type(${twins.indexOf(element) + 1})` : element.localName;
    return parent?.nodeType === 1 && !isRoot(parent) ? `${selectorOf(parent)} > ${step}` : step;
  };

  const blockOf = (node) => {
    let element = elementOf(node);
    while (/^(inline|contents|ruby)/.test(getComputedStyle(element).display) && !/^inline-(block|flex|grid|table)$/.test(getComputedStyle(element).display)) {
      const outer = parentOf(element);
      if (outer?.nodeType !== 1) break;
      element = outer;
    }
    return element;
  };
  const labelOf = (field) => oneLine([...(field.labels ?? [])].map((label) => label.textContent).join(" ") || field.getAttribute("aria-label") || "");

  const blocks = [];
  for (const node of nodesOf(document.body)) {
    if (isMasked(node)) continue;
    if (node.nodeType === 3 && node.nodeValue.trim()) {
      const element = elementOf(node);
      if (element.closest(SILENT) || !isShown(element)) continue;
      if (!rectsOf(node).some((rect) => isInView(sides(rect), element))) continue;
      const block = blockOf(node);
      const last = blocks.at(-1);
      if (last?.block === block) last.text += node.nodeValue;
      else blocks.push({ kind: "text", block, text: node.nodeValue, label: "" });
    } else if (node.nodeType === 1 && isShown(node) && isInView(sides(node.getBoundingClientRect()), node)) {
      if (node.matches(TYPED)) blocks.push({ kind: "field", block: node, text: node.value, label: labelOf(node) });
      else if (node.matches("select")) blocks.push({ kind: "text", block: node, text: [...node.selectedOptions].filter((option) => option.value).map((option) => option.text).join(" "), label: labelOf(node) });
      else if (node.matches("iframe,frame,object,embed")) blocks.push({ kind: "frame", block: node, text: "", label: "" });
    }
  }
  return blocks.map(({ kind, block, text, label }) => ({ kind, text: oneLine(text), label, selector: `css=${selectorOf(block)}` }));
}
