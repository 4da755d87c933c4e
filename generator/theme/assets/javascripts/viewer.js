// Shows a whole picture over the page, with zoom. Escape and the back button close it.

const ZOOMS = [1, 1.5, 2, 3];
const TAP_ZOOM = 2; // the place in ZOOMS to which a press on the picture leads

export function enlargePictures() {
  const words = document.querySelector(".tk-figures[data-close]")?.dataset;
  if (!words || !("showModal" in HTMLDialogElement.prototype)) return;
  const viewer = makeViewer(words);
  const zoomTo = makeZoomable(viewer);
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".tk-picture, .tk-enlarge");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(viewer, link);
    zoomTo(0);
  });
}

function makeViewer(words) {
  const viewer = {
    dialog: element("dialog", "tk-viewer"),
    title: element("p", "tk-viewer__title"),
    smaller: button("tk-viewer__smaller", words.smaller),
    larger: button("tk-viewer__larger", words.larger),
    close: button("tk-viewer__close", words.close),
    stage: element("div", "tk-viewer__stage"),
    picture: element("img"),
    opener: null,
  };
  const bar = element("div", "tk-viewer__bar");
  bar.append(viewer.title, viewer.smaller, viewer.larger, viewer.close);
  viewer.stage.append(viewer.picture);
  viewer.stage.tabIndex = 0; // a keyboard scrolls what is larger than the window
  viewer.dialog.append(bar, viewer.stage);
  document.body.append(viewer.dialog);
  viewer.close.addEventListener("click", () => viewer.dialog.close());
  viewer.stage.addEventListener("click", ({ target }) => {
    if (target === viewer.stage) viewer.dialog.close();
  });
  viewer.dialog.addEventListener("close", () => afterClosing(viewer.opener));
  addEventListener("popstate", () => viewer.dialog.close());
  return viewer;
}

function show(viewer, link) {
  const figure = link.closest("figure");
  const shown = figure.querySelector("img");
  viewer.opener = figure.querySelector(".tk-enlarge");
  viewer.title.textContent = figure.querySelector(".tk-figure__caption").textContent;
  viewer.dialog.setAttribute("aria-label", viewer.opener.textContent);
  viewer.picture.alt = shown.alt;
  viewer.picture.width = shown.getAttribute("width");
  viewer.picture.height = shown.getAttribute("height");
  viewer.picture.src = link.href;
  open(viewer.dialog);
}

// An entry in the history lets the back button close the viewer instead of leaving the page.
function open(dialog) {
  history.pushState({ viewer: true }, "");
  document.documentElement.classList.add("tk-still");
  dialog.showModal();
}

function afterClosing(opener) {
  document.documentElement.classList.remove("tk-still");
  if (history.state?.viewer) history.back();
  opener.focus({ preventScroll: true });
}

function makeZoomable({ stage, picture, smaller, larger }) {
  let zoom = 0;
  const zoomTo = (index, at = { x: 0.5, y: 0.5 }) => {
    zoom = Math.max(0, Math.min(ZOOMS.length - 1, index));
    picture.style.setProperty("--tk-zoom", ZOOMS[zoom]);
    picture.classList.toggle("tk-zoomed", zoom > 0);
    stage.scrollTo(
      at.x * stage.scrollWidth - stage.clientWidth / 2,
      at.y * stage.scrollHeight - stage.clientHeight / 2,
    );
    smaller.disabled = zoom === 0;
    larger.disabled = zoom === ZOOMS.length - 1;
  };
  smaller.addEventListener("click", () => zoomTo(zoom - 1));
  larger.addEventListener("click", () => zoomTo(zoom + 1));
  picture.addEventListener("click", ({ offsetX, offsetY }) => {
    const at = { x: offsetX / picture.clientWidth, y: offsetY / picture.clientHeight };
    zoomTo(zoom ? 0 : TAP_ZOOM, at);
  });
  return zoomTo;
}

function element(name, className = "") {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(className, words) {
  const made = element("button", className);
  made.type = "button";
  made.setAttribute("aria-label", words);
  made.title = words;
  return made;
}
