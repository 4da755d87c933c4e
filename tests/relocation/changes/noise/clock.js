// A clock in a corner of the window.
() => document.body.insertAdjacentHTML("beforeend", `<time style="position:fixed;top:0;right:0">12:34:56</time>`)
