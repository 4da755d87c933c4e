// What tells an element from its neighbours. Put in front of the scripts that measure, behind `sight.js`.

const HEADING = "h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]";
const ROW = "tr,li,dd,[role=row],[role=listitem]";

// Takes fingerprints without the words that `isMasked` says are personal; finds the page's words once for all.
const fingerprints = (isMasked) => {
  const texts = [...textsOf(document.body)].filter((node) => !isMasked(node));
  const headings = [...document.querySelectorAll(HEADING)].filter(isShown);
  const follows = (node, other) => Boolean(other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);

  const joined = (nodes, most) => [...oneLine(nodes.map((node) => node.nodeValue).join(" "))].slice(0, most).join("");
  const spoken = (element, most) => joined([...textsOf(element)].filter((node) => !isMasked(node)), most);
  const headingOf = (element) => {
    const above = headings.findLast((heading) => follows(element, heading));
    return above ? spoken(above, 80) : "";
  };
  const beforeOf = (element) => texts.findLast((node) => follows(element, node) && !within(element, node));
  const afterOf = (element) => texts.find((node) => follows(node, element) && !within(element, node));
  const wordsOf = (node) => (node ? joined([node], 40) : "");

  const stepOf = (element) => {
    const alike = [...(parentOf(element)?.children ?? [])].filter((each) => each.localName === element.localName);
    return alike.length > 1 ? `${element.localName}:nth-of-type(${alike.indexOf(element) + 1})` : element.localName;
  };
  const pathOf = (element) => {
    const steps = [];
    for (let node = element; node && !isRoot(node); node = parentOf(node)) if (node.nodeType === 1) steps.unshift(stepOf(node));
    return steps.join(">");
  };
  const hrefOf = (element) => {
    const link = element.closest("a[href]");
    return link && /^https?:$/.test(link.protocol) ? link.pathname : "";
  };

  return (element) => {
    const row = element.closest(ROW);
    return {
      tag: element.localName,
      id: element.id,
      name_attribute: element.getAttribute("name") ?? "",
      href: hrefOf(element),
      text: spoken(element, 80),
      heading: headingOf(element),
      row: row ? spoken(row, 120) : "",
      path: pathOf(element),
      before: wordsOf(beforeOf(element)),
      after: wordsOf(afterOf(element)),
    };
  };
};
