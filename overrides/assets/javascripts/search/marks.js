// Which words of a text answer a query: found by the same lookup, in compounds too.

import { expanded } from "./compounds.js";
import { tokens } from "./tokens.js";

const MEANT = 0.5; // the weight of a phrase that says the same
const LEAST = 0.1; // weaker answers are not shown as answers

export class Marks {
  constructor(index, query) {
    this.lexicon = index.lexicon;
    this.groups = query.asked.map((group) => {
      const all = expanded(index.lexicon, group.words, group.loose);
      const meant = group.both.filter(({ weight }) => weight >= MEANT);
      return {
        all,
        meant: new Set(meant.flatMap(({ sets }) => sets.flatMap((set) => [...set.keys()]))),
      };
    });
    this.known = new Map();
  }

  /** [start, end] of each word that answers, in order. */
  of(text) {
    return tokens(text).filter(({ word }) => this.wordsOf(word).some((own) => this.answers(own)))
      .map(({ start, end }) => [start, end]);
  }

  /** How well a text answers each group: the weight of its best word. */
  weights(text) {
    const words = tokens(text).flatMap(({ word }) => this.wordsOf(word));
    return this.groups.map(({ all }) =>
      words.reduce((best, word) => Math.max(best, all.get(word) ?? 0), 0)
    );
  }

  answers(word) {
    return this.groups.some(({ all, meant }) => all.get(word) >= LEAST || meant.has(word));
  }

  wordsOf(form) {
    if (!this.known.has(form)) this.known.set(form, [...this.lexicon.exact(form, false).keys()]);
    return this.known.get(form);
  }
}
