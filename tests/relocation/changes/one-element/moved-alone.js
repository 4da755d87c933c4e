// It stands under the title of the page.
(target) => document.querySelector("h1").after(target)
