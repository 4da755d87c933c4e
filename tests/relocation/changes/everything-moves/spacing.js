// Sections have more room inside.
() => {
  for (const section of document.querySelectorAll("section")) section.style.padding = "29px 33px";
}
