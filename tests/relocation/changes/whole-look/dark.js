// Light words on a dark ground.
() =>
  document.head.insertAdjacentHTML(
    "beforeend",
    `<style>* { background-color: #14181f !important; color: #dde3ec !important; }</style>`,
  )
