// The opened index: pages, and where each word stands.

import { numbers, rows } from "./encoding.js";
import { Lexicon } from "./lexicon.js";

const STANDINGS = 6;
export const TITLE = 5; // the standing of a word of the title

export class Index {
  constructor(head) {
    this.head = head;
    this.pageCount = head.pages.length;
    this.firstSection = sums(numbers(head.sections));
    this.length = numbers(head.lengths).map((length) => 2 ** (length / 8) - 1);
    this.lexicon = new Lexicon(head);
    this.synonyms = head.synonyms.map((
      [said, meant, pages],
    ) => [phrases(said), phrases(meant), pages]);
    this.readPlaces();
  }

  readPlaces() {
    this.places = [0];
    this.placePage = [];
    this.placeStanding = [];
    for (const row of this.head.places.split(" ")) {
      let page = -1;
      for (const place of numbers(row)) {
        page += 1 + Math.floor(place / STANDINGS);
        this.placePage.push(page);
        this.placeStanding.push(place % STANDINGS);
      }
      this.places.push(this.placePage.length);
    }
  }

  /** The shard that holds a page's texts, and from where to where they are there. */
  textOf(page) {
    const firsts = this.head.firstSections;
    let shard = firsts.length - 1;
    while (firsts[shard] > this.firstSection[page]) shard--;
    const [from, to] = [page, page + 1].map((next) => this.firstSection[next] - firsts[shard]);
    return { shard, from, to };
  }
}

/** A phrase has for each word the numbers of those that it may be. */
function phrases(texts) {
  return texts.map((text) => rows(text).map(numbers));
}

function sums(counts) {
  let sum = 0;
  return [0, ...counts.map((count) => sum += count)];
}
