// Numbers and letters out of few bytes, as `encoding.py` writes them: a range coder whose
// probabilities learn as they go. Both sides compute in whole numbers, so that they learn the same.

const TOP = 2 ** 24;
const ONE = 2 ** 16;
const HALF = ONE / 2;
const SLOWEST = 24;
const RATES = Array.from({ length: SLOWEST + 1 }, (_, count) => Math.floor(ONE / (2 * count + 3)) * 2);

/** What probabilities are learnt for: a table of them, and the contexts that narrow it down. */
class Context {
  constructor(at) {
    this.at = at;
    this.narrower = new Map();
  }
}

export class Decoder {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 4;
    this.range = 0xffffffff;
    this.code = ((bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]) >>> 0;
    this.chances = new Uint16Array(2 ** 22); // each less a half, so that zeros are a beginning
    this.counts = new Uint8Array(2 ** 22);
    this.used = 0;
    this.names = new Map();
  }

  /** The context of a name; `size` is how many probabilities it has. */
  context(name, size) {
    if (!this.names.has(name)) this.names.set(name, this.made(size));
    return this.names.get(name);
  }

  within(context, key, size) {
    let found = context.narrower.get(key);
    if (!found) context.narrower.set(key, (found = this.made(size)));
    return found;
  }

  made(size) {
    const at = this.used;
    this.used += size;
    if (this.used > this.chances.length) {
      this.chances = longer(this.chances);
      this.counts = longer(this.counts);
    }
    return new Context(at);
  }

  number(name, key = 0) {
    const { at } = this.within(this.context(`#${name}`, 0), key, 40);
    let length = 0;
    while (!this.bit(at, -1, -1, Math.min(length, 39))) length++;
    return 2 ** length + this.bits(length) - 1;
  }

  /** A number of so many bits, foreseen by one to three contexts, the later the more. */
  symbol(bits, first, second, third) {
    const one = first.at;
    const two = second ? second.at : -1;
    const three = third ? third.at : -1;
    let node = 1;
    for (let i = 0; i < bits; i++) node = node * 2 + this.bit(one, two, three, node);
    return node - 2 ** bits;
  }

  even() {
    this.range >>>= 1;
    const bit = this.code >= this.range ? 1 : 0;
    if (bit) this.code -= this.range;
    this.settle();
    return bit;
  }

  bits(count) {
    let value = 0;
    for (let i = 0; i < count; i++) value = value * 2 + this.even();
    return value;
  }

  bit(one, two, three, place) {
    const bound = (this.range >>> 15) * this.foreseen(one, two, three, place);
    const bit = this.code < bound ? 0 : 1;
    if (bit) {
      this.code -= bound;
      this.range -= bound;
    } else {
      this.range = bound;
    }
    this.learn(one + place, bit);
    if (two >= 0) this.learn(two + place, bit);
    if (three >= 0) this.learn(three + place, bit);
    this.settle();
    return bit;
  }

  settle() {
    while (this.range < TOP) {
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | this.bytes[this.at++]) >>> 0;
    }
  }

  foreseen(one, two, three, place) {
    const { chances, counts } = this;
    let weights = counts[one + place] * 2 + 1;
    let total = (chances[one + place] ^ HALF) * weights;
    if (two >= 0) {
      const weight = (counts[two + place] * 2 + 1) * 2;
      total += (chances[two + place] ^ HALF) * weight;
      weights += weight;
    }
    if (three >= 0) {
      const weight = (counts[three + place] * 2 + 1) * 4;
      total += (chances[three + place] ^ HALF) * weight;
      weights += weight;
    }
    return Math.min(Math.max(Math.floor(total / weights) >> 1, 32), 2 ** 15 - 32);
  }

  learn(at, bit) {
    const rate = RATES[this.counts[at]];
    const chance = this.chances[at] ^ HALF;
    const step = ((bit ? chance : ONE - 1 - chance) * rate) / ONE;
    this.chances[at] = (bit ? chance - Math.floor(step) : chance + Math.floor(step)) ^ HALF;
    if (this.counts[at] < SLOWEST) this.counts[at]++;
  }
}

/** Texts of an alphabet, each letter foreseen by the three before it. */
export class Letters {
  constructor(decoder) {
    this.decoder = decoder;
    const signs = Array.from({ length: decoder.number("count") }, () => String.fromCodePoint(decoder.bits(21)));
    this.signs = ["", ...signs];
    this.numbers = new Map(this.signs.map((sign, number) => [sign, number]));
    this.width = signs.length ? Math.floor(Math.log2(signs.length)) + 1 : 0;
  }

  /** The rest of a text whose front is known. */
  read(kind, front) {
    const { decoder, width } = this;
    const size = 2 ** width;
    const root = decoder.context(kind, 0);
    let [a, b, c] = this.last(front);
    let text = "";
    for (;;) {
      const first = decoder.within(root, a, size);
      const second = decoder.within(first, b, size);
      const value = decoder.symbol(width, first, second, decoder.within(second, c, size));
      if (!value) return text;
      text += this.signs[value];
      [a, b, c] = [value, a, b];
    }
  }

  /** The numbers of the last three letters, the last first; 0 where there is none. */
  last(text) {
    const signs = [...text.slice(-6)].slice(-3).reverse();
    return [0, 1, 2].map((place) => this.numbers.get(signs[place] ?? ""));
  }
}

function longer(array) {
  const copy = new array.constructor(array.length * 2);
  copy.set(array);
  return copy;
}
