// Sections stand side by side.
() => {
  const main = document.querySelector("main");
  const grid = Object.assign(document.createElement("div"), { style: "display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:16px" });
  main.append(grid);
  grid.append(...main.querySelectorAll("section"));
}
