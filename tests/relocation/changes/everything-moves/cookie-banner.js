// A question about cookies covers the foot of the window.
() =>
  document.body.insertAdjacentHTML(
    "beforeend",
    `<div style="position:fixed;inset:auto 0 0;display:flex;gap:16px;padding:20px 32px;background:#20262f;color:#fff">
      <span style="flex:1">このサイトはクッキーを使います。</span><button class="button">確認する</button><button class="button">利用を続ける</button></div>`,
  )
