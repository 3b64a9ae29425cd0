// The words of the index as `lexicon_code.py` gives them: a tree of stems, and for each stem the
// state of a graph of endings from which its forms go on. Both are alike: `marks` of a form that ends
// there, `arrows` by sign, and in the tree `rows`, the words whose stem ends there.

import { folded } from "./tokens.js";

const NO_STEMS = [];
const BASE = 16; // the mark of the dictionary's form
// What some form from a place on is at best: none, an inflected one, the dictionary's.
export const NONE = 0;
export const INFLECTED = 1;
export const OWN = 2;

/** Whether a form with these marks is the dictionary's. */
export const isBase = (marks) => (marks & BASE) > 0;
/** How seldom a form with these marks is meant, from 0. */
export const rankOf = (marks) => (marks >> 2) & 3;

/** The root of all stems. */
export function readWords({ words, endings }) {
  const states = [];
  for (const [marks, ...after] of endings) { // arrows lead to states before
    const arrows = after.map(([sign, to]) => arrow(sign, states[to]));
    const kind = Math.max(kindOf(marks), ...arrows.map(({ to }) => to.kind));
    states.push({ marks, rows: NO_STEMS, arrows, kind });
  }
  const row = ([stem, state], word) => ({ stem, state: states[state], word });
  return new Stems(0, words.flatMap(([stems], word) => stems.map((stem) => row(stem, word))));
}

function kindOf(marks) {
  if (isBase(marks)) return OWN;
  return marks && rankOf(marks) < 2 ? INFLECTED : NONE;
}

/** The stems that begin alike, divided by their next sign when somebody asks for it. */
class Stems {
  #arrows = null;
  #rows = [];

  constructor(length, below) {
    this.marks = 0;
    this.length = length;
    this.below = below;
  }

  get rows() {
    this.#divide();
    return this.#rows;
  }

  get arrows() {
    this.#divide();
    return this.#arrows;
  }

  #divide() {
    if (this.#arrows) return;
    const signs = new Map();
    for (const row of this.below) {
      const sign = row.stem[this.length];
      if (sign === undefined) this.#rows.push(row);
      else if (signs.has(sign)) signs.get(sign).push(row);
      else signs.set(sign, [row]);
    }
    this.#arrows = [...signs].map(([sign, rows]) => arrow(sign, new Stems(this.length + 1, rows)));
  }
}

const arrow = (sign, to) => ({ sign, base: baseOf(sign), to });

const bases = new Map();

/** A sign without its dots. */
function baseOf(sign) {
  if (!bases.has(sign)) bases.set(sign, folded(sign));
  return bases.get(sign);
}
