// Scrolls so that all targets show at once, whole, uncovered and with some room around them.
// Returns the indexes of those that do not, none when all do, and whether anything stands elsewhere than before.

async ({ framed, rooms }) => {
  const scrollers = (element) => {
    const found = [];
    for (let node = parentOf(element); node; node = parentOf(node)) {
      if (node.nodeType !== 1 || isRoot(node)) continue;
      const scrolls = /auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight + 1;
      if (scrolls) found.push(node);
    }
    return found;
  };
  const around = (elements) => elements.map((each) => sides(each.getBoundingClientRect())).reduce(join);
  const centreIn = (scroller, elements) => {
    scroller.scrollTo({ top: 0, behavior: "instant" });
    const box = around(elements);
    const view = sides(scroller.getBoundingClientRect());
    if (box.bottom > view.bottom || box.top < view.top) {
      const top = (box.top + box.bottom - view.top - view.bottom) / 2;
      scroller.scrollBy({ top, behavior: "instant" });
    }
  };
  const shows = (element, room) => {
    const box = sides(element.getBoundingClientRect());
    const clip = clipOf(element);
    const page = document.scrollingElement;
    // Where the page ends there is no more room to be had.
    const above = scrollY <= 0 ? 0 : room;
    const below = scrollY >= page.scrollHeight - innerHeight - 1 ? 0 : room;
    const whole = box.left >= clip.left - 0.5 && box.right <= clip.right + 0.5 && box.top >= clip.top - 0.5 && box.bottom <= clip.bottom + 0.5;
    const roomy = box.top >= above && box.bottom <= innerHeight - below;
    const [x, y] = middle(box);
    const inner = meet(box, { left: box.left + 2, top: box.top + 2, right: box.right - 2, bottom: box.bottom - 2 });
    const points = [[x, y], [inner.left, y], [inner.right, y], [x, inner.top], [x, inner.bottom]];
    return whole && (roomy || room === 0) && points.filter(([px, py]) => isOnTop(element, px, py)).length >= 3;
  };
  const hidden = (room) => framed.flatMap((each, index) => (shows(each, room) ? [] : [index]));

  const groups = new Map();
  for (const target of framed)
    for (const scroller of scrollers(target)) groups.set(scroller, [...(groups.get(scroller) ?? []), target]);
  const positions = () => [scrollX, scrollY, ...[...groups.keys()].map((each) => each.scrollTop)];
  const before = String(positions());
  for (const [scroller, inside] of [...groups].reverse()) centreIn(scroller, inside);

  const scrollTo = async (top) => {
    const [x, y] = [scrollX, scrollY];
    window.scrollTo({ top, left: 0, behavior: "instant" });
    // What follows the scrolling by a script stands where a reader sees it.
    if (x !== scrollX || y !== scrollY) await nextFrame();
  };
  const search = async () => {
    await scrollTo(0);
    if (!framed.length) return [];
    const box = around(framed);
    const [start, end] = [box.top, box.bottom - innerHeight];
    const between = [...Array(20).keys()].map((step) => end + ((start - end) * step) / 19);
    let fewest = framed.map((_, index) => index);
    for (const room of rooms)
      for (const top of [0, (start + end) / 2, ...between]) {
        await scrollTo(Math.round(top));
        const left = hidden(room);
        if (!left.length) return [];
        if (left.length < fewest.length) fewest = left;
      }
    return fewest;
  };
  const hiddenOnes = await search();
  return { hidden: hiddenOnes, scrolled: String(positions()) !== before };
}
