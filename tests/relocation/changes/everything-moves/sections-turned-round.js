// Sections stand in the opposite order.
() => {
  const main = document.querySelector("main");
  for (const each of [...main.querySelectorAll("section")]) main.querySelector("p").after(each);
}
