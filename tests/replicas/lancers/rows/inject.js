// The account has three memberships, each in a row of its own with the same buttons.
const button = document.querySelector("[data-leave] [type=submit]");
if (button) {
  const choice = button.parentElement;
  const names = ["代理店としての登録", "依頼者としての登録"];
  const label = (words) => Object.assign(document.createElement("b"), { className: "membership", textContent: words });
  for (const name of names) {
    const row = choice.cloneNode(true);
    row.prepend(label(name));
    for (const each of row.querySelectorAll("button")) each.type = "button";
    choice.after(row);
  }
  choice.prepend(label("個人会員の登録"));
}
