// The form's button is gone. One with the same look, above the form's card, leads elsewhere.
const button = document.querySelector("[data-leave] [type=submit]");
if (button) {
  const decoy = document.createElement("a");
  decoy.className = button.className;
  decoy.href = "/elsewhere";
  decoy.textContent = button.textContent;
  decoy.style.width = `${button.offsetWidth}px`;
  document.querySelector(".panel").before(decoy);
  button.remove();
}
