// Numbers and bits out of few bytes, as `encoding.py` writes them: a range coder whose
// probabilities learn as they go. Both sides compute in whole numbers, so that they learn the same.

const WIDEST = (1 << 30) - 1; // the range and what is below are numbers that need no memory
const TOP = 1 << 22;
const ONE = 1 << 16;
const CERTAIN = 12; // bits of a probability when it divides the range
const SEEN = 5; // bits that tell how often a probability was met
const COUNT = (1 << SEEN) - 1;
const SLOWEST = 24;
const LEAST = 4; // no bit is ever taken for certain
const MOST = (1 << CERTAIN) - LEAST;
const UNKNOWN = (ONE >> 1) << SEEN;
const RATES = Int32Array.from(
  { length: 1 << SEEN },
  (_, count) => Math.floor(ONE / (2 * count + 3)),
);

export class Decoder {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 4;
    this.range = WIDEST;
    this.code = (bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
    this.states = new Int32Array(1 << 21); // each xor UNKNOWN, so that zeros are a beginning
    this.used = 0;
  }

  /** Room for so many probabilities. */
  reserved(size) {
    const at = this.used;
    this.used += size;
    if (this.used > this.states.length) this.states = longer(this.states, this.used);
    return at;
  }

  /**
   * Goes down a tree of decisions to a leaf, foreseen by the tables that begin at three places:
   * those weigh more that have met more. Where there are fewer, the last stands for the missing.
   *
   * All of the decoding is this loop, so that a browser compiles it soon and only once.
   */
  walk(tree, one, two = one, three = two) {
    const { states, bytes } = this;
    let { range, code } = this;
    let node = 0;
    while (node >= 0) {
      const first = states[one + node] ^ UNKNOWN;
      const second = states[two + node] ^ UNKNOWN;
      const third = states[three + node] ^ UNKNOWN;
      const a = (first & COUNT) * 2 + 1;
      const b = (second & COUNT) * 4 + 2;
      const c = (third & COUNT) * 8 + 4;
      const mean =
        (((first >> SEEN) * a + (second >> SEEN) * b + (third >> SEEN) * c) / (a + b + c)) | 0;
      const bound = (range >> CERTAIN) * Math.min(Math.max(mean >> (16 - CERTAIN), LEAST), MOST);
      const bit = code < bound ? 0 : 1;
      if (bit) {
        code -= bound;
        range -= bound;
      } else {
        range = bound;
      }
      states[one + node] = learnt(first, bit);
      states[two + node] = learnt(second, bit);
      states[three + node] = learnt(third, bit);
      while (range < TOP) {
        range <<= 8;
        code = (code << 8) | bytes[this.at++];
      }
      node = tree[node * 2 + bit];
    }
    this.range = range;
    this.code = code;
    return ~node;
  }

  /** So many bits that nothing foresees, the high one first. */
  bits(count) {
    let value = 0;
    for (let i = 0; i < count; i++) {
      this.range >>= 1;
      const bit = this.code < this.range ? 0 : 1;
      if (bit) this.code -= this.range;
      value = (value << 1) | bit;
      while (this.range < TOP) {
        this.range <<= 8;
        this.code = (this.code << 8) | this.bytes[this.at++];
      }
    }
    return value;
  }
}

/** What a probability has become by one more bit. */
function learnt(state, bit) {
  const chance = state >> SEEN;
  const count = state & COUNT;
  const now = bit
    ? chance - ((chance * RATES[count]) >> 15)
    : chance + (((ONE - 1 - chance) * RATES[count]) >> 15);
  return ((now << SEEN) | (count < SLOWEST ? count + 1 : count)) ^ UNKNOWN;
}

/**
 * A tree of decisions has for each node the next one by the bit, or a leaf's number inverted. This
 * one leads to numbers of so many bits, the high one first.
 */
export function bitTree(bits) {
  const nodes = (1 << bits) - 1;
  return Int16Array.from(
    { length: 2 * nodes },
    (_, way) => (way + 1 < nodes ? way + 1 : nodes - way - 2),
  );
}

/** To numbers up to `most`, as so many bits of 0 and one of 1. */
export function stepTree(most) {
  return Int16Array.from(
    { length: 2 * most },
    (_, way) => (way % 2 ? ~(way >> 1) : way < 2 * most - 2 ? (way >> 1) + 1 : ~most),
  );
}

function longer(array, least) {
  const copy = new array.constructor(Math.max(array.length * 2, least));
  copy.set(array);
  return copy;
}
