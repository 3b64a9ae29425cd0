// The words of the index as `lexicon_code.py` writes them.

import { numberOf, numbers, rows } from "./encoding.js";
import { Trie } from "./trie.js";

/** The trie of all stems, and for each word its parts. */
export function readWords(index) {
  const trie = new Trie();
  const parts = [];
  const stems = [];
  const states = [];
  const next = reader();
  for (const row of rows(index.words)) {
    const { stem, state, more } = next(row);
    trie.add(stem, state, parts.length);
    parts.push(more);
    stems.push(stem);
    states.push(state);
  }
  for (const row of rows(index.compounds)) {
    const pieces = row.split("!").map(([part, ...added]) => [numberOf(part), ...added]);
    const own = pieces.map(([part]) => part);
    const stem = pieces.map(([part, ...added]) => stems[part] + added.join("")).join("");
    trie.add(stem, states[own.at(-1)], parts.length);
    parts.push(own);
  }
  for (const row of rows(index.others)) {
    const { stem, state, more } = next(row);
    trie.add(stem, state, more[0]);
  }
  return { trie, parts };
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

/**
 * States of endings by number: their marks, where their arrows begin, and the arrows' signs and
 * targets.
 */
export function readEndings({ endings }) {
  const graph = { marks: [], arrows: [0], signs: [], targets: [] };
  for (const [marks, ...arrows] of rows(endings)) {
    graph.marks.push(numberOf(marks));
    for (let i = 0; i < arrows.length; i += 2) {
      graph.signs.push(arrows[i].charCodeAt(0));
      graph.targets.push(numberOf(arrows[i + 1]));
    }
    graph.arrows.push(graph.signs.length);
  }
  return graph;
}

/** Each family as the numbers of its words. */
export function readFamilies({ families }) {
  let sum;
  return rows(families).map((row) => (sum = 0, numbers(row).map((gap) => sum += gap)));
}
