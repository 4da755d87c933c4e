// A field has the focus, and a ring.
() => document.querySelector("main input, main button, main a")?.focus()
