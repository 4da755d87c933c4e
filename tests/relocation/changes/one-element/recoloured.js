// White on green.
(target) => {
  target.style.background = "#1f7a4d";
  target.style.color = "#fff";
  target.style.borderColor = "#1f7a4d";
}
