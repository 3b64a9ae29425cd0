// The pages that were found, each with the places in it. The places' texts come a moment later than
// the pages. When that moment is short, the list is drawn once and whole; when it is long, each
// page keeps room for its best place, which then fills it, so that nothing moves under a finger.

import { address } from "./client.js";
import { markedText } from "./marked_text.js";

const PATIENCE = 150; // milliseconds

export class ResultList {
  constructor(list, { hit, section }) {
    this.list = list;
    this.hit = hit;
    this.section = section;
    this.pages = [];
  }

  show({ pages }, cities) {
    this.pages = pages;
    this.cities = cities;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#draw(null), PATIENCE);
  }

  fill(sections) {
    clearTimeout(this.timer);
    if (this.drawn !== this.pages) this.#draw(sections);
    else this.pages.forEach((page, i) => fillHit(this.list.children[i], page, sections[page.id]));
  }

  clear() {
    clearTimeout(this.timer);
    this.pages = [];
    this.list.replaceChildren();
  }

  #draw(sections) {
    this.drawn = this.pages;
    this.list.replaceChildren(...this.pages.map((page) => this.#drawnHit(page, sections)));
  }

  #drawnHit(page, sections) {
    const hit = this.hit.content.firstElementChild.cloneNode(true);
    const link = hit.querySelector(".hit__link");
    link.href = address(page.url);
    link.append(...markedText(page.title, page.titleMarks));
    hit.querySelector(".hit__facts").textContent = facts(page, this.cities);
    const list = hit.querySelector(".hit__sections");
    const places = sections ? (sections[page.id] ?? []) : [null];
    list.append(...places.map(() => this.section.content.firstElementChild.cloneNode(true)));
    if (sections) fillHit(hit, page, places);
    else list.classList.add("hit__sections--waiting");
    return hit;
  }
}

function facts({ kindLabel, cities }, names) {
  return [kindLabel, ...cities.map((id) => names[id])].join(" · ");
}

function fillHit(hit, page, places = []) {
  hit.querySelectorAll(".hit__section").forEach((row, i) =>
    places[i] && fillRow(row, page, places[i])
  );
}

// The top of a page is named by the page's own link above it.
function fillRow(row, page, { url, title, titleMarks, text, marks, kindLabel }) {
  const heading = row.querySelector(".hit__heading");
  const link = heading.querySelector("a");
  link.href = address(url);
  link.append(...markedText(title, titleMarks));
  heading.querySelector(".hit__kind").append(kindLabel === page.kindLabel ? "" : ` · ${kindLabel}`);
  if (url === page.url) heading.remove();
  row.querySelector(".hit__text").append(...markedText(text, marks));
}
