// Every form of every word of the site, without a list of them: a trie of stems, and for each stem
// a state of a graph of endings. A form is looked up exactly, as a beginning, or with mistakes.

import { folded } from "./tokens.js";
import { AFTER_ANY, AFTER_POSSESSED, rests } from "./suffixes.js";

const LONGEST = 64;

export class Lexicon {
  constructor({ size, graph, starts, rows, parts, families }) {
    this.size = size;
    this.marks = graph.marks;
    this.arrows = graph.arrows;
    this.arrowSign = codes(graph.signs);
    this.arrowBase = this.arrowSign.map(baseOf);
    this.arrowTarget = Int32Array.from(graph.targets);
    this.rowStart = Int32Array.from(rows, ([, endings]) => starts[endings]);
    this.rowWord = Int32Array.from(rows, ([, , word]) => word);
    this.growTrie(rows);
    this.parts = parts;
    this.compounds = Array.from({ length: size }, () => []);
    parts.forEach((own, word) => new Set(own).forEach((part) => this.compounds[part].push(word)));
    this.family = new Map(families.flatMap((group) => group.map((word) => [word, group])));
  }

  /** Nodes in the order of a walk, so that the rows below a node are one stretch. */
  growTrie(rows) {
    const most = rows.reduce((sum, [stem]) => sum + stem.length, 2);
    for (const name of ["child", "sibling", "firstRow", "endRow", "ownRows"]) this[name] = new Int32Array(most);
    this.sign = new Uint16Array(most);
    const lastChild = new Int32Array(most);
    const path = [0];
    let nodes = 1;
    let before = "";
    rows.forEach(([stem], row) => {
      const shared = sharedLength(before, stem);
      while (path.length > shared + 1) this.endRow[path.pop()] = row;
      for (let at = shared; at < stem.length; at++) {
        const node = nodes++;
        const parent = path.at(-1);
        this.sign[node] = stem.charCodeAt(at);
        if (lastChild[parent]) this.sibling[lastChild[parent]] = node;
        else this.child[parent] = node;
        lastChild[parent] = node;
        this.firstRow[node] = row;
        path.push(node);
      }
      this.ownRows[path.at(-1)]++;
      before = stem;
    });
    for (const node of path) this.endRow[node] = rows.length;
    this.base = this.sign.subarray(0, nodes).map(baseOf);
  }

  /** The compounds of which a word is a part, or of which all its own parts are, side by side. */
  compoundsOf(word) {
    const own = this.parts[word];
    if (own.length < 2) return this.compounds[word];
    const wider = this.compounds[own[0]].filter((compound) => compound !== word && contains(this.parts[compound], own));
    return wider.length ? [...this.compounds[word], ...wider] : this.compounds[word];
  }

  /** The words that a form belongs to; with `fold`, dots may be missing. word → rank. */
  exact(word, fold) {
    const search = new ExactSearch(this, word, fold);
    search.node(0, 0);
    return search.found;
  }

  /** The words of which some form begins thus: word → how much of the beginning is past the stem. */
  beginning(word) {
    const search = new BeginningSearch(this, word);
    search.node(0, 0);
    return search.found;
  }

  /** The words of which some form is at most so many edits away: word → { edits, rank, form }. */
  near(word, edits) {
    return new NearSearch(this, word, edits).run();
  }
}

class ExactSearch {
  constructor(lexicon, word, fold) {
    this.lexicon = lexicon;
    this.found = new Map();
    this.fold = fold;
    const base = folded(word);
    this.length = word.length;
    this.codes = codes(fold && base.length === word.length ? base : word);
    this.rests = rests(base.length === word.length ? base : word);
    this.signs = fold ? lexicon.base : lexicon.sign;
    this.arrowSigns = fold ? lexicon.arrowBase : lexicon.arrowSign;
  }

  node(node, at) {
    const { lexicon } = this;
    for (let i = 0, row = lexicon.firstRow[node]; i < lexicon.ownRows[node]; i++, row++)
      this.state(lexicon.rowStart[row], at, lexicon.rowWord[row]);
    if (at === this.length) return;
    for (let child = lexicon.child[node]; child; child = lexicon.sibling[child])
      if (this.signs[child] === this.codes[at]) this.node(child, at + 1);
  }

  state(state, at, word) {
    const { lexicon } = this;
    const marks = lexicon.marks[state];
    if (marks & this.rests[at]) {
      const suffixed = at < this.length ? 2 : 0;
      this.note(word, Math.max(marks >> 2, suffixed));
    }
    if (at === this.length) return;
    for (let arrow = lexicon.arrows[state]; arrow < lexicon.arrows[state + 1]; arrow++)
      if (this.arrowSigns[arrow] === this.codes[at]) this.state(lexicon.arrowTarget[arrow], at + 1, word);
  }

  note(word, rank) {
    const old = this.found.get(word);
    if (old === undefined || rank < old) this.found.set(word, rank);
  }
}

/** Words whose stem begins thus are closer than those of which only some form does. */
class BeginningSearch {
  constructor(lexicon, word) {
    const undotted = folded(word) === word;
    this.lexicon = lexicon;
    this.codes = codes(word);
    this.signs = undotted ? lexicon.base : lexicon.sign;
    this.arrowSigns = undotted ? lexicon.arrowBase : lexicon.arrowSign;
    this.found = new Map();
  }

