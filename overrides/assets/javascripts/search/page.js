// The search's own page: the query is in its address, so that it can be linked, kept and gone back
// to. What came behind # is moved before it without a request.

import { Panel } from "./panel.js";

const MORE = 10;

export function start(root) {
  root.querySelector("[name=q]").value = asked().get("q") ?? "";
  const panel = new Panel(root, MORE);
  const title = document.title;
  const further = panel.part("further");

  // A query that a reader stayed with keeps its place in the history; the letters towards the
  // next one take one place together.
  let stayed = true;
  const write = () => {
    const query = panel.query && `?${panel.query}`;
    if (query !== location.search + location.hash) {
      const replaced = !stayed || location.hash;
      history[replaced ? "replaceState" : "pushState"](null, "", query || location.pathname);
      stayed = false;
    }
    const text = panel.field.value.trim();
    document.title = text ? `${text} – ${title}` : title;
  };
  const read = () => {
    stayed = true;
    panel.field.value = asked().get("q") ?? "";
    panel.search();
  };

  let later;
  panel.addEventListener("searched", () => {
    further.hidden = panel.total <= panel.listed;
    clearTimeout(later);
    later = setTimeout(write, 300);
  });
  panel.form.addEventListener("submit", () => {
    clearTimeout(later);
    write();
    stayed = true;
    panel.search();
  });
  further.addEventListener("click", () => showMore(panel));
  addEventListener("popstate", read);
}

function asked() {
  return new URLSearchParams(location.search || location.hash.slice(1));
}

// The focus goes on to the first of the new ones, as the button may be gone.
function showMore(panel) {
  const before = panel.shown;
  const goOn = () => panel.root.querySelectorAll(".hit__link")[before]?.focus();
  panel.addEventListener("searched", goOn, { once: true });
  panel.search(before + MORE);
}
