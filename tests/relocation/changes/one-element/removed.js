// It is gone.
(target) => target.remove()
