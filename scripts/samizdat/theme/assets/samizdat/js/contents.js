/* The contents at the left say which section is being read, and so does the bar above. */

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll("[data-contents] a[href^='#']");
const sections = [...links].flatMap((link) => {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return heading ? [{ link, heading }] : [];
});

/* The last heading above the upper third of the window is the one we are under. */
function here() {
  const line = innerHeight / 3;
  return sections.findLast(({ heading }) => heading.getBoundingClientRect().top < line);
}

const place = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-bar-section]"));

function mark() {
  const current = here();
  if (place) {
    place.hidden = !current;
    place.textContent = current?.link.textContent ?? "";
    place.hash = current?.link.hash ?? "";
  }
  for (const section of sections) {
    if (section === current) section.link.setAttribute("aria-current", "location");
    else section.link.removeAttribute("aria-current");
  }
}

if (sections.length) {
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(mark);
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  mark();
}
