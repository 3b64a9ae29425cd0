// Stems letter by letter. A node knows its sign, its first child and its next sibling, in the order
// of their signs, and the first of its rows; a row is a word whose stem ends there, and the state
// of the endings from which its forms go on.

import { folded } from "./tokens.js";

const FIRST_SIZE = 1 << 16; // memory that is not used costs nothing
const OF_NODES = ["sign", "base", "child", "sibling", "row"];
const OF_ROWS = ["rowStart", "rowWord", "nextRow"];

export class Trie {
  sign = numbers();
  base = numbers();
  child = numbers();
  sibling = numbers();
  row = numbers();
  rowStart = numbers();
  rowWord = numbers();
  nextRow = numbers();

  /** Stems are given as numbers of these signs. */
  constructor(signs) {
    this.codes = signs.map((sign) => sign.charCodeAt(0));
    this.bases = this.codes.map(baseOf);
    this.nodes = 1;
    this.rows = 1; // rows and nodes count from 1: 0 is none
    this.path = [0]; // to the stem added last
  }

  /** Adds a row; neighbours in the order of their stems are added quickest. */
  add(stem, start, word) {
    const node = this.nodeOf(stem);
    if (this.rows === this.rowWord.length) this.grow(OF_ROWS);
    const row = this.rows++;
    this.rowStart[row] = start;
    this.rowWord[row] = word;
    this.nextRow[row] = this.row[node];
    this.row[node] = row;
  }

  nodeOf(stem) {
    const { path, codes } = this;
    let at = 0;
    while (at < stem.length && at + 1 < path.length && this.sign[path[at + 1]] === codes[stem[at]])
      at++;
    path.length = at + 1;
    for (; at < stem.length; at++) path.push(this.step(path[at], stem[at]));
    return path[at];
  }

  /** The child with the sign of the number, which is made when there is none. */
  step(node, number) {
    const { sign, sibling, codes } = this;
    let before = 0;
    let child = this.child[node];
    while (child && sign[child] < codes[number]) {
      before = child;
      child = sibling[child];
    }
    return child && sign[child] === codes[number] ? child : this.made(node, before, child, number);
  }

  made(parent, before, after, number) {
    if (this.nodes === this.sign.length) this.grow(OF_NODES);
    const node = this.nodes++;
    this.sign[node] = this.codes[number];
    this.base[node] = this.bases[number];
    this.sibling[node] = after;
    if (before) this.sibling[before] = node;
    else this.child[parent] = node;
    return node;
  }

  grow(names) {
    for (const name of names) {
      const longer = new Int32Array(this[name].length * 2);
      longer.set(this[name]);
      this[name] = longer;
    }
  }
}

function numbers() {
  return new Int32Array(FIRST_SIZE);
}

/** The code of a sign without its dots. */
export function baseOf(code) {
  return folded(String.fromCharCode(code)).charCodeAt(0);
}
