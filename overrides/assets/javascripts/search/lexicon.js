// Every form of every word of the site, without a list of them. A form is looked up exactly, as a
// beginning, or with a slip, and each word that it may stand for has the weight of its match.

import { near } from "./slips.js";
import { rests } from "./suffixes.js";
import { folded } from "./tokens.js";
import { put, WEIGHTS } from "./weights.js";
import { INFLECTED, NONE, OWN, rankOf, readWords } from "./words.js";

const SUFFIXED = 2; // the rank of a form that something was added to
const SHORTEST_MISTAKEN = 4;
// What is told to the reader as a mistake must be one, and no right word that no page has: those are one
// slip from a form by chance, kulutuksesta from koulutuksesta, but seldom from a dictionary's
// form or a compound.
const SHORTEST_CORRECTED = 7;
const EVIDENT = 0.9;

export class Lexicon {
  constructor(index) {
    this.root = readWords(index);
    this.places = index.places;
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

  /** The words of a form as it is written, dots perhaps left out. */
  known(form) {
    const found = this.readings(form, false);
    return folded(form) === form ? this.dotted(form, found) : found;
  }

  dotted(form, found) {
    const share = found.size ? WEIGHTS.fold : 1;
    this.readings(form, true).forEach((weight, word) => put(found, word, weight * share));
    return found;
  }

  /** The most natural reading first, and of like ones the word of few pages. */
  readings(form, fold) {
    const ranks = this.exact(form, fold);
    const least = Math.min(...ranks.values());
    const rarest = Math.max(...[...ranks.keys()].map((word) => this.rarity(word)));
    const natural = (rank) => (rank === least ? 1 : WEIGHTS.rank[rank]);
    return new Map(
      [...ranks].map(([word, rank]) => [word, natural(rank) * this.rarity(word) / rarest]),
    );
  }

  rarity(word) {
    return 1 / (1 + WEIGHTS.rarity * Math.log(Math.max(this.places[word].length, 1)));
  }

  /** The words that begin thus. */
  begun(form) {
    const weight = (kind) => kind === OWN ? WEIGHTS.beginning : WEIGHTS.inflectedBeginning;
    return new Map([...this.beginning(form)].map(([word, kind]) => [word, weight(kind)]));
  }

  /**
   * The words that so many slips may have made this of; `correction` is the likeliest form if the reader
   * will hardly have meant another word.
   */
  near(form, slips) {
    const words = new Map();
    let [most, correction] = [0, null];
    if (form.length < SHORTEST_MISTAKEN + (slips - 1) * 2) return { words, correction };
    near(this, form, slips, (word, match) => {
      const weight = match.likelihood * WEIGHTS.slip[slips] * WEIGHTS.rank[match.rank] *
        this.rarity(word);
      put(words, word, weight);
      if (weight <= most) return;
      most = weight;
      const evident = (match.base || this.parts[word].length > 1) && match.rank === 0 &&
        slips === 1 && match.likelihood >= EVIDENT && form.length >= SHORTEST_CORRECTED;
      correction = evident ? match.form : null;
    });
    return { words, correction };
  }
}
