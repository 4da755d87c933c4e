// Drawn again.
() => {}
