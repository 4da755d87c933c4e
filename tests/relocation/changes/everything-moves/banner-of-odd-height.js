// All that follows stands at a fraction of a pixel.
() => document.body.insertAdjacentHTML("afterbegin", `<p style="margin:0;height:33.4px;background:#fff4d6">お知らせがあります</p>`)
