// What a person sees of the page. Put in front of every other script here, so that it needs no module.

const SILENT = "script,style,noscript,template,head,title,option,textarea,iframe,frame,object";
const TYPED = "input:not([type=hidden],[type=checkbox],[type=radio],[type=submit],[type=button],[type=reset],[type=image],[type=range],[type=color],[type=file]),textarea";

const FIELD = "input,select,textarea";
const DRAWN = `img,svg,canvas,video,picture,iframe,object,embed,${FIELD}`;

const parentOf = (node) => node.assignedSlot ?? node.parentNode ?? node.host ?? null;

const childrenOf = (node) => {
  if (node.shadowRoot) return node.shadowRoot.childNodes;
  const assigned = node.localName === "slot" ? node.assignedNodes() : [];
  return assigned.length ? assigned : node.childNodes;
};

const within = (outer, node) => {
  for (let each = node; each; each = parentOf(each)) if (each === outer) return true;
  return false;
};

// All nodes below `root` in the order of the page, through open shadow roots.
function* nodesOf(root) {
  const ahead = [...childrenOf(root)].reverse();
  while (ahead.length) {
    const node = ahead.pop();
    yield node;
    for (const child of [...childrenOf(node)].reverse()) ahead.push(child);
  }
}

function* elementsOf(root, selector) {
  for (const node of nodesOf(root)) if (node.nodeType === 1 && node.matches(selector)) yield node;
}

const elementOf = (node) => (node.nodeType === 1 ? node : elementOf(parentOf(node)));

const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

function* textsOf(root) {
  for (const node of nodesOf(root)) {
    if (node.nodeType !== 3 || !node.nodeValue.trim()) continue;
    const element = elementOf(parentOf(node));
    if (!element.closest(SILENT) && isShown(element)) yield node;
  }
}

// All words that an element shows, and what stands in its fields.
const wordsIn = (element) => [
  ...[...textsOf(element)].map((node) => oneLine(node.nodeValue)),
  ...[element, ...elementsOf(element, FIELD)].filter((each) => each.matches(FIELD)).map((field) => oneLine(field.value ?? "")),
];

const rectsOf = (node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
};

const sides = ({ left, top, right, bottom }) => ({ left, top, right, bottom });

const meet = (a, b) => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const join = (a, b) => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

const isEmpty = (box) => box.right - box.left < 0.5 || box.bottom - box.top < 0.5;

const viewport = () => {
  const { offsetLeft: left, offsetTop: top, width, height } = window.visualViewport;
  return { left, top, right: left + width, bottom: top + height };
};

const isRoot = (element) => element === document.documentElement || element === document.body;

// The part of the viewport in which an element can show: what its scrolling ancestors leave of it.
const clipOf = (element) => {
  let box = viewport();
  let escapes = "";
  for (let node = element; node; node = parentOf(node)) {
    if (node.nodeType !== 1 || isRoot(node)) continue;
    const style = getComputedStyle(node);
    const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
    const holds = escapes !== "absolute" || style.position !== "static";
    if (clips && holds && style.display !== "inline") box = meet(box, sides(node.getBoundingClientRect()));
    if (style.position === "fixed") break;
    if (holds) escapes = style.position;
  }
  return box;
};

const elementAt = (x, y) => {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
};

// Whether nothing lies over an element at a point. A label over its own field is the field's face.
const isOnTop = (element, x, y) => {
  if (getComputedStyle(element).pointerEvents === "none") return true;
  const top = elementAt(x, y);
  if (!top) return false;
  if (within(element, top)) return true;
  if (top.closest("label")?.control === element) return true;
  return !isRoot(top) && within(top, element);
};

const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];

// [x, y, width, height] in pixels of the picture; `outwards` never cuts anything off.
const inPixels = (box, outwards) => {
  const { scale, offsetLeft, offsetTop } = window.visualViewport;
  const unit = devicePixelRatio * scale;
  const [low, high] = outwards ? [Math.floor, Math.ceil] : [Math.round, Math.round];
  const left = low((box.left - offsetLeft) * unit - (outwards ? -0.01 : 0));
  const top = low((box.top - offsetTop) * unit - (outwards ? -0.01 : 0));
  const right = high((box.right - offsetLeft) * unit - (outwards ? 0.01 : 0));
  const bottom = high((box.bottom - offsetTop) * unit - (outwards ? 0.01 : 0));
  return [left, top, right - left, bottom - top];
};

// Resolves when a frame has been drawn: what observes the page is told within it, behind the callback.
const nextFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

const oneLine = (text) => text.replace(/\s+/g, " ").trim();

// Whether an element shows letters and nothing else, so that a filler can stand for them.
const isPlainText = (element) =>
  !element.matches(DRAWN) && elementsOf(element, DRAWN).next().done && getComputedStyle(element).backgroundImage === "none";

const contentOf = (field) => {
  const style = getComputedStyle(field);
  const box = field.getBoundingClientRect();
  const inset = (side) => parseFloat(style[`border${side}Width`]) + parseFloat(style[`padding${side}`]);
  return {
    left: box.left + inset("Left"),
    top: box.top + inset("Top"),
    right: box.right - inset("Right"),
    bottom: box.bottom - inset("Bottom"),
  };
};

// The height, in CSS pixels, of a bar over the one line of a field, or over all lines of a larger one.
const barHeight = (field) => {
  const { top, bottom } = contentOf(field);
  return field.matches("textarea") ? bottom - top : Math.min(bottom - top, parseFloat(getComputedStyle(field).fontSize) * 1.6);
};

// Plain data as JSON, which is read in no time where Playwright's own form of results is checked value by value. Never
// by the page's JSON.stringify alone: old libraries make lists and objects something else in it.
const packed = (value) => {
  if (Array.isArray(value)) return `[${value.map(packed).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const known = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${known.map(([key, each]) => `${JSON.stringify(key)}:${packed(each)}`).join()}}`;
};
