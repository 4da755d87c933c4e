// A copy stands just before it, a field's with its label: the first of two in one label takes over its words.
(target) => {
  const whole = target.closest("label") ?? target;
  whole.before(whole.cloneNode(true));
  for (const link of document.querySelectorAll("a")) if (link.taikaiNumber === undefined) link.href = "/elsewhere";
}
