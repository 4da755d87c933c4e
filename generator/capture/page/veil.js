// Hides in the page what will be masked: words give way to a filler of one length, fields lose their letters, pictures
// become transparent. So neither the mask nor what it lies over tells what was there, or how long it was. Returns the
// words, so that they can be kept out of the sidecar, and the targets that stand in a masked element: then it hides nothing.

({ targets, masks, fill }) => {
  const over = masks.flatMap(({ find, elements }) =>
    targets
      .filter(({ element }) => elements.some((each) => each !== element && within(each, element)))
      .map(({ name }) => ({ find, name })),
  );
  const veil = { words: new Map(), styles: new Map(), observers: [], ranges: new Highlight() };
  globalThis[Symbol.for("taikai.veil")] = veil;
  if (over.length) return { over, secrets: [] };
  const secrets = [];
  const restyle = (element, style) => {
    if (!veil.styles.has(element)) veil.styles.set(element, element.getAttribute("style"));
    for (const [property, value] of Object.entries(style)) element.style.setProperty(property, value, "important");
  };
  const hideWords = (node) => {
    if (node.nodeValue === veil.words.get(node)?.filler) return;
    secrets.push(oneLine(node.nodeValue));
    const filler = "\u00a0mmmmmm\u00a0"; // the spaces part it from the words beside it
    const known = veil.words.has(node);
    veil.words.set(node, { filler, words: node.nodeValue });
    node.nodeValue = filler;
    if (known) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    veil.ranges.add(range);
  };
  const hideField = (field) => {
    secrets.push(oneLine(field.value ?? ""));
    restyle(field, {
      "-webkit-text-fill-color": "transparent",
      "text-shadow": "none",
      "background-image": `linear-gradient(${fill}, ${fill}), none`,
      "background-origin": "content-box, border-box",
      "background-clip": "content-box, border-box",
      "background-position": "center",
      "background-repeat": "no-repeat",
      "background-size": `100% ${barHeight(field)}px`,
    });
  };
  const hideAllWords = (element) => [...textsOf(element)].forEach(hideWords);
  const KEEP = { subtree: true, childList: true, characterData: true };
  for (const element of masks.flatMap((mask) => mask.elements)) {
    if (element.matches(FIELD)) hideField(element);
    else if (isPlainText(element)) {
      hideAllWords(element);
      // A clock goes on ticking; what it writes is hidden before it is drawn.
      veil.observers.push(new MutationObserver(() => hideAllWords(element)));
      veil.observers.at(-1).observe(element, KEEP);
    } else {
      secrets.push(...wordsIn(element));
      restyle(element, { opacity: "0" });
    }
  }
  const sheet = new CSSStyleSheet();
  // The caret blinks; its colour is inherited, into shadow trees too.
  sheet.replaceSync(":root, input, textarea, [contenteditable] { caret-color: transparent !important; } ::highlight(taikai) { color: transparent; -webkit-text-fill-color: transparent; text-shadow: none; }");
  document.adoptedStyleSheets.push(sheet);
  veil.sheet = sheet;
  CSS.highlights.set("taikai", veil.ranges);
  return { over, secrets: [...new Set(secrets)].filter(Boolean) };
}
