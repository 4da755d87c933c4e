// Measures every element of a page that somebody could mean, by the number that it got when the page was parsed.
// Runs behind `sight.js` and `fingerprint.js` of the capture.

() => {
  const WANTED = "a,button,input,select,textarea,h1,h2,h3,[role=button],[role=link],[role=switch],th,label";
  const KINDS = `${WANTED},summary,img,section,form,[role],[tabindex],[onclick],${HEADING}`;
  const fingerprint = fingerprints(() => false);

  const isOnTop = (node, x, y) => {
    const above = document.elementFromPoint(x, y);
    const label = node.closest("label");
    return above && (node.contains(above) || above.contains(node) || (label && label === above.closest("label")));
  };
  const isSeen = (node, { left, top, right, bottom }) =>
    left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right - left >= 12 && bottom - top >= 12 &&
    isOnTop(node, (left + right) / 2, (top + bottom) / 2);
  const boxOf = (node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const [x, y, to, down] = [left, top, right, bottom].map((each) => Math.round(each * devicePixelRatio));
    return [x, y, to - x, down - y];
  };
  const SHOWN = ["color", "backgroundColor", "borderTopColor", "borderRadius", "fontSize", "fontWeight", "fontFamily", "letterSpacing", "opacity"];
  const lookOf = (node) => [
    node.outerHTML.replace(/ (href|id|name)="[^"]*"/g, ""),
    ...[node, ...node.querySelectorAll("*")].flatMap((each) => SHOWN.map((name) => getComputedStyle(each)[name])),
  ];

  return [...document.body.querySelectorAll(KINDS)]
    .filter((node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((node) => ({
      number: node.taikaiNumber ?? null,
      box: boxOf(node),
      seen: node.matches(WANTED) && isSeen(node, node.getBoundingClientRect()),
      words: oneLine(node.innerText || node.value || node.ariaLabel || ""),
      look: JSON.stringify(lookOf(node)),
      fingerprint: { ...fingerprint(node), role: node.computedRole, name: node.computedName },
    }));
};
