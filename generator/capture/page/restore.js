// Gives the page its words, its looks and its movement back.

() => {
  const veil = globalThis[Symbol.for("taikai.veil")];
  if (veil) {
    veil.observers.forEach((observer) => observer.disconnect());
    for (const [node, { filler, words }] of veil.words) if (node.nodeValue === filler) node.nodeValue = words;
    for (const [element, style] of veil.styles) {
      if (style === null) element.removeAttribute("style");
      else element.setAttribute("style", style);
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== veil.sheet);
    CSS.highlights.delete("taikai");
    delete globalThis[Symbol.for("taikai.veil")];
  }
  const paused = globalThis[Symbol.for("taikai.paused")] ?? new Set();
  for (const animation of paused) animation.play();
  paused.clear();
}
