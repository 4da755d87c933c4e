// The narrow column is gone.
() => document.querySelector("aside")?.remove()
