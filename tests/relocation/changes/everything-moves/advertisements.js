// A picture with words and a button between all sections.
() => {
  for (const section of document.querySelectorAll("section"))
    section.insertAdjacentHTML(
      "afterend",
      `<div style="display:flex;gap:16px;align-items:center;margin-top:10px;padding:14px;background:linear-gradient(90deg,#fde7c8,#f9c9c0)">
        <b style="flex:1">いまなら初月無料</b><a class="button" href="/ad">くわしく見る</a></div>`,
    );
}
