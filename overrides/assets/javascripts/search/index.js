// The opened index: pages, their units (a page, or a spot with facets of its own), and where each
// word stands.

import { Bits } from "./bits.js";
import { Decoder, Letters } from "./decoding.js";
import { Lexicon } from "./lexicon.js";
import { readWords } from "./words.js";

const MAGIC = "haku1";
const MANY = 15; // words in so many units or more stand alike
export const TITLE = 4; // the standing of a word of the title

export class Index {
  constructor(content) {
    const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
    const start = MAGIC.length + 4;
    if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error("not an index of this search");
    const length = new DataView(bytes.buffer, bytes.byteOffset + MAGIC.length, 4).getUint32(0, true);
    const decoder = new Decoder(bytes.subarray(start, start + length));
    this.head = JSON.parse(new Letters(decoder).read("text", ""));
    this.readUnits(decoder);
    this.lexicon = new Lexicon(readWords(decoder));
    this.readPlaces(decoder, new Bits(bytes.subarray(start + length)));
  }

  readUnits(decoder) {
    const pages = decoder.number("count");
    this.pageCount = pages;
    this.firstUnit = new Int32Array(pages + 1);
    this.firstSection = new Int32Array(pages + 1);
    for (let page = 0; page < pages; page++) {
      this.firstUnit[page + 1] = this.firstUnit[page] + decoder.number("units") + 1;
      this.firstSection[page + 1] = this.firstSection[page] + decoder.number("sections");
    }
    this.unitCount = this.firstUnit[pages];
    this.length = new Float32Array(this.unitCount);
    this.facet = new Int32Array(this.unitCount);
    this.page = new Int32Array(this.unitCount);
    for (let unit = 0, page = 0; unit < this.unitCount; unit++) {
      this.length[unit] = 2 ** (decoder.symbol(7, decoder.context("length", 128)) / 8) - 1;
      this.facet[unit] = decoder.number("facets");
      if (unit === this.firstUnit[page + 1]) page++;
      this.page[unit] = page;
    }
  }

  readPlaces(decoder, gaps) {
    const { lexicon, unitCount } = this;
    const units = [];
    const standings = [];
    this.places = new Int32Array(lexicon.size + 1);
    const root = decoder.context("standing", 0);
    for (let word = 0; word < lexicon.size; word++) {
      const count = decoder.number("places");
      const low = lowBits(unitCount, count);
      const context = decoder.within(root, Math.min(count, MANY), TITLE);
      for (let i = 0, unit = -1; i < count; i++) {
        standings.push(decoder.steps(context, TITLE));
        unit += gaps.rice(low) + 1;
        units.push(unit);
      }
      this.places[word + 1] = units.length;
    }
    this.placeUnit = Int32Array.from(units);
    this.placeStanding = Uint8Array.from(standings);
  }

  /** The shard that holds a page's texts, and from where to where they are there. */
  textOf(page) {
    const firsts = this.head.firstSections;
    let shard = firsts.length - 1;
    while (firsts[shard] > this.firstSection[page]) shard--;
    return { shard, from: this.firstSection[page] - firsts[shard], to: this.firstSection[page + 1] - firsts[shard] };
  }
}

/** The parameter of Rice's code for so many gaps, as `index.py` chooses it. */
function lowBits(units, count) {
  let low = 0;
  while (count && count * 2 ** (low + 2) < 2 * units) low++;
  return low;
}
