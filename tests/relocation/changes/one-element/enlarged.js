// More room around its words.
(target) => {
  target.style.padding = "18px 44px";
}
