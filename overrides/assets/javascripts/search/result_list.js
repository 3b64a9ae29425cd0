// The pages that were found. Their texts come a moment later than the pages. When that moment is
// short, the list is drawn once and whole; when it is long, each page keeps room for its text, which
// then fills it, so that nothing moves under a finger.

import { address } from "./client.js";
import { markedText } from "./marked_text.js";

const PATIENCE = 150; // milliseconds

export class ResultList {
  constructor(list, hit) {
    this.list = list;
    this.hit = hit;
    this.pages = [];
  }

  show({ pages, sure }) {
    this.pages = pages;
    this.sure = sure;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#draw(), PATIENCE);
  }

  fill(passages) {
    clearTimeout(this.timer);
    if (this.drawn !== this.pages) this.#draw();
    this.pages.forEach((page, i) => this.#fillHit(this.list.children[i], passages[page.id]));
  }

  clear() {
    clearTimeout(this.timer);
    this.pages = [];
    this.list.replaceChildren();
  }

  #draw() {
    this.drawn = this.pages;
    this.list.replaceChildren(...this.pages.map((page) => this.#drawnHit(page)));
    this.list.firstElementChild?.classList.toggle("hit--sure", this.sure);
  }

  #drawnHit(page) {
    const hit = this.hit.content.firstElementChild.cloneNode(true);
    const link = hit.querySelector(".hit__link");
    link.href = address(page.url);
    link.append(...markedText(page.title, page.titleMarks));
    hit.querySelector(".hit__facts").textContent = page.facts;
    return hit;
  }

  // A sure answer is the page's own sentence; otherwise the place shows itself that answers best.
  #fillHit(hit, { url, answer, title, titleMarks, text, marks }) {
    const shown = hit.querySelector(".hit__text");
    if (hit.matches(".hit--sure") && answer) shown.textContent = answer;
    else {
      hit.querySelector(".hit__link").href = address(url);
      const heading = hit.querySelector(".hit__heading");
      heading.append(...(title ? markedText(title, titleMarks) : []));
      shown.append(...markedText(text ?? "", marks));
    }
  }
}
