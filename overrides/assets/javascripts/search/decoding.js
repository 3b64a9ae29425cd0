// Numbers and letters out of few bytes, as `encoding.py` writes them: a range coder whose
// probabilities learn as they go. Both sides compute in whole numbers, so that they learn the same.

const TOP = 2 ** 24;
const ONE = 2 ** 16;
const HALF = ONE / 2;
const SLOWEST = 24;
const LEAST = 32; // no bit is ever taken for certain
const MOST = 2 ** 15 - LEAST;
const RATES = Int32Array.from({ length: SLOWEST + 1 }, (_, count) => Math.floor(ONE / (2 * count + 3)) * 2);

/** What probabilities are learnt for: a table of them, and the contexts that narrow it down. */
class Context {
  constructor(at) {
    this.at = at;
    this.narrower = null; // most have none
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
    context.narrower ??= new Map();
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
    const end = 1 << bits;
    let node = 1;
    while (node < end) node = (node << 1) | this.bit(one, two, three, node);
    return node - end;
  }

  /** A number up to `most`, as so many ones and a zero. */
  steps(context, most) {
    let value = 0;
    while (value < most && this.bit(context.at, -1, -1, value)) value++;
    return value;
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

  /** A bit as the tables that begin at these places foresee it; contexts that have seen more weigh more. */
  bit(one, two, three, place) {
    const { chances, counts } = this;
    let weights = counts[one + place] * 2 + 1;
    let total = (chances[one + place] ^ HALF) * weights;
    if (two >= 0) {
      const weight = (counts[two + place] * 2 + 1) << 1;
      total += (chances[two + place] ^ HALF) * weight;
      weights += weight;
    }
    if (three >= 0) {
      const weight = (counts[three + place] * 2 + 1) << 2;
      total += (chances[three + place] ^ HALF) * weight;
      weights += weight;
    }
    let foreseen = ((total / weights) | 0) >> 1;
    if (foreseen < LEAST) foreseen = LEAST;
    else if (foreseen > MOST) foreseen = MOST;
    const bound = (this.range >>> 15) * foreseen;
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
    if (this.range < TOP) this.settle();
    return bit;
  }

  settle() {
    while (this.range < TOP) {
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | this.bytes[this.at++]) >>> 0;
    }
  }

  learn(at, bit) {
    const count = this.counts[at];
    const chance = this.chances[at] ^ HALF;
    // below 2**32 as a product, which >>> takes whole
    if (bit) this.chances[at] = (chance - ((chance * RATES[count]) >>> 16)) ^ HALF;
    else this.chances[at] = (chance + (((ONE - 1 - chance) * RATES[count]) >>> 16)) ^ HALF;
    if (count < SLOWEST) this.counts[at] = count + 1;
  }
}

/** Texts of an alphabet, each letter foreseen by the three before it. */
export class Letters {
  constructor(decoder) {
    this.decoder = decoder;
    const signs = Array.from({ length: decoder.number("count") }, () => String.fromCodePoint(decoder.bits(21)));
    this.signs = ["", ...signs];
    this.wide = signs.some((sign) => sign.length > 1); // signs of two code units
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
      c = b;
      b = a;
      a = value;
    }
  }

  /** The numbers of the last three letters, the last first; 0 where there is none. */
  last(text) {
    const signs = this.wide ? [...text.slice(-6)] : text;
    const end = signs.length;
    return [this.numberOf(signs[end - 1]), this.numberOf(signs[end - 2]), this.numberOf(signs[end - 3])];
  }

  numberOf(sign) {
    return sign === undefined ? 0 : this.numbers.get(sign);
  }
}

function longer(array) {
  const copy = new array.constructor(array.length * 2);
  copy.set(array);
  return copy;
}
