// The member menu, and the two checks before leaving. Without a script the form would be sent at once.
const account = document.querySelector("[data-account]");
if (account) {
  const menu = document.getElementById(account.getAttribute("aria-controls"));
  const show = (open) => {
    menu.hidden = !open;
    account.setAttribute("aria-expanded", String(open));
  };
  account.addEventListener("click", () => show(menu.hidden));
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-account], .menu")) show(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !menu.hidden) {
      show(false);
      account.focus();
    }
  });
}

const form = document.querySelector("[data-leave]");
if (form) {
  const dialog = document.querySelector("dialog");
  const complete = (control) => {
    control.setAttribute("aria-invalid", String(!control.value));
    document.getElementById(control.getAttribute("aria-describedby")).hidden = Boolean(control.value);
    return Boolean(control.value);
  };
  form.addEventListener("input", (event) => complete(event.target));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const missing = [...form.querySelectorAll(".control")].filter((control) => !complete(control));
    if (missing.length) missing[0].focus();
    else dialog.showModal();
  });
  dialog.querySelector("[data-ok]").addEventListener("click", () => form.submit());
  dialog.querySelector("[data-cancel]").addEventListener("click", () => dialog.close());
}
