// Shows a whole picture over the page, with zoom. Escape and the back button close it.

const ZOOMS = [1, 1.5, 2, 3];

export function enlargePictures() {
  const words = document.querySelector(".tk-figures[data-close]")?.dataset;
  if (!words || !("showModal" in HTMLDialogElement.prototype)) return;
  const viewer = makeViewer(words);
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".tk-picture, .tk-enlarge");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    viewer.open(link);
  });
}

function makeViewer(words) {
  const dialog = element("dialog", "tk-viewer");
  const title = element("p", "tk-viewer__title");
  const smaller = button("tk-viewer__smaller", words.smaller);
  const larger = button("tk-viewer__larger", words.larger);
  const close = button("tk-viewer__close", words.close);
  const bar = element("div", "tk-viewer__bar");
  const stage = element("div", "tk-viewer__stage");
  const picture = element("img");
  bar.append(title, smaller, larger, close);
  stage.append(picture);
  stage.tabIndex = 0;
  dialog.append(bar, stage);
  document.body.append(dialog);

  let zoom = 0;
  let opener = null;
  const setZoom = (index) => {
    zoom = Math.max(0, Math.min(ZOOMS.length - 1, index));
    const middle = (stage.scrollLeft + stage.clientWidth / 2) / stage.scrollWidth;
    picture.style.setProperty("--tk-zoom", ZOOMS[zoom]);
    stage.scrollLeft = middle * stage.scrollWidth - stage.clientWidth / 2;
    smaller.disabled = zoom === 0;
    larger.disabled = zoom === ZOOMS.length - 1;
  };
  smaller.addEventListener("click", () => setZoom(zoom - 1));
  larger.addEventListener("click", () => setZoom(zoom + 1));
  picture.addEventListener("click", () => setZoom(zoom ? 0 : 2));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === stage || event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    document.documentElement.classList.remove("tk-still");
    if (history.state?.viewer) history.back();
    opener?.focus({ preventScroll: true });
  });
  addEventListener("popstate", () => {
    if (dialog.open) dialog.close();
  });

  const open = (link) => {
    const figure = link.closest("figure");
    const shown = figure.querySelector("img");
    opener = figure.querySelector(".tk-enlarge");
    title.textContent = figure.querySelector(".tk-figure__caption").textContent;
    picture.alt = shown.alt;
    picture.width = shown.getAttribute("width");
    picture.height = shown.getAttribute("height");
    picture.src = link.href;
    dialog.setAttribute("aria-label", link.closest("figure").querySelector(".tk-enlarge").textContent);
    document.documentElement.classList.add("tk-still");
    history.pushState({ ...history.state, viewer: true }, "");
    dialog.showModal();
    setZoom(0);
  };
  return { open };
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
