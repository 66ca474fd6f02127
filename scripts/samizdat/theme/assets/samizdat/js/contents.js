/* The contents at the left say which section is being read. */

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

function mark() {
  const current = here();
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
