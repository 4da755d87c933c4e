// Other words.
(target) => {
  if (target.matches("input,select")) target.insertAdjacentHTML("afterend", "<small>必須です</small>");
  else if (!target.querySelector("svg")) target.textContent = "アカウントを削除";
}
