// Something as large with other words stands in its place.
(target) => {
  const { width, height } = target.getBoundingClientRect();
  const other = target.cloneNode(false);
  other.textContent = "もどる";
  other.style.cssText = `width:${width}px;height:${height}px`;
  other.taikaiNumber = target.taikaiNumber;
  target.replaceWith(other);
}
