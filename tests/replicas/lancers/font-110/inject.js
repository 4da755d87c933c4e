// Every text grows by a tenth; boxes keep the sizes that they have of their own.
const rules = (list) => [...list].flatMap((rule) => (rule.cssRules?.length ? rules(rule.cssRules) : [rule]));
for (const { style } of [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules)))
  if (style?.fontSize.endsWith("px")) style.fontSize = `${parseFloat(style.fontSize) * 1.1}px`;
