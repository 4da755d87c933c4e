// Another header, of another height and colour.
() => {
  const header = document.querySelector("header");
  header.style.cssText = "padding: 30px 48px; background: #e9eef5; border-bottom: 4px solid #5a6b86";
  header.querySelector("nav").style.justifyContent = "flex-end";
}
