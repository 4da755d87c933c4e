// Leads to the language chosen before, else to the first that the browser asks for and we have.
(() => {
  const languages = ["ja", "en"];
  let chosen = null;
  try {
    chosen = JSON.parse(localStorage.getItem("taikai.language"));
  } catch {
    // Storage can be switched off: the browser's languages decide then.
  }
  const wanted = [chosen, ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()), "ja"];
  const language = wanted.find((tag) => languages.includes(tag));
  location.replace(`./${language}/${location.search}${location.hash}`);
})();
