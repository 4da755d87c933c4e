// The narrow column changes sides.
() => {
  document.querySelector(".columns").style.flexDirection = "row-reverse";
}
