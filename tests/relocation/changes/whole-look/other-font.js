// Letters with serifs.
() => {
  document.body.style.fontFamily = "serif";
}
