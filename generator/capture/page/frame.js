// Scrolls so that all targets show at once, whole, uncovered and with some room around them.
// Returns the indexes of those that do not; none when all do.

async ({ targets, rooms }) => {
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
  const hidden = (room) => targets.flatMap((each, index) => (shows(each, room) ? [] : [index]));

  const groups = new Map();
  for (const target of targets)
    for (const scroller of scrollers(target)) groups.set(scroller, [...(groups.get(scroller) ?? []), target]);
  for (const [scroller, inside] of [...groups].reverse()) centreIn(scroller, inside);

  window.scrollTo({ top: 0, left: 0, behavior: "instant" });
  if (!targets.length) return [];
  const box = around(targets);
  const [start, end] = [box.top, box.bottom - innerHeight];
  const between = [...Array(20).keys()].map((step) => end + ((start - end) * step) / 19);
  let fewest = targets.map((_, index) => index);
  for (const room of rooms)
    for (const top of [0, (start + end) / 2, ...between]) {
      window.scrollTo({ top: Math.round(top), left: 0, behavior: "instant" });
      await frames(1); // what follows the scrolling by a script stands where a reader sees it
      const left = hidden(room);
      if (!left.length) return [];
      if (left.length < fewest.length) fewest = left;
    }
  return fewest;
}
