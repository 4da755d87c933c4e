// The first field of the page has the focus and a caret that blinks.
document.querySelector("main input:not([type=search])")?.focus();