  node(node, at) {
    const { lexicon } = this;
    if (at === this.codes.length) {
      for (let row = lexicon.firstRow[node]; row < lexicon.endRow[node]; row++) this.found.set(lexicon.rowWord[row], 0);
      return;
    }
    for (let i = 0, row = lexicon.firstRow[node]; i < lexicon.ownRows[node]; i++, row++) {
      const word = lexicon.rowWord[row];
      const missing = this.codes.length - at;
      if (!(this.found.get(word) <= missing) && this.state(lexicon.rowStart[row], at)) this.found.set(word, missing);
    }
    for (let child = lexicon.child[node]; child; child = lexicon.sibling[child])
      if (this.signs[child] === this.codes[at]) this.node(child, at + 1);
  }

  /** Whether some common ending begins with the rest. */
  state(state, at) {
    const { lexicon } = this;
    if (at === this.codes.length) return this.common(state);
    for (let arrow = lexicon.arrows[state]; arrow < lexicon.arrows[state + 1]; arrow++)
      if (this.arrowSigns[arrow] === this.codes[at] && this.state(lexicon.arrowTarget[arrow], at + 1)) return true;
    return false;
  }

  common(state) {
    const { lexicon } = this;
    if (lexicon.marks[state] && lexicon.marks[state] >> 2 < 2) return true;
    for (let arrow = lexicon.arrows[state]; arrow < lexicon.arrows[state + 1]; arrow++)
      if (this.common(lexicon.arrowTarget[arrow])) return true;
    return false;
  }
}

/** Damerau's distance, row by row along the trie: a swap of neighbours is one edit. */
class NearSearch {
  constructor(lexicon, word, edits) {
    this.lexicon = lexicon;
    this.edits = edits;
    const base = folded(word);
    const dotted = base !== word && base.length === word.length;
    this.codes = codes(dotted ? word : base);
    this.compared = dotted ? [lexicon.sign, lexicon.arrowSign] : [lexicon.base, lexicon.arrowBase];
    this.length = base.length;
    this.rests = rests(base);
    this.rows = Array.from({ length: LONGEST + 2 }, () => new Uint8Array(this.length + 1));
    this.path = new Uint16Array(LONGEST + 2);
    this.signs = new Uint16Array(LONGEST + 2);
    this.found = new Map();
    for (let i = 0; i <= this.length; i++) this.rows[0][i] = i;
  }

  run() {
    this.node(0, 0);
    return this.found;
  }

  node(node, depth) {
    const { lexicon } = this;
    for (let i = 0, row = lexicon.firstRow[node]; i < lexicon.ownRows[node]; i++, row++)
      this.state(lexicon.rowStart[row], depth, lexicon.rowWord[row]);
    for (let child = lexicon.child[node]; child; child = lexicon.sibling[child])
      if (this.step(this.compared[0][child], lexicon.sign[child], depth + 1)) this.node(child, depth + 1);
  }

  state(state, depth, word) {
    const { lexicon } = this;
    const marks = lexicon.marks[state];
    if (marks) this.note(marks, depth, word);
    for (let arrow = lexicon.arrows[state]; arrow < lexicon.arrows[state + 1]; arrow++)
      if (this.step(this.compared[1][arrow], lexicon.arrowSign[arrow], depth + 1))
        this.state(lexicon.arrowTarget[arrow], depth + 1, word);
  }

  /** Whether a word of so many signs, the last of them this, can still be near. */
  step(code, sign, depth) {
    if (depth > LONGEST) return false;
    const { codes: word, rows, path, length, edits } = this;
    const above = rows[depth - 1];
    const row = rows[depth];
    path[depth] = code;
    this.signs[depth] = sign;
    row[0] = depth;
    let least = depth;
    const from = Math.max(1, depth - edits);
    const to = Math.min(length, depth + edits);
    if (from > 1) row[from - 1] = edits + 1;
    for (let i = from; i <= to; i++) {
      const same = word[i - 1] === code;
      let cost = same ? above[i - 1] : above[i - 1] + 1;
      if (i > from || from === 1) cost = Math.min(cost, row[i - 1] + 1);
      if (i < depth + edits) cost = Math.min(cost, above[i] + 1);
      if (depth > 1 && i > 1 && word[i - 2] === code && word[i - 1] === path[depth - 1] && !same)
        cost = Math.min(cost, rows[depth - 2][i - 2] + 1);
      row[i] = cost;
      if (cost < least) least = cost;
    }
    if (to < length) row[to + 1] = edits + 1;
    return least <= edits;
  }

  note(marks, depth, word) {
    const row = this.rows[depth];
    for (let at = Math.max(0, depth - this.edits); at <= Math.min(this.length, depth + this.edits); at++)
      if (marks & this.rests[at] && row[at] <= this.edits) this.keep(word, row[at], Math.max(marks >> 2, at < this.length ? 2 : 0), depth, at);
  }

  keep(word, edits, rank, depth, at) {
    const old = this.found.get(word);
    if (old && (old.edits < edits || (old.edits === edits && old.rank <= rank))) return;
    const form = String.fromCharCode(...this.signs.subarray(1, depth + 1));
    this.found.set(word, { edits, rank, form, rest: at });
  }
}

function contains(parts, own) {
  for (let i = 0; i + own.length <= parts.length; i++) if (own.every((part, k) => parts[i + k] === part)) return true;
  return false;
}

function sharedLength(one, other) {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

function codes(signs) {
  return Uint16Array.from([...signs], (sign) => sign.charCodeAt(0));
}

const BASES = new Map();

function baseOf(code) {
  if (!BASES.has(code)) BASES.set(code, folded(String.fromCharCode(code)).charCodeAt(0));
  return BASES.get(code);
}
