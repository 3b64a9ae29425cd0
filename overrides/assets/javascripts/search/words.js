// The words of the index as `lexicon_code.py` writes them: stems, classes of endings, compounds out
// of their parts, families.

import { Letters } from "./decoding.js";

const LOW_HALF = 5; // bits of the lower half of a class's number

/** Everything the lexicon is made of; rows are [stem, class, word]. */
export function readWords(decoder) {
  const stems = new Stems(decoder);
  const { graph, starts } = readGraph(decoder);
  const classWidth = width(starts.length);
  const alone = decoder.number("count");
  const size = alone + decoder.number("count");
  const rows = [];
  const parts = [];
  for (let word = 0; word < alone; word++) {
    const stem = stems.read();
    rows.push([stem, stems.endings(stem, classWidth), word]);
    parts.push(Array.from({ length: decoder.number("parts") }, () => decoder.bits(width(size, 2))));
  }
  for (let word = alone; word < size; word++) {
    const own = readParts(decoder, parts[word - 1] ?? [], word === alone, width(alone, 2));
    const front = own.slice(0, -1).map((part) => stems.modifier(rows[part][0]));
    const [stem, endings] = rows[own.at(-1)];
    rows.push([front.join("") + stem, endings, word]);
    parts.push(own);
  }
  for (let count = decoder.number("count"); count > 0; count--) {
    const stem = stems.read();
    rows.push([stem, stems.endings(stem, classWidth), decoder.bits(width(size, 2))]);
  }
  return { size, graph, starts, rows: sorted(rows), parts, families: readFamilies(decoder) };
}

/** Texts that share their beginning with the one before. */
class Stems {
  constructor(decoder) {
    this.decoder = decoder;
    this.letters = new Letters(decoder);
    this.before = "";
  }

  read() {
    const shared = this.decoder.number("shared", Math.min(this.before.length, 12));
    const front = this.before.slice(0, shared);
    this.before = front + this.letters.read("stem", front);
    return this.before;
  }

  modifier(stem) {
    return stem + this.letters.read("modifier", stem);
  }

  /** The class of endings of a stem, foreseen by its last letters; in two halves. */
  endings(stem, bits) {
    const { decoder } = this;
    const size = 2 ** Math.max(bits - LOW_HALF, 0);
    const [a, b, c] = this.letters.last(stem);
    const any = decoder.context("class", size);
    const one = decoder.within(any, a, size);
    const three = decoder.within(decoder.within(one, b, 0), c, size);
    const high = decoder.symbol(Math.max(bits - LOW_HALF, 0), any, one, three);
    const lower = (context) => decoder.within(context, -1 - high, 2 ** LOW_HALF);
    return high * 2 ** LOW_HALF + decoder.symbol(LOW_HALF, lower(any), lower(one), lower(three));
  }
}

function readParts(decoder, before, first, bits) {
  const count = decoder.number("pieces") + 2;
  const same = decoder.number("same");
  const own = first ? [] : before.slice(0, same);
  while (own.length < count) own.push(decoder.bits(bits));
  return own;
}

function readGraph(decoder) {
  const letters = new Letters(decoder);
  const states = decoder.number("count");
  const graph = { marks: new Uint8Array(states), arrows: new Int32Array(states + 1), signs: [], targets: [] };
  const recent = letters.signs.map(() => []);
  const marks = decoder.context("marks", 16);
  const any = decoder.context("sign", 2 ** letters.width);
  for (let state = 0; state < states; state++) {
    graph.marks[state] = decoder.symbol(4, marks);
    for (let last = 0; ; ) {
      const value = decoder.symbol(letters.width, any, decoder.within(any, last, 2 ** letters.width));
      if (!value) break;
      graph.signs.push(letters.signs[value]);
      graph.targets.push(readTarget(decoder, recent[value], state, value));
      last = value;
    }
    graph.arrows[state + 1] = graph.signs.length;
  }
  const starts = Array.from({ length: decoder.number("count") }, () => decoder.bits(width(states)));
  return { graph, starts };
}

function readTarget(decoder, recent, state, sign) {
  const known = decoder.number("recent", sign);
  const target = known ? recent.splice(known - 1, 1)[0] : state - decoder.number("back") - 1;
  recent.unshift(target);
  return target;
}

function readFamilies(decoder) {
  const families = [];
  let first = 0;
  for (let count = decoder.number("count"); count > 0; count--) {
    const more = decoder.number("members") + 1;
    first += decoder.number("family");
    const group = [first];
    for (let i = 0; i < more; i++) group.push(group.at(-1) + decoder.number("relative") + 1);
    families.push(group);
  }
  return families;
}

function sorted(rows) {
  return rows.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
}

/** How many bits the greatest of so many numbers takes. */
function width(count, least = 1) {
  return bitLength(Math.max(count, least) - 1);
}

function bitLength(value) {
  return value ? Math.floor(Math.log2(value)) + 1 : 0;
}
