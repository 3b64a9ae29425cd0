// Numbers as `Encoder.number` and `Encoder.choice` of `encoding.py` write them.

import { bitTree, stepTree } from "./decoding.js";
import { Tables } from "./tables.js";

const LONGEST = 23; // bits of a number at most
const FORESEEN = 5; // of a number's bits below the highest so many are learnt
const LENGTH_TREE = stepTree(LONGEST);
const REST_TREES = Array.from(
  { length: LONGEST + 1 },
  (_, length) => bitTree(Math.min(length, FORESEEN)),
);

/** Numbers from 0 of one kind: their length in bits is foreseen, and their highest bits. */
export class Numbers {
  constructor(decoder) {
    this.decoder = decoder;
    this.lengths = new Tables(decoder, LONGEST);
    this.rests = REST_TREES.map((tree) => new Tables(decoder, tree.length >> 1));
  }

  /** The next number; one to three keys tell what it is learnt for, the narrowest last. */
  read(one = 0, two = one, three = two) {
    const { decoder, lengths } = this;
    const length = decoder.walk(LENGTH_TREE, lengths.at(one), lengths.at(two), lengths.at(three));
    if (!length) return 0;
    const rests = this.rests[length];
    const high = decoder.walk(REST_TREES[length], rests.at(one), rests.at(two), rests.at(three));
    const left = Math.max(length - FORESEEN, 0);
    return (1 << length) - 1 + (high << left) + (left && decoder.bits(left));
  }
}

/** One of so many, foreseen by how often it and its neighbours were met. */
export class Choices {
  constructor(decoder, count) {
    const width = bitLength(Math.max(count - 1, 0));
    this.decoder = decoder;
    this.low = width >> 1;
    this.highTree = bitTree(width - this.low);
    this.lowTree = bitTree(this.low);
    this.high = new Tables(decoder, 1 << (width - this.low));
    this.lows = new Tables(decoder, 1 << this.low);
  }

  read() {
    const { decoder, low } = this;
    const high = this.highTree.length ? decoder.walk(this.highTree, this.high.at(0)) : 0;
    return (high << low) + (low ? decoder.walk(this.lowTree, this.lows.at(high)) : 0);
  }
}

function bitLength(value) {
  return 32 - Math.clz32(value);
}
