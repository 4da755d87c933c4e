// A block of news stands at the head of every page's own content.
const main = document.querySelector("main");
const block = document.createElement("section");
block.className = "card extra";
block.innerHTML = "<h2>アプリができました</h2><p>外出先でも、仕事の依頼と相談の返事を確かめられます。</p>";
(main.querySelector(".panel h1") ?? main.firstElementChild).before(block);
