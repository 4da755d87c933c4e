// The button of the withdrawal form gets other words.
const button = document.querySelector("[data-leave] [type=submit]");
if (button) button.textContent = "アカウントを削除";
