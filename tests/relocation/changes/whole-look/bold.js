// Letters are bold.
() =>
  document.head.insertAdjacentHTML("beforeend", `<style>* { font-weight: 700 !important; }</style>`)
