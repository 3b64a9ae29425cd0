// The opened index: pages, their units (a page, or a spot with facets of its own), and where each
// word stands.

import { Bits } from "./bits.js";
import { bitTree, Decoder, stepTree } from "./decoding.js";
import { Letters, Texts } from "./letters.js";
import { Lexicon } from "./lexicon.js";
import { Numbers } from "./numbers.js";
import { readRules } from "./synonyms.js";
import { Tables } from "./tables.js";
import { Words } from "./words.js";

const MAGIC = "haku2";
const MANY = 15; // words in so many units or more stand alike
export const TITLE = 4; // the standing of a word of the title
const SEVEN_BITS = bitTree(7);
const STANDINGS = stepTree(TITLE);

export class Index {
  constructor(content) {
    const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
    const start = MAGIC.length + 4;
    if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
      throw new Error("not an index of this search");
    const head = new DataView(bytes.buffer, bytes.byteOffset + MAGIC.length, 4);
    const length = head.getUint32(0, true);
    const decoder = new Decoder(bytes.subarray(start, start + length));
    this.readPages(decoder);
    this.readUnits(decoder);
    this.lexicon = new Lexicon(new Words(decoder));
    this.head.synonyms = readRules(decoder, this.lexicon.size, this.pageCount);
    this.readPlaces(decoder, new Bits(bytes.subarray(start + length)));
  }

  readPages(decoder) {
    const letters = new Letters(decoder);
    this.head = JSON.parse(new Texts(letters).text());
    const [addresses, titles] = [new Texts(letters), new Texts(letters)];
    const count = new Numbers(decoder).read();
    const [units, sections] = [new Numbers(decoder), new Numbers(decoder)];
    const likelihoods = new Tables(decoder, 128);
    this.pageCount = count;
    this.firstUnit = new Int32Array(count + 1);
    this.firstSection = new Int32Array(count + 1);
    this.head.pages = [];
    this.head.likelihoods = [];
    for (let page = 0; page < count; page++) {
      this.head.pages.push([addresses.text(), titles.text()]);
      this.head.likelihoods.push(decoder.walk(SEVEN_BITS, likelihoods.at(0)));
      this.firstUnit[page + 1] = this.firstUnit[page] + units.read() + 1;
      this.firstSection[page + 1] = this.firstSection[page] + sections.read();
    }
  }

  readUnits(decoder) {
    const lengths = new Tables(decoder, 128);
    const facets = new Numbers(decoder);
    this.unitCount = this.firstUnit[this.pageCount];
    this.length = new Float32Array(this.unitCount);
    this.facet = new Int32Array(this.unitCount);
    this.page = new Int32Array(this.unitCount);
    for (let unit = 0, page = 0; unit < this.unitCount; unit++) {
      this.length[unit] = 2 ** (decoder.walk(SEVEN_BITS, lengths.at(0)) / 8) - 1;
      this.facet[unit] = facets.read();
      if (unit === this.firstUnit[page + 1]) page++;
      this.page[unit] = page;
    }
  }

  readPlaces(decoder, units) {
    const { size } = this.lexicon;
    const counts = new Numbers(decoder);
    const standings = new Tables(decoder, TITLE);
    const places = (this.places = new Int32Array(size + 1));
    for (let word = 0; word < size; word++) places[word + 1] = places[word] + counts.read();
    this.placeUnit = new Int32Array(places[size]);
    this.placeStanding = new Uint8Array(places[size]);
    for (let word = 0; word < size; word++) {
      const [from, to] = [places[word], places[word + 1]];
      if (from === to) continue;
      const table = standings.at(Math.min(to - from, MANY));
      for (let i = from; i < to; i++) this.placeStanding[i] = decoder.walk(STANDINGS, table);
      units.ascending(this.placeUnit, from, to, 0, this.unitCount);
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
