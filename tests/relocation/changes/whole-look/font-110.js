// Every text grows by a tenth.
() => {
  document.body.style.fontSize = `${parseFloat(getComputedStyle(document.body).fontSize) * 1.1}px`;
}
