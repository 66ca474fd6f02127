/* A picture in a text is a link to the whole of it: a click shows it on a sheet over the page. Who
   asks for another tab or window gets it, and without this script the link leads to the file. */

document.addEventListener("click", async (event) => {
  const { target } = event;
  const link = target instanceof Element ? target.closest("a.picture-whole") : null;
  const isAside = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || isAside) return;
  event.preventDefault();
  try {
    const { showWhole } = await import("./whole.js");
    showWhole(link);
  } catch {
    location.assign(link.href); // the script could not be fetched
  }
});

for (const link of document.querySelectorAll("a.picture-whole")) {
  link.setAttribute("aria-haspopup", "dialog");
}
