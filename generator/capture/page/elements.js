// Every element that a person could take for a target, with its fingerprint and its box in pixels of the picture; and the
// words of the masks, which an accessible name may repeat.

({ masks, tag }) => {
  const isMasked = (node) => masks.some((element) => within(element, node));
  const fingerprint = fingerprints(isMasked);
  const KINDS = "a,button,input:not([type=hidden]),select,textarea,summary,label,img,section,form,[role],[tabindex],[onclick]";
  const isThere = (element) => isShown(element) && !isEmpty(sides(element.getBoundingClientRect()));
  const elements = [...elementsOf(document.body, `${KINDS},${HEADING},${CSS.escape(tag)}`)]
    .filter(isThere)
    .slice(0, 1000)
    .map((element) => ({
      fingerprint: fingerprint(element),
      box: inPixels(sides(element.getBoundingClientRect()), false),
    }));
  return { elements, secrets: masks.flatMap(wordsIn).filter(Boolean) };
}
