// The search as a reader meets it, in the dialog and on its own page: field and what comes out
// of it. A field, real links under headings and a polite status, and no listbox: results
// have links within them, which options may not have, and screen readers' lists of links and
// headings, and fingers on a telephone, find links in them that open in a new tab too.

import { ask, join, retry } from "./client.js";
import { showHits } from "./result_list.js";

const NOTHING = { total: 0, pages: [], sure: false };
const QUIET = 700; // milliseconds without a letter, after which the number of results is told

export class Panel extends EventTarget {
  // `limit`: so many pages at first. Tells "searched" after each answer: `total` pages answer, of
  // which `listed` are shown.
  constructor(root, limit) {
    super();
    this.root = root;
    this.limit = this.shown = limit;
    this.form = root.querySelector("form");
    this.field = this.form.elements.q;
    this.#listen();
    join(this);
    this.search();
  }

  part(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  // The query as a query string of the search's own page.
  get query() {
    const q = this.field.value.trim();
    return q && new URLSearchParams({ q }).toString();
  }

  search(shown = this.limit) {
    this.shown = shown;
    if (shown === this.limit) this.root.querySelector(".search__output").scrollTop = 0;
    const text = this.field.value.trim();
    if (this.broken) return;
    if (!text) {
      this.state("start");
      this.#list(NOTHING);
      this.say("");
    } else {
      if (!this.open) this.state("waiting");
      ask(text, shown, this);
    }
  }

  ready() {
    this.open = true;
  }

  failed() {
    this.broken = true;
    this.state("failed");
    this.say(this.part("state=failed").querySelector("p").textContent);
  }

  results(answer) {
    const text = this.field.value.trim();
    if (!text) return;
    const { total, pages, suggestion } = answer;
    const told = total ? found(total, pages.length) : `Haulla «${text}» ei löytynyt mitään.`;
    this.part(total ? "count" : "none").textContent = told;
    this.state(total ? "found" : "none");
    this.#list(answer, suggestion);
    this.say(suggestion ? `${told} Tarkoititko «${suggestion}»?` : told);
  }

  state(name) {
    for (const place of this.root.querySelectorAll("[data-state]")) {
      place.hidden = place.dataset.state !== name;
    }
  }

  // Each letter is a search: only where the reader stops is the outcome told.
  say(text) {
    clearTimeout(this.timer);
    const place = this.part("said");
    this.timer = setTimeout(() => (place.textContent = text), text ? QUIET : 0);
  }

  #list(answer, suggestion) {
    showHits(this.part("hits"), this.part("hit"), answer);
    const place = this.part("suggestion");
    place.hidden = !suggestion;
    place.querySelector("button").textContent = suggestion ?? "";
    this.total = answer.total;
    this.listed = answer.pages.length;
    this.dispatchEvent(new Event("searched"));
  }

  #again() {
    this.field.focus();
    this.search();
  }

  #listen() {
    const on = (element, type, act) => element.addEventListener(type, act);
    on(this.field, "input", () => this.search());
    on(this.form, "reset", () => setTimeout(() => this.#again()));
    on(this.part("suggestion"), "click", ({ target }) => {
      if (target.localName !== "button") return;
      this.field.value = target.textContent;
      this.#again();
    });
    on(this.part("retry"), "click", () => {
      this.broken = false;
      retry();
      this.state("waiting");
      this.#again();
    });
  }
}

function found(total, shown) {
  if (total === 1) return "Löytyi 1 sivu.";
  return total > shown
    ? `Löytyi ${total} sivua, joista näkyy ${shown} osuvinta.`
    : `Löytyi ${total} sivua.`;
}
