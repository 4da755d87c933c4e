// The ground of page and sections has another colour.
() =>
  document.head.insertAdjacentHTML(
    "beforeend",
    `<style>body, section, header, footer { background: #eef3ea !important; }</style>`,
  )
