// The words that a written form may stand for, each with the weight of its match.

import { near } from "./slips.js";
import { folded } from "./tokens.js";
import { put, WEIGHTS } from "./weights.js";
import { OWN } from "./words.js";

const SHORTEST_MISTAKEN = 4;
// What is told to the reader as a mistake must be one, and no right word that no page has: those are one
// slip from a form by chance, kulutuksesta from koulutuksesta, but seldom from a dictionary's
// form or a compound.
const SHORTEST_CORRECTED = 7;
const EVIDENT = 0.9;

export class Forms {
  constructor(index) {
    this.index = index;
    this.lexicon = index.lexicon;
  }

  pagesOf(word) {
    return this.index.places[word].length;
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
    const ranks = this.lexicon.exact(form, fold);
    const least = Math.min(...ranks.values());
    const rarest = Math.max(...[...ranks.keys()].map((word) => this.rarity(word)));
    const natural = (rank) => (rank === least ? 1 : WEIGHTS.rank[rank]);
    return new Map(
      [...ranks].map(([word, rank]) => [word, natural(rank) * this.rarity(word) / rarest]),
    );
  }

  rarity(word) {
    return 1 / (1 + WEIGHTS.rarity * Math.log(Math.max(this.pagesOf(word), 1)));
  }

  /** The words that begin thus. */
  begun(form) {
    const weight = (kind) => kind === OWN ? WEIGHTS.beginning : WEIGHTS.inflectedBeginning;
    return new Map([...this.lexicon.beginning(form)].map(([word, kind]) => [word, weight(kind)]));
  }

  /**
   * The words that so many slips may have made this of; `correction` is the likeliest form if the reader
   * will hardly have meant another word.
   */
  near(form, slips) {
    const words = new Map();
    let [most, correction] = [0, null];
    if (form.length < SHORTEST_MISTAKEN + (slips - 1) * 2) return { words, correction };
    near(this.lexicon, form, slips, (word, match) => {
      const weight = match.likelihood * WEIGHTS.slip[slips] * WEIGHTS.rank[match.rank] *
        this.rarity(word);
      put(words, word, weight);
      if (weight <= most) return;
      most = weight;
      const evident = (match.base || this.lexicon.parts[word].length > 1) && match.rank === 0 &&
        slips === 1 && match.likelihood >= EVIDENT && form.length >= SHORTEST_CORRECTED;
      correction = evident ? match.form : null;
    });
    return { words, correction };
  }
}
