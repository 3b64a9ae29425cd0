// Every form of every word of the site, without a list of them. A form is looked up exactly, as a
// beginning, or with a slip.

import { rests } from "./suffixes.js";
import { folded } from "./tokens.js";
import { INFLECTED, NONE, rankOf, readWords } from "./words.js";

const SUFFIXED = 2; // the rank of a form that something was added to

export class Lexicon {
  constructor(index) {
    this.root = readWords(index);
    this.parts = index.words.map(([, ...parts]) => parts);
    this.compounds = this.parts.map(() => []);
    this.relatives = this.parts.map(() => []);
    this.parts.forEach((own, word) => {
      if (own.length > 1) { for (const part of own) this.compounds[part].push(word); }
      else for (const verb of own) this.relate(word, verb);
    });
  }

  /** A word that is made of a verb, and all that are. */
  relate(word, verb) {
    this.relatives[word].push(verb);
    this.relatives[verb].push(word);
  }

  /** The compounds of which a word is a part, or of which all its own parts are, side by side. */
  compoundsOf(word) {
    const own = this.parts[word];
    if (own.length < 2) return this.compounds[word];
    const holds = (parts) => own.every((part, i) => parts[parts.indexOf(own[0]) + i] === part);
    const wider = this.compounds[own[0]].filter((compound) =>
      compound !== word && holds(this.parts[compound])
    );
    return [...this.compounds[word], ...wider];
  }

  /** The words that a form belongs to; with `fold`, dots may be missing. word → rank. */
  exact(form, fold) {
    const found = new Map();
    const typed = fold ? folded(form) : form;
    const after = rests(typed);
    const visit = (node, word, at) => {
      for (const row of node.rows) visit(row.state, row.word, at);
      if (node.marks & after[at]) {
        const rank = Math.max(rankOf(node.marks), at < typed.length ? SUFFIXED : 0);
        if (!(found.get(word) <= rank)) found.set(word, rank);
      }
      for (const arrow of node.arrows)
        if ((fold ? arrow.base : arrow.sign) === typed[at]) visit(arrow.to, word, at + 1);
    };
    visit(this.root, null, 0);
    return found;
  }

  /** The words of which a common form begins thus: word → OWN (the dictionary's) or INFLECTED. */
  beginning(form) {
    const found = new Map();
    const fold = folded(form) === form;
    const note = (word, kind) => {
      if (kind > (found.get(word) ?? NONE)) found.set(word, kind);
    };
    const below = ({ below: rows }) => {
      for (const { state, word } of rows) note(word, Math.max(INFLECTED, state.kind));
    };
    const visit = (node, word, at) => {
      if (at === form.length) return word === null ? below(node) : note(word, node.kind);
      for (const row of node.rows) visit(row.state, row.word, at);
      for (const arrow of node.arrows)
        if ((fold ? arrow.base : arrow.sign) === form[at]) visit(arrow.to, word, at + 1);
    };
    visit(this.root, null, 0);
    return found;
  }
}
