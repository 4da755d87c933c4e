// Two buttons of the form change places.
const button = document.querySelector("[data-leave] [type=submit]");
button?.parentElement.append(button);
