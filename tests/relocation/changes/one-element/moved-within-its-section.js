// It stands at the end of its section.
(target) => (target.closest("section,main,header,footer,aside") ?? document.body).append(target)
