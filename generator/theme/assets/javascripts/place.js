// Where the reader is: the last step, or other part, that has come up to the reading line.

export function partAt(selector) {
  const line = Math.min(innerHeight * 0.4, 320);
  let found = null;
  for (const part of document.querySelectorAll(selector)) {
    if (part.getClientRects().length && part.getBoundingClientRect().top <= line) found = part;
  }
  return found;
}

/** Calls back at once and whenever the reader may be elsewhere, at most once a frame. */
export function onMove(callback) {
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      callback();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  callback();
}
