// Scrolled a little.
() => scrollTo(0, 37)
