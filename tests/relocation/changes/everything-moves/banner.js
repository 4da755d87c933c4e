// A strip of news above the header.
() => document.body.insertAdjacentHTML("afterbegin", `<p style="margin:0;padding:12px 32px;background:#fff4d6">年末年始の休みのお知らせ</p>`)
