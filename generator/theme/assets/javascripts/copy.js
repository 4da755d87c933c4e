// A button that copies a text which is to be sent; selecting it works without.

export function offerCopies() {
  if (!navigator.clipboard) return;
  for (const message of document.querySelectorAll(".tk-message")) {
    const words = message.querySelector("[data-copy]")?.dataset;
    if (!words) continue;
    for (const text of message.querySelectorAll(".tk-copyable, [data-copy]")) {
      text.after(copyButton(text.textContent, words));
    }
  }
}

function copyButton(text, { copy, copied }) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "tk-copy";
  button.textContent = copy;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = copied;
    setTimeout(() => (button.textContent = copy), 2500);
  });
  return button;
}
