// The words of the index as `lexicon_code.py` writes them: a tree of stems, and for each stem the state
// of a graph of endings from which its forms go on. Nodes and states are alike: `marks` of a form that
// ends there, `arrows` by sign, and at a node `rows`, the words whose stem ends there.

import { numberOf, numbers, rows } from "./encoding.js";
import { folded } from "./tokens.js";

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
  const root = place(0);
  const [parts, stems, own] = [[], [], []];
  const next = reader();
  for (const row of rows(index.words)) {
    const { stem, state, more } = next(row);
    add(root, stem, { state: states[state], word: parts.length });
    parts.push(more);
    stems.push(stem);
    own.push(states[state]);
  }
  for (const row of rows(index.compounds)) {
    const pieces = row.split("!").map(([part, ...added]) => [numberOf(part), added.join("")]);
    const stem = pieces.map(([part, added]) => stems[part] + added).join("");
    add(root, stem, { state: own[pieces.at(-1)[0]], word: parts.length });
    parts.push(pieces.map(([part]) => part));
  }
  for (const row of rows(index.others)) {
    const { stem, state, more } = next(row);
    add(root, stem, { state: states[state], word: more[0] });
  }
  return { root, parts };
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
  for (const [marks, ...arrows] of rows(endings)) {
    const state = place(numberOf(marks));
    for (let i = 0; i < arrows.length; i += 2) {
      lead(state, arrows[i], states[numberOf(arrows[i + 1])]);
    }
    state.kind = Math.max(kindOf(state.marks), ...state.arrows.map(({ to }) => to.kind));
    states.push(state);
  }
  return states;
}

function kindOf(marks) {
  if (isBase(marks)) return OWN;
  return marks && rankOf(marks) < 2 ? INFLECTED : NONE;
}

function add(root, stem, row) {
  let node = root;
  for (const sign of stem) {
    const known = node.arrows.findLast((arrow) => arrow.sign === sign);
    node = known ? known.to : lead(node, sign, place(0));
  }
  node.rows.push(row);
}

const place = (marks) => ({ marks, kind: NONE, rows: [], arrows: [] });

function lead(from, sign, to) {
  from.arrows.push({ sign, base: baseOf(sign), to });
  return to;
}

const bases = new Map();

/** A sign without its dots. */
function baseOf(sign) {
  if (!bases.has(sign)) bases.set(sign, folded(sign));
  return bases.get(sign);
}
