// The menu under the display name.
const member = document.querySelector(".member-name");
if (member) {
  const menu = document.getElementById("member-menu");
  const show = (open) => {
    menu.hidden = !open;
    member.setAttribute("aria-expanded", String(open));
  };
  member.addEventListener("click", () => show(menu.hidden));
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".member")) show(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !menu.hidden) {
      show(false);
      member.focus();
    }
  });
}
