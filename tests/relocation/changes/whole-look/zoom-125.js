// The browser's zoom is 125 %.
() => {
  document.documentElement.style.zoom = "1.25";
}
