// Before the button that withdraws stands another with the same words, which does not.
const button = document.querySelector("[data-leave] [type=submit]");
if (button) {
  const twin = document.createElement("a");
  twin.className = button.className;
  twin.href = "/elsewhere";
  twin.textContent = button.textContent;
  button.before(twin);
}
