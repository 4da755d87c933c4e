// The browser's zoom is 90 %.
() => {
  document.documentElement.style.zoom = "0.9";
}
