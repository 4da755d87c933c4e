// Which of the selectors of what is always masked match an element that shows and, so far, is under no mask. On most
// pages none does.

({ always, masks = [] }) => {
  const masked = masks.flatMap((mask) => mask.elements);
  const isOpen = (field) => isShown(field) && !masked.some((element) => within(element, field));
  return always.filter((selector) => [...elementsOf(document.body, selector)].some(isOpen));
}
