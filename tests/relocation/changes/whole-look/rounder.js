// Round corners.
() =>
  document.head.insertAdjacentHTML(
    "beforeend",
    `<style>.button, section, input, select { border-radius: 18px !important; }</style>`,
  )
