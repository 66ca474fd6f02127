/* The band of time follows the list below it: events that are filtered out of the list fade. */

function follow() {
  for (const dot of document.querySelectorAll(".band [data-event]")) {
    const entry = document.getElementById(dot.getAttribute("data-event") ?? "");
    dot.classList.toggle("is-out", Boolean(entry?.closest("[hidden]")));
  }
}

if (document.querySelector(".band")) {
  addEventListener("narrowed", follow);
  follow();
}
