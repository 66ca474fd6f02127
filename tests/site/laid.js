/* What is cut or stands over something else on a page, each as a line of words; on paper nothing
   scrolls. */
(paper) => {
  const found = [];
  const BLOCKS = "h1,h2,h3,h4,h5,p,li,td,th,dt,dd,figcaption,pre,summary,img,svg,legend,label";
  const isScroller = (box) => {
    const { overflowX } = getComputedStyle(box);
    return !paper && (overflowX === "auto" || overflowX === "scroll");
  };
  const scrolled = (part) => {
    for (let up = part; up; up = up.parentElement) if (isScroller(up)) return up;
    return null;
  };
  const named = (part) =>
    `${part.tagName.toLowerCase()}.${part.getAttribute("class") ?? ""} ${(part.textContent ?? "").trim().slice(0, 40)}`;
  const shown = [];
  for (const part of document.querySelectorAll(`main :is(${BLOCKS})`)) {
    if (!part.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue;
    if (part.closest("svg") && part.tagName !== "svg") continue;
    if (part.closest(".unseen, .is-folded")) continue;
    const box = part.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const scroller = scrolled(part);
    if (!scroller && (box.left < -1 || box.right > innerWidth + 1)) found.push(`beyond the edge: ${named(part)}`);
    if (!scroller && part.scrollWidth > part.clientWidth + 4 && getComputedStyle(part).display !== "inline")
      found.push(`wider than its box: ${named(part)}`);
    if (!scroller) shown.push({ part, box });
  }
  for (const words of document.querySelectorAll("main svg text")) {
    const box = words.getBoundingClientRect();
    const around = words.ownerSVGElement.getBoundingClientRect();
    if (box.width && (box.left < around.left - 2 || box.right > around.right + 2))
      found.push(`cut in a drawing: ${words.textContent}`);
  }
  shown.sort((one, other) => one.box.top - other.box.top);
  for (let number = 0; number < shown.length; number++) {
    const one = shown[number];
    for (let next = number + 1; next < shown.length; next++) {
      const other = shown[next];
      if (other.box.top > one.box.bottom - 2) break;
      if (one.part.contains(other.part) || other.part.contains(one.part)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 2 && down > 2) found.push(`over one another: ${named(one.part)} | ${named(other.part)}`);
    }
  }
  return [...new Set(found)];
}
