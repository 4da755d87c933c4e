// The last letter of the words is another.
(target) => {
  const texts = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  let last = null;
  while (texts.nextNode()) if (texts.currentNode.nodeValue.trim()) last = texts.currentNode;
  if (last) last.nodeValue = last.nodeValue.trimEnd().slice(0, -1) + "ぬ";
}
