// The same section stands there twice.
() => {
  const section = document.querySelector("section");
  section.after(section.cloneNode(true));
}
