// The way out has other words, and stands under the page's title instead of at its end.
const row = document.querySelector(".leave-row");
if (row) {
  row.querySelector("a").textContent = "退会手続きについて";
  document.querySelector(".panel-lead").after(row);
}
