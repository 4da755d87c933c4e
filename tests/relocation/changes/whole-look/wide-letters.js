// Letters stand further apart.
() => {
  document.body.style.letterSpacing = "0.06em";
}
