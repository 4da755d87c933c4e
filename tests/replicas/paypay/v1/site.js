// Pressed without an answer, the form marks what is missing: the browser's own bubble cannot be photographed.
const form = document.querySelector(".form");
if (form) {
  const inputs = [...form.querySelectorAll("input")];
  const mark = (input) => input.setAttribute("aria-invalid", String(!input.validity.valid));
  form.noValidate = true;
  form.addEventListener("input", (event) => mark(event.target));
  form.addEventListener("submit", (event) => {
    inputs.forEach(mark);
    const missing = inputs.find((input) => !input.validity.valid);
    if (!missing) return;
    event.preventDefault();
    missing.focus();
  });
}
