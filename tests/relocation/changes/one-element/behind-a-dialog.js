// A dialog stands over the page, which is dimmed.
() =>
  document.body.insertAdjacentHTML(
    "beforeend",
    `<div style="position:fixed;inset:0;display:grid;place-items:center;background:rgb(0 0 0 / 25%)">
      <div style="padding:24px;background:#fff"><p>変更を保存しますか。</p><button class="button main">保存する</button></div></div>`,
  )
