// Scrolled until the element is just out of view.
(target) => scrollTo(0, scrollY + target.getBoundingClientRect().bottom + 1)
