// The search as a reader meets it, in the dialog and on its own page: field and what comes out
// of it. A field, real links under headings and a polite status, and no listbox: results
// have links within them, which options may not have, and screen readers' lists of links and
// headings, and fingers on a telephone, find links in them that open in a new tab too.

import { ask, join, retry } from "./client.js";
import { ResultList } from "./result_list.js";
import { found, nothing } from "./sentences.js";

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
    this.list = new ResultList(this.part("hits"), this.part("hit"));
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
    const text = this.field.value.trim();
    if (this.broken) return;
    if (!text) this.#rest();
    else {
      if (!this.open) this.state("waiting");
      ask(text, shown, this);
    }
  }

  ready() {
    this.open = true;
    this.dispatchEvent(new Event("ready"));
  }

  failed() {
    this.broken = true;
    this.state("failed");
    this.say(this.part("state=failed").querySelector("p").textContent);
  }

  results(answer) {
    const text = this.field.value.trim();
    if (!text) return;
    const { total, pages } = answer;
    this.#suggest(answer.suggestion);
    this.state(total ? "found" : "none");
    if (this.shown === this.limit) this.root.querySelector(".search__output").scrollTop = 0;
    if (total) this.#list(answer);
    else {
      this.list.clear();
      this.part("none").textContent = nothing(text);
    }
    const told = total ? found(total, pages.length) : nothing(text);
    this.say(answer.suggestion ? `${told} Tarkoititko «${answer.suggestion}»?` : told);
    this.#tell(total, pages.length);
  }

  texts(passages) {
    this.list.fill(passages);
    this.dispatchEvent(new Event("filled"));
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

  #list(answer) {
    this.part("count").textContent = found(answer.total, answer.pages.length);
    this.list.show(answer);
  }

  #rest() {
    this.state("start");
    this.list.clear();
    this.#suggest(null);
    this.say("");
    this.#tell(0, 0);
  }

  #suggest(words) {
    const place = this.part("suggestion");
    place.hidden = !words;
    place.querySelector("button").textContent = words ?? "";
  }

  #tell(total, listed) {
    this.total = total;
    this.listed = listed;
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
