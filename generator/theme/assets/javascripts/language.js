// The language switch keeps the step that is being read, and the choice.
import { remember } from "./memory.js";
import { partAt } from "./place.js";

export function keepPlaceAcrossLanguages() {
  for (const link of document.querySelectorAll(".tk-language, .tk-other")) {
    const aim = () => (link.hash = place());
    link.addEventListener("pointerdown", aim);
    link.addEventListener("focus", aim);
    link.addEventListener("click", () => {
      aim();
      remember("language", link.hreflang);
    });
  }
}

// Both languages have the same ids. At the top of a page the address stays as it is.
function place() {
  if (scrollY < 8) return location.hash;
  const heading = partAt(".md-content :is(h1, h2, h3)[id]");
  return heading && heading.tagName !== "H1" ? heading.id : "";
}
