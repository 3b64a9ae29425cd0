// Texts out of few bytes, as `letters.py` writes them: each letter is foreseen by the three before
// it. In this module signs are known by their numbers in the alphabet.

import { Numbers } from "./numbers.js";
import { Tables } from "./tables.js";

const END = "\0";

export class Letters {
  constructor(decoder) {
    const { signs, depths } = alphabet(decoder);
    this.decoder = decoder;
    this.signs = signs;
    this.end = signs.indexOf(END);
    this.tree = treeOf(depths);
  }

  /** Tables of what signs are foreseen by. */
  tables() {
    return new Tables(this.decoder, this.tree.length >> 1);
  }
}

/** Texts of one kind, whose letters follow each other alike. */
export class Texts {
  constructor(letters) {
    this.letters = letters;
    this.first = letters.tables();
    this.second = letters.tables();
    this.third = letters.tables();
  }

  /** A whole text. */
  text() {
    const signs = [];
    const { end } = this.letters;
    this.read(signs, 0, end, end, end);
    let text = "";
    for (let i = 0; i < signs.length; i++) text += this.letters.signs[signs[i]];
    return text;
  }

  /**
   * Reads the rest of a text into the signs from `at` on, and returns where it ends. What comes
   * before are a, b and c, the last first; the end where nothing does.
   */
  read(signs, at, a, b, c) {
    const { first, second, third } = this;
    const { decoder, end, tree } = this.letters;
    const count = this.letters.signs.length;
    for (;;) {
      const pair = a * count + b;
      const sign = decoder.walk(tree, first.at(a), second.at(pair), third.at(pair * count + c));
      if (sign === end) return at;
      signs[at++] = sign;
      c = b;
      b = a;
      a = sign;
    }
  }
}

/** The signs by number, and how many decisions each takes. */
function alphabet(decoder) {
  const counts = new Numbers(decoder);
  const gaps = new Numbers(decoder);
  const signs = [];
  const depths = [];
  const deepest = counts.read();
  for (let depth = 0; depth <= deepest; depth++)
    for (let left = counts.read(), code = 0; left > 0; left--) {
      code += gaps.read();
      signs.push(String.fromCodePoint(code));
      depths.push(depth);
    }
  return { signs, depths };
}

/** For each decision the next one, by the bit; or a sign's number, inverted. */
function treeOf(depths) {
  const tree = new Int16Array(2 * Math.max(depths.length - 1, 1));
  let nodes = 1;
  let code = -1;
  depths.forEach((depth, sign) => {
    code = (code + 1) << (depth - (depths[sign - 1] ?? 0));
    for (let left = depth - 1, node = 0; left >= 0; left--) {
      const way = node * 2 + ((code >> left) & 1);
      if (!left) tree[way] = ~sign;
      else if (!tree[way]) tree[way] = nodes++;
      node = tree[way];
    }
  });
  return tree;
}
