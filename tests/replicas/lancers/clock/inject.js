// A clock that runs, in the header of the service's own pages.
const tools = document.querySelector(".header-tools");
if (tools) {
  const clock = document.createElement("time");
  clock.className = "clock";
  const tick = () => (clock.textContent = new Date().toLocaleTimeString("ja-JP"));
  setInterval(tick, 200);
  tick();
  tools.prepend(clock);
}
