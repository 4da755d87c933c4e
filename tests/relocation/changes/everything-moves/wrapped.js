// The content gets another box around it, and some room above.
() => {
  const main = document.querySelector("main");
  const box = document.createElement("div");
  box.style.flex = "1";
  main.before(box);
  box.append(main);
  main.style.paddingTop = "24px";
}
