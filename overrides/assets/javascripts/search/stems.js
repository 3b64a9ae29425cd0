// Stems and their classes of endings, as `stem_code.py` writes them.

import { bitTree } from "./decoding.js";
import { Letters, Texts } from "./letters.js";
import { Numbers } from "./numbers.js";
import { Tables } from "./tables.js";

const LONG = 12; // longer stems share their context
const FRONT = bitTree(1);
const VOWELS = { a: 1, o: 1, u: 1, ä: 2, ö: 2, y: 2 };

export class Stems {
  constructor(decoder) {
    this.decoder = decoder;
    this.letters = new Letters(decoder);
    this.vowels = Uint8Array.from(this.letters.signs, (sign) => VOWELS[sign] ?? 0);
    this.sharing = new Numbers(decoder);
    this.turn = this.letters.tables();
    this.sharpTurn = this.letters.tables();
    this.texts = new Texts(this.letters);
    this.modifiers = new Texts(this.letters);
    this.classes = new Numbers(decoder);
    this.front = new Tables(decoder, 1);
    this.stem = []; // the numbers of its letters
    this.shared = 0;
  }

  /** The next stem, which the one after it changes. */
  read() {
    const { stem } = this;
    const { end } = this.letters;
    const long = Math.min(stem.length, LONG);
    const shared = this.sharing.read(long, (1 + this.shared) * (LONG + 1) + long);
    const instead = shared < stem.length ? stem[shared] : end;
    const a = this.letterAt(stem, shared - 1);
    const b = this.letterAt(stem, shared - 2);
    const sign = this.turned(instead, a, b);
    if (sign !== end) stem[shared] = sign;
    stem.length = sign === end ? shared : this.texts.read(stem, shared + 1, sign, a, b);
    this.shared = shared;
    return stem;
  }

  /** The first letter that differs from the stem before, as the one there foresees it. */
  turned(instead, a, b) {
    const { turn, sharpTurn, texts, letters } = this;
    const count = letters.signs.length;
    return this.decoder.walk(
      letters.tree,
      turn.at(instead),
      sharpTurn.at(instead * count + a),
      texts.second.at(a * count + b),
    );
  }

  /** Adds to the word a part as it stands before another; its stem is known. */
  addModifier(word, stem) {
    for (let i = 0; i < stem.length; i++) word.push(stem[i]);
    const last = stem.length - 1;
    const [a, b, c] = [last, last - 1, last - 2].map((at) => this.letterAt(stem, at));
    this.modifiers.read(word, word.length, a, b, c);
  }

  letterAt(stem, at) {
    return at < 0 ? this.letters.end : stem[at];
  }

  /** The state from which the endings of the stem go on. */
  endings({ size, starts }) {
    const { stem, vowels, front } = this;
    const count = this.letters.signs.length;
    let last = stem.length - 1;
    const a = this.letterAt(stem, last);
    const b = this.letterAt(stem, last - 1);
    const c = this.letterAt(stem, last - 2);
    const number = this.classes.read(0, 1 + a, 1 + count + (a * count + b) * count + c);
    while (last >= 0 && !vowels[stem[last]]) last--;
    const vowel = last < 0 ? 0 : vowels[stem[last]];
    return starts[number] +
      this.decoder.walk(FRONT, front.at(vowel), front.at(3 + vowel * count + a)) * size;
  }
}
