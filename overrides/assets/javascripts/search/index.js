// The opened index: pages, their units (a title or a section), and where each word stands.

import { Bits, Bytes } from "./bytes.js";
import { Lexicon } from "./lexicon.js";

const MAGIC = "haku1";

export class Index {
  constructor(content) {
    const bytes = new Bytes(content instanceof Uint8Array ? content : new Uint8Array(content));
    if (bytes.text() !== MAGIC) throw new Error("not an index of this search");
    this.head = JSON.parse(bytes.text());
    this.readUnits(bytes);
    this.lexicon = new Lexicon(bytes);
    this.readPlaces(bytes);
  }

  readUnits(bytes) {
    const sections = bytes.numbers(bytes.number());
    const count = sections.reduce((sum, own) => sum + own + 1, 0);
    this.pageCount = sections.length;
    this.unitCount = count;
    this.length = Float32Array.from(bytes.numbers(count), (code) => 2 ** (code / 8) - 1);
    this.facet = bytes.numbers(count);
    this.page = new Int32Array(count);
    this.firstUnit = new Int32Array(sections.length + 1);
    this.firstSection = new Int32Array(sections.length + 1);
    sections.forEach((own, page) => {
      this.firstUnit[page + 1] = this.firstUnit[page] + own + 1;
      this.firstSection[page + 1] = this.firstSection[page] + own;
      this.page.fill(page, this.firstUnit[page], this.firstUnit[page + 1]);
    });
  }

  readPlaces(bytes) {
    const { lexicon, unitCount } = this;
    const bits = new Bits(bytes.block());
    const units = [];
    const standings = [];
    this.places = new Int32Array(lexicon.size + 1);
    for (let word = 0; word < lexicon.size; word++) {
      const count = bits.gamma() - 1;
      const low = lowBits(unitCount, count);
      for (let i = 0, unit = -1; i < count; i++) {
        unit += bits.rice(low) + 1;
        units.push(unit);
        standings.push(bits.unary(3));
      }
      this.places[word + 1] = units.length;
    }
    this.placeUnit = Int32Array.from(units);
    this.placeStanding = Uint8Array.from(standings);
  }

  /** Whether the unit is its page's title. */
  isTitle(unit) {
    return this.firstUnit[this.page[unit]] === unit;
  }

  /** The shard that holds a section's text, and the section's place there. */
  textOf(unit) {
    const page = this.page[unit];
    const section = this.firstSection[page] + unit - this.firstUnit[page] - 1;
    const firsts = this.head.firstSections;
    let shard = firsts.length - 1;
    while (firsts[shard] > section) shard--;
    return { shard, index: section - firsts[shard] };
  }
}

/** The parameter of Rice's code for so many gaps, as `index.py` chooses it. */
function lowBits(units, count) {
  let low = 0;
  while (count && Math.floor(units / count) >> (low + 1)) low++;
  return low ? Math.max(low - 1, 0) : 0;
}
