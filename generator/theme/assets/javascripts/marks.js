// A number before a sentence leads to its mark in the picture that is shown. The way back, from the
// picture to the sentence, is a plain link. Where one arrives pulses.

export function linkMarks() {
  for (const action of document.querySelectorAll(".tk-action")) makeButton(action);
  addEventListener("hashchange", () => pulse(arrival()));
  document.addEventListener("click", ({ target }) => {
    // a link to where one already is changes no address
    const link = target.closest(".tk-hotspots a");
    if (link?.getAttribute("href") === location.hash) pulse(arrival());
  });
}

function arrival() {
  const found = location.hash && document.getElementById(location.hash.slice(1));
  return found?.matches(".tk-action") ? found : null;
}

function makeButton(action) {
  if (!marksOf(action).length) return;
  const number = action.querySelector(".tk-number");
  const button = document.createElement("button");
  button.type = "button";
  button.className = number.className;
  button.textContent = number.textContent;
  const words = action.parentElement.dataset.toMark;
  button.setAttribute("aria-label", words.replace("{badge}", number.textContent));
  button.addEventListener("click", () => show(marksOf(action).find(isShown)));
  number.replaceWith(button);
}

function marksOf(action) {
  return [...document.querySelectorAll(`.tk-hotspots a[href="#${action.id}"]`)];
}

function isShown(mark) {
  return mark.getClientRects().length > 0;
}

function show(mark) {
  if (!mark) return;
  mark.closest(".tk-figure").scrollIntoView({ block: "nearest" });
  mark.focus({ preventScroll: true });
  pulse(mark);
}

function pulse(element) {
  if (!element) return;
  element.classList.remove("tk-pulse");
  element.getBoundingClientRect(); // lets the animation begin anew
  element.classList.add("tk-pulse");
}
