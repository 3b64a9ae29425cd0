// The search over any page: the best results, and the way to all of them. The words go there behind
// the address's #, which no browser sends to a server.

import { Panel } from "./panel.js";

const BEST = 10;

export function start(dialog) {
  const panel = new Panel(dialog.querySelector("[data-search]"), BEST);
  const all = panel.part("all");
  const page = all.querySelector("a");
  const own = page.href;
  const address = () => (panel.query ? `${own}#${panel.query}` : own);

  panel.addEventListener("searched", () => {
    all.hidden = panel.total === 0;
    page.href = address();
    page.textContent = `Kaikki tulokset (${panel.total})`;
  });
  panel.form.addEventListener("submit", () => location.assign(address()));
  addEventListener("hashchange", () => dialog.close());
}
