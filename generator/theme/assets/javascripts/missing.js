// A page that is not there: its address may name the service that was meant.
const words = lastName().replace(/\.[a-z]+$/, "").replace(/[-_+]+/g, " ").trim();
if (!/^(?:ja|en|404|index|)$/.test(words)) {
  for (const field of document.querySelectorAll("input[name=q]")) field.value = words;
}

function lastName() {
  const name = location.pathname.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return ""; // no text in UTF-8
  }
}
