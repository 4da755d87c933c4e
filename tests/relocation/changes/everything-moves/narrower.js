// The page has less room, and lines break elsewhere.
() => {
  document.querySelector(".columns").style.maxWidth = "880px";
}
