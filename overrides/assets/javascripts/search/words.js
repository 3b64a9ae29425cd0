// The words of the index as `lexicon_code.py` writes them: a tree of stems, and for each stem the
// state of a graph of endings from which its forms go on. Both are alike: `marks` of a form that ends
// there, `arrows` by sign, and in the tree `rows`, the words whose stem ends there.

import { numberOf, numbers, rows } from "./encoding.js";
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

/** The root of all stems, and for each word its parts. */
export function readWords(index) {
  const states = readEndings(index);
  const [found, parts, stems, own] = [[], [], [], []];
  const next = reader();
  for (const row of rows(index.words)) {
    const { stem, state, more } = next(row);
    found.push({ stem, state: states[state], word: parts.length });
    parts.push(more);
    stems.push(stem);
    own.push(states[state]);
  }
  for (const row of rows(index.compounds)) {
    const pieces = row.split("!").map(([part, ...added]) => [numberOf(part), added.join("")]);
    const stem = pieces.map(([part, added]) => stems[part] + added).join("");
    found.push({ stem, state: own[pieces.at(-1)[0]], word: parts.length });
    parts.push(pieces.map(([part]) => part));
  }
  for (const row of rows(index.others)) {
    const { stem, state, more } = next(row);
    found.push({ stem, state: states[state], word: more[0] });
  }
  return { root: new Stems(0, found), parts };
}

/** Reads a row: a stem by what it shares with the one before, its endings, and more numbers. */
function reader() {
  let stem = "";
  return (row) => {
    const [own, more] = row.split("!");
    const [shared, state, ...rest] = own;
    stem = stem.slice(0, numberOf(shared)) + rest.join("");
    return { stem, state: numberOf(state), more: numbers(more ?? "") };
  };
}

/** Arrows lead to states before. */
function readEndings({ endings }) {
  const states = [];
  for (const [marks, ...rest] of rows(endings)) {
    const arrows = [];
    for (let i = 0; i < rest.length; i += 2) {
      arrows.push(arrow(rest[i], states[numberOf(rest[i + 1])]));
    }
    const state = { marks: numberOf(marks), rows: NO_STEMS, arrows };
    const kind = Math.max(kindOf(state.marks), ...arrows.map(({ to }) => to.kind));
    states.push({ ...state, kind });
  }
  return states;
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
