// Buttons and links have another colour.
() =>
  document.head.insertAdjacentHTML(
    "beforeend",
    `<style>a { color: #00796b !important; } .button { border-color: #00796b !important; color: #00796b !important; }
      .main, .danger { background: #00796b !important; color: #fff !important; }</style>`,
  )
