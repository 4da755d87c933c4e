// A drawing before its words.
(target) => target.insertAdjacentHTML("afterbegin", `<svg style="display:inline;stroke:currentColor" width="16" height="16" viewBox="0 0 16 16"><path d="M2 8h12M9 3l5 5-5 5"/></svg> `)
