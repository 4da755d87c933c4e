// The last section is gone.
() => document.querySelector("section:last-of-type").remove()
