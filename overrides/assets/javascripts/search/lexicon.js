// Every form of every word of the site, without a list of them: a trie of stems, and for each stem
// a state of a graph of endings. A form is looked up exactly, as a beginning, or with mistakes.

import { folded } from "./tokens.js";
import { rests } from "./suffixes.js";
import { baseOf } from "./trie.js";
import { readEndings, readFamilies, readWords } from "./words.js";

const LONGEST = 64;
const BASE = 16; // the mark of the dictionary's form
const NONE = 0;
const INFLECTED = 1;
export const OWN = 2;

export class Lexicon {
  constructor(index) {
    const endings = readEndings(index);
    this.marks = endings.marks;
    this.arrows = endings.arrows;
    this.arrowSign = endings.signs;
    this.arrowTarget = endings.targets;
    const { trie, parts } = readWords(index);
    this.trie = trie;
    this.parts = parts;
    this.size = parts.length;
    this.arrowBase = this.arrowSign.map(baseOf);
    this.kinds = this.kindsOfEndings();
    this.family = new Map();
    for (const group of readFamilies(index)) for (const word of group) this.family.set(word, group);
    this.gatherCompounds();
  }

  /** For each state the best kind of ending from there on; arrows lead to smaller numbers. */
  kindsOfEndings() {
    const { marks, arrows, arrowTarget } = this;
    const kinds = new Uint8Array(marks.length);
    for (let state = 0; state < kinds.length; state++) {
      kinds[state] = kindOf(marks[state]);
      for (let arrow = arrows[state]; arrow < arrows[state + 1]; arrow++)
        kinds[state] = Math.max(kinds[state], kinds[arrowTarget[arrow]]);
    }
    return kinds;
  }

  /** For each word the compounds of which it is a part, one word's after another's. */
  gatherCompounds() {
    const { parts, size } = this;
    const places = new Int32Array(size + 1);
    for (let word = 0; word < size; word++)
      for (let i = 0; i < parts[word].length; i++) places[parts[word][i]]++;
    for (let word = 0, end = 0; word <= size; word++) places[word] = end += places[word];
    this.compounds = new Int32Array(places[size]);
    for (let word = size - 1; word >= 0; word--)
      for (let i = 0; i < parts[word].length; i++) this.compounds[--places[parts[word][i]]] = word;
    this.firstCompound = places; // filled from their ends, so that now they are where each begins
  }

  /** The compounds of which a word is a part, or of which all its own parts are, side by side. */
  compoundsOf(word) {
    const own = this.parts[word];
    const found = this.compoundsWith(word);
    if (own.length < 2) return found;
    const holds = (compound) => compound !== word && contains(this.parts[compound], own);
    const wider = this.compoundsWith(own[0]).filter(holds);
    return wider.length ? [...found, ...wider] : found;
  }

  compoundsWith(word) {
    return this.compounds.subarray(this.firstCompound[word], this.firstCompound[word + 1]);
  }

  /** The words that a form belongs to; with `fold`, dots may be missing. word → rank. */
  exact(word, fold) {
    const search = new ExactSearch(this, word, fold);
    search.node(0, 0);
    return search.found;
  }

  /** The words of which a common form begins thus: word → OWN (the dictionary's) or INFLECTED. */
  beginning(word) {
    const search = new BeginningSearch(this, word);
    search.node(0, 0);
    return search.found;
  }

  /** The words of which some form is at most so many edits away: word → { edits, rank, form … }. */
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
    this.signs = fold ? lexicon.trie.base : lexicon.trie.sign;
    this.arrowSigns = fold ? lexicon.arrowBase : lexicon.arrowSign;
  }

  node(node, at) {
    const { trie } = this.lexicon;
    for (let row = trie.row[node]; row; row = trie.nextRow[row])
      this.state(trie.rowStart[row], at, trie.rowWord[row]);
    if (at === this.length) return;
    for (let child = trie.child[node]; child; child = trie.sibling[child])
      if (this.signs[child] === this.codes[at]) this.node(child, at + 1);
  }

  state(state, at, word) {
    const { lexicon } = this;
    const marks = lexicon.marks[state];
    if (marks & this.rests[at]) {
      const suffixed = at < this.length ? 2 : 0;
      this.note(word, Math.max(rankOf(marks), suffixed));
    }
    if (at === this.length) return;
    for (let arrow = lexicon.arrows[state]; arrow < lexicon.arrows[state + 1]; arrow++)
      if (this.arrowSigns[arrow] === this.codes[at])
        this.state(lexicon.arrowTarget[arrow], at + 1, word);
  }

  note(word, rank) {
    const old = this.found.get(word);
    if (old === undefined || rank < old) this.found.set(word, rank);
  }
}

