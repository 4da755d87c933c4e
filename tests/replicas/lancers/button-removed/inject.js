// Nobody can leave by the form any more: its button is gone.
document.querySelector("[data-leave] [type=submit]")?.remove();
