// Waits until the page has come to rest: fonts and visible pictures loaded, animations at their end, a frame drawn.
// Finished here, before anything is measured: what moves on would not be photographed where it was measured.

async ({ patience, quick }) => {
  const atMost = (promise) => Promise.race([promise, new Promise((done) => setTimeout(done, patience))]);
  const loaded = (image) =>
    image.complete || new Promise((done) => ["load", "error"].forEach((kind) => image.addEventListener(kind, done, { once: true })));
  const whole = document.readyState === "complete" || new Promise((done) => window.addEventListener("load", done, { once: true }));
  const inView = (image) => !isEmpty(meet(viewport(), sides(image.getBoundingClientRect())));
  await atMost(whole);
  await atMost(Promise.all([document.fonts.ready, ...[...document.images].filter(inView).map(loaded)]));
  let moved = false;
  for (const animation of document.getAnimations()) {
    if (animation.timeline !== document.timeline || animation.playState === "finished") continue;
    const endless = animation.effect?.getComputedTiming().endTime === Infinity;
    if (endless) {
      animation.pause();
      animation.currentTime = 0;
      (globalThis[Symbol.for("taikai.paused")] ??= new Set()).add(animation);
    } else {
      animation.finish();
    }
    moved = true;
  }
  if (moved || !quick) await nextFrame();
}
