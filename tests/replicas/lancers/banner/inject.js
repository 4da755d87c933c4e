// A strip of news stands above the header of every page.
const strip = document.createElement("p");
strip.className = "strip";
strip.textContent = "年末年始の事務局の休みは12月28日から1月4日までです";
document.body.prepend(strip);