/** Words whose dictionary form begins thus are closer than those of which only some form does. */
class BeginningSearch {
  constructor(lexicon, word) {
    const undotted = folded(word) === word;
    this.lexicon = lexicon;
    this.codes = codes(word);
    this.signs = undotted ? lexicon.trie.base : lexicon.trie.sign;
    this.arrowSigns = undotted ? lexicon.arrowBase : lexicon.arrowSign;
    this.found = new Map();
  }

  node(node, at) {
    const { trie } = this.lexicon;
    if (at === this.codes.length) return this.below(node);
    for (let row = trie.row[node]; row; row = trie.nextRow[row])
      this.note(trie.rowWord[row], this.state(trie.rowStart[row], at));
    for (let child = trie.child[node]; child; child = trie.sibling[child])
      if (this.signs[child] === this.codes[at]) this.node(child, at + 1);
  }

  below(node) {
    const { trie, kinds } = this.lexicon;
    for (let row = trie.row[node]; row; row = trie.nextRow[row])
      this.note(trie.rowWord[row], Math.max(INFLECTED, kinds[trie.rowStart[row]]));
    for (let child = trie.child[node]; child; child = trie.sibling[child]) this.below(child);
  }

  note(word, kind) {
    if (kind > (this.found.get(word) ?? NONE)) this.found.set(word, kind);
  }

  /** What kind of ending begins with the rest. */
  state(state, at) {
    const { lexicon } = this;
    if (at === this.codes.length) return lexicon.kinds[state];
    let best = NONE;
    const end = lexicon.arrows[state + 1];
    for (let arrow = lexicon.arrows[state]; arrow < end && best < OWN; arrow++)
      if (this.arrowSigns[arrow] === this.codes[at])
        best = Math.max(best, this.state(lexicon.arrowTarget[arrow], at + 1));
    return best;
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
    this.compared = dotted
      ? [lexicon.trie.sign, lexicon.arrowSign]
      : [lexicon.trie.base, lexicon.arrowBase];
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
    const { trie } = this.lexicon;
    for (let row = trie.row[node]; row; row = trie.nextRow[row])
      this.state(trie.rowStart[row], depth, trie.rowWord[row]);
    for (let child = trie.child[node]; child; child = trie.sibling[child])
      if (this.step(this.compared[0][child], trie.sign[child], depth + 1))
        this.node(child, depth + 1);
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
    const last = Math.min(this.length, depth + this.edits);
    for (let at = Math.max(0, depth - this.edits); at <= last; at++)
      if (marks & this.rests[at] && row[at] <= this.edits)
        this.keep(word, row[at], marks, depth, at);
  }

  keep(word, edits, marks, depth, at) {
    const rank = Math.max(rankOf(marks), at < this.length ? 2 : 0);
    const old = this.found.get(word);
    if (old && (old.edits < edits || (old.edits === edits && old.rank <= rank))) return;
    const form = String.fromCharCode(...this.signs.subarray(1, depth + 1));
    this.found.set(word, { edits, rank, form, rest: at, base: (marks & BASE) > 0 });
  }
}

function contains(parts, own) {
  for (let i = 0; i + own.length <= parts.length; i++)
    if (own.every((part, k) => parts[i + k] === part)) return true;
  return false;
}

function codes(signs) {
  return Uint16Array.from({ length: signs.length }, (_, at) => signs.charCodeAt(at));
}

/** Whether an ending with these marks makes the dictionary's form, a common one, or neither. */
function kindOf(marks) {
  if (marks & BASE) return OWN;
  return marks && rankOf(marks) < 2 ? INFLECTED : NONE;
}

/** How seldom a form with these marks is meant, from 0. */
function rankOf(marks) {
  return (marks >> 2) & 3;
}
