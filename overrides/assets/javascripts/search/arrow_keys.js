// In the dialog the arrows go from the field through the results and back; Home and End to the
// first and the last; a letter goes on with the query. Tab and Enter stay the browser's own.

export function arrowKeys(root, field) {
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops = [...root.querySelectorAll(".search__output a")].filter((link) =>
      link.checkVisibility()
    );
    const here = stops.indexOf(document.activeElement);
    if (here < 0 && document.activeElement !== field) return;
    const next = { ArrowDown: stops[here + 1], ArrowUp: stops[here - 1] ?? field };
    const ends = here < 0 ? {} : { Home: stops[0], End: stops.at(-1) };
    const to = { ...next, ...ends }[event.key];
    if (to) {
      to.focus();
      event.preventDefault();
    } else if (here >= 0 && /^[^ ]$/u.test(event.key)) field.focus();
  });
}
