// Paler than before.
(target) => {
  target.style.opacity = "0.45";
}
