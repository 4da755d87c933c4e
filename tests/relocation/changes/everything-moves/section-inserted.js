// A new section comes first.
() =>
  document
    .querySelector("section")
    .insertAdjacentHTML("beforebegin", `<section><h2>新しい機能ができました</h2><p>外出先でも確かめられます。</p></section>`)
