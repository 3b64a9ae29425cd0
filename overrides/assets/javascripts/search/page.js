// The search's own page: query and filters are in its address, so that it can be linked, kept and
// gone back to.

import { Panel } from "./panel.js";

const MORE = 10;

export function start(root) {
  root.querySelector("[name=q]").value = new URLSearchParams(location.search).get("q") ?? "";
  const panel = new Panel(root, MORE);
  const title = document.title;
  const further = panel.part("further");

  const write = (save) => {
    if (`?${panel.query}` !== (location.search || "?")) {
      history[save](null, "", panel.query ? `?${panel.query}` : location.pathname);
    }
    const text = panel.field.value.trim();
    document.title = text ? `${text} – ${title}` : title;
  };
  const read = () => {
    panel.field.value = "";
    panel.filters.clear();
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = panel.form.elements[name];
      if (field) field.value = value;
    }
    panel.search();
  };

  let later;
  panel.addEventListener("ready", read, { once: true });
  panel.addEventListener("searched", ({ detail: { total, shown } }) => {
    further.hidden = total <= shown;
    clearTimeout(later);
    if (panel.labels) later = setTimeout(() => write("replaceState"), 300);
  });
  panel.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(later);
    write("pushState");
    panel.search();
  });
  further.addEventListener("click", () => showMore(panel));
  addEventListener("popstate", read);
}

// The focus goes on to the first of the new ones, as the button may be gone.
function showMore(panel) {
  const before = panel.shown;
  panel.addEventListener("filled", () => panel.root.querySelectorAll(".hit__link")[before]?.focus(), {
    once: true,
  });
  panel.search(before + MORE);
}
