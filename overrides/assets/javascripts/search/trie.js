// Stems letter by letter. A node knows its sign, its first child and its next sibling, and the first
// of its rows; a row is a word whose stem ends there, and the state of the endings from which its
// forms go on. Rows and nodes count from 1: 0 is none, and the root.

import { folded } from "./tokens.js";

export class Trie {
  sign = [0];
  base = [0];
  child = [0];
  sibling = [0];
  row = [0];
  rowStart = [0];
  rowWord = [0];
  nextRow = [0];

  add(stem, start, word) {
    let node = 0;
    for (let at = 0; at < stem.length; at++) node = this.step(node, stem.charCodeAt(at));
    this.nextRow.push(this.row[node]);
    this.row[node] = this.rowStart.push(start) - 1;
    this.rowWord.push(word);
  }

  /** The child with the sign, which is made when there is none. */
  step(node, code) {
    let child = this.child[node];
    while (child && this.sign[child] !== code) child = this.sibling[child];
    return child || this.made(node, code);
  }

  made(parent, code) {
    const node = this.sign.push(code) - 1;
    this.base.push(baseOf(code));
    this.sibling.push(this.child[parent]);
    this.child.push(0);
    this.row.push(0);
    return this.child[parent] = node;
  }
}

const bases = new Map();

/** The code of a sign without its dots. */
export function baseOf(code) {
  if (!bases.has(code)) bases.set(code, folded(String.fromCharCode(code)).charCodeAt(0));
  return bases.get(code);
}
