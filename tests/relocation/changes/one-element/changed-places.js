// It stands before those that it stood after.
(target) => target.parentElement.prepend(target)
