// Whether any element shows that is always masked and, so far, under no mask. Most pages have none.

({ always, masks = [] }) => {
  const masked = masks.flatMap((mask) => mask.elements);
  const isOpen = (field) => isShown(field) && !masked.some((element) => within(element, field));
  return [...elementsOf(document.body, always)].some(isOpen);
}
