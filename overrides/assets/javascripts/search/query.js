// What is written in the field → groups of the site's words, each with the weight of its match.

import { OWN } from "./lexicon.js";
import { asks } from "./questions.js";
import { folded, pieces, tokens } from "./tokens.js";

export const WEIGHTS = {
  rank: [1, 0.2, 0.25, 0.12], // a worse reading of a form beside a better one
  fold: 0.7, // dots added, where the word is also known without
  edit: [1, 0.8, 0.55],
  likeness: { swapped: 1, near: 1, doubled: 1, missing: 0.9, touched: 0.8, extra: 0.45, far: 0.5, first: 0.5 },
  commonness: 0.1, // what is suggested is rather a word of many pages
  rarity: 0.2, // of words that are as likely, the one of few pages tells more
  doubted: 0.1, // a slip for a word that may also be meant as it stands
  part: 0.7, // a compound for its part
  partBegun: 0.4, // and if only the part's beginning is written
  family: 0.12,
  beginning: 0.6,
  inflectedBeginning: 0.15,
  shortened: 0.4,
  synonym: 0.8,
  listed: 1.3, // a page that the editors' list names
  listedForMeant: 0.8, // for the site's own word
  said: 0.4, // how surely a word must be one of the list
  certain: 0.9, // of a beginning that is also a word
  short: 1.6, // of a short one: it is rather a beginning
  shortWord: 4,
  separate: 0.25, // the parts of a compound as words of their own
};
const SHORTEST_MISTAKEN = 4;
const SHORTEST_PART = 3;
const SHORTEST_BEGUN = 5;
// What stands on fewer pages is perhaps not what was meant; so is what only begins as it was written.
const FEW = 2;
const FEW_BEGUN = 5;
const RARE = 2; // the rank of forms that are seldom meant
// A pasted text or a row of letters is no question, and must not keep the reader waiting.
const MOST_WORDS = 20;
const LONGEST_MENDED = 50;

export class Query {
  constructor(index, text, options = {}) {
    this.index = index;
    this.lexicon = index.lexicon;
    this.options = options;
    this.tokens = tokens(text).slice(0, MOST_WORDS);
    this.groups = [];
    this.tokens.forEach((token, place) => this.read(token, place === this.tokens.length - 1));
    this.joinNeighbours();
    this.separateCompounds();
    this.addSynonyms();
  }

  read(token, last) {
    const group = { token, words: new Map(), both: [], pages: [], loose: new Set(), form: null };
    this.groups.push(group);
    this.known(token.word).forEach((weight, word) => put(group.words, word, weight));
    group.certain = new Set(group.words.keys());
    if (last && token.word.length > 1) this.complete(group);
    if (asks(token.word)) return;
    if (!group.words.size) this.mend(group, last);
    else if (this.doubts(group)) this.near(group, token.word, 1, WEIGHTS.doubted);
  }

  rarity(word) {
    return 1 / (1 + WEIGHTS.rarity * Math.log(Math.max(this.pagesOf(word), 1)));
  }

  pagesOf(word) {
    const { places } = this.index;
    return places[word + 1] - places[word];
  }

  /** Whether another word may be meant: as it stands it is a rare form, or hardly used. Codes are what they are. */
  doubts({ token, words, certain }) {
    if (hasDigit(token.word)) return false;
    const ranks = [...this.lexicon.exact(token.word, false).values()];
    if (ranks.length && Math.min(...ranks) >= RARE) return true;
    const known = [...(certain.size ? certain : words.keys())].flatMap((word) => [word, ...this.lexicon.compoundsOf(word)]);
    return known.reduce((sum, word) => sum + this.pagesOf(word), 0) < (certain.size ? FEW : FEW_BEGUN);
  }

  /** The words of a form as it is written, dots perhaps left out. */
  known(word) {
    const found = this.readings(word, false);
    if (folded(word) === word && !this.options.noFold) {
      const share = found.size ? WEIGHTS.fold : 1;
      this.readings(word, true).forEach((weight, key) => put(found, key, weight * share));
    }
    return found;
  }

  /** The words of a form: the most natural reading first, and of like ones that of few pages. */
  readings(word, fold) {
    const ranks = this.lexicon.exact(word, fold);
    const least = Math.min(...ranks.values());
    const rarest = Math.max(...[...ranks.keys()].map((key) => this.rarity(key)));
    const weight = (rank, key) => ((rank === least ? 1 : WEIGHTS.rank[rank]) * this.rarity(key)) / rarest;
    return new Map([...ranks].map(([key, rank]) => [key, weight(rank, key)]));
  }

  complete(group) {
    if (this.options.noPrefix) return;
    const { certain } = group;
    const sure = !certain.size ? 1 : group.token.word.length <= WEIGHTS.shortWord ? WEIGHTS.short : WEIGHTS.certain;
    this.begun(group.token.word).forEach((weight, word) => {
      put(group.words, word, weight * sure);
      if (!certain.has(word)) group.loose.add(word);
    });
  }

  /** The words that begin thus. */
  begun(word) {
    const found = [...this.lexicon.beginning(word)];
    return new Map(found.map(([key, kind]) => [key, kind === OWN ? WEIGHTS.beginning : WEIGHTS.inflectedBeginning]));
  }

  /** A word that is not known: a mistake, or a compound that no page has. */
  mend(group, last) {
    const { word } = group.token;
    if (word.length > LONGEST_MENDED) return;
    if (hasDigit(word)) return this.divideCode(group);
    group.form = this.near(group, word, 1);
    if (group.form || this.divide(group, (end) => this.known(end))) return;
    if (last && this.divide(group, (end) => (end.length < SHORTEST_BEGUN ? new Map() : this.begun(end)))) return;
    group.form = this.near(group, word, 2);
    if (!group.form) this.shorten(group, word);
  }

  /** The longest beginning that is known; better something than nothing. */
  shorten(group, word) {
    for (let end = word.length - 1; end >= Math.max(3, word.length / 2); end--) {
      const start = word.slice(0, end);
      this.known(start).forEach((weight, key) => put(group.words, key, weight * WEIGHTS.shortened));
      for (const key of this.lexicon.beginning(start).keys()) put(group.words, key, WEIGHTS.shortened * 0.5);
      if (group.words.size) return;
    }
  }

  /** Adds the words that so many slips may have made this of; the likeliest form, or null. */
  near(group, word, edits, share = 1) {
    if (word.length < SHORTEST_MISTAKEN + (edits - 1) * 2 || this.options.noEdits) return null;
    let best = 0;
    let form = null;
    this.lexicon.near(word, edits).forEach((match, key) => {
      const weight = WEIGHTS.edit[match.edits] * WEIGHTS.rank[match.rank] * likeness(word, match.form, match.rest);
      put(group.words, key, share * weight * this.rarity(key));
      const probability = weight * this.commonness(key);
      if (probability <= best) return;
      best = probability;
      form = match.form + word.slice(match.rest);
    });
    return form;
  }

  /** Only what some page has is suggested gladly: a mere part of a compound is hardly meant. */
  commonness(word) {
    const pages = this.pagesOf(word);
    return pages ? 1 + WEIGHTS.commonness * Math.log(pages) : 0.5;
  }

  divideCode(group) {
    const parts = pieces(group.token.word).map((piece) => this.known(piece));
    if (parts.length > 1 && parts.every((part) => part.size)) this.replace(group, parts);
  }

  /** Reads the word as a compound; `ending` gives the words of what may be its last part. */
  divide(group, ending) {
    if (this.options.noSplit) return false;
    const parts = this.division(group.token.word, 3, ending);
    if (!parts) return false;
    this.replace(group, parts);
    return true;
  }

  /** One group for each part in the place of the whole. */
  replace(group, parts) {
    const groups = parts.map((words) => ({ ...group, words, both: [], pages: [], share: 1 / parts.length }));
    this.groups.splice(this.groups.indexOf(group), 1, ...groups);
  }

  /** The parts of an unknown compound, as few and as even as can be. */
  division(word, most, ending) {
    let best = null;
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const front = this.modifier(word.slice(0, cut));
      if (!front.size) continue;
      const rest = word.slice(cut);
      const whole = ending(rest);
      const others = whole.size ? [whole] : most > 2 ? this.division(rest, most - 1, ending) : null;
      if (!others) continue;
      const evenness = Math.min(cut, word.length - cut) - 4 * others.length;
      if (!best || evenness > best.evenness) best = { evenness, parts: [front, ...others] };
    }
    return best?.parts ?? null;
  }

  modifier(part) {
    const found = this.known(part);
    return found.size || !part.endsWith("s") ? found : this.known(`${part.slice(0, -1)}nen`);
  }

  /** Two words written apart that are one: pää käyttäjä. */
  joinNeighbours() {
    if (this.options.noSplit) return;
    for (let i = 0; i + 1 < this.tokens.length; i++) {
      const joined = this.known(this.tokens[i].word + this.tokens[i + 1].word);
      for (const group of this.groups)
        if (group.token === this.tokens[i] || group.token === this.tokens[i + 1])
          joined.forEach((weight, word) => put(group.words, word, weight));
    }
  }

  /** The parts of a known compound, each on its own on one page. */
  separateCompounds() {
    if (this.options.noSplit) return;
    for (const group of this.groups)
      for (const word of group.certain ?? []) {
        const parts = this.lexicon.parts[word];
        if (group.words.get(word) === 1 && parts.length > 1)
          group.both.push({ weight: WEIGHTS.separate, sets: [...parts].map((part) => new Map([[part, 1]])) });
      }
  }

  /** What the editors' list says of the words: other words, and pages. */
  addSynonyms() {
    if (this.options.noSynonyms) return;
    for (const [said, meant, pages] of this.index.head.synonyms) {
      for (const group of this.sayingAnywhere(said)) {
        for (const phrase of meant) group.both.push({ weight: WEIGHTS.synonym, sets: phrase.map(certainly) });
        list(group, pages, WEIGHTS.listed);
      }
      for (const phrase of meant)
        for (const group of this.sayingAnywhere(phrase)) list(group, pages, WEIGHTS.listedForMeant);
    }
  }

  sayingAnywhere(phrase) {
    return this.tokens.flatMap((_, first) => {
      const tokens = this.tokens.slice(first, first + phrase.length);
      return tokens.length === phrase.length ? this.saying(phrase, tokens) : [];
    });
  }

  /** The groups of the tokens, when they say the phrase; else none. */
  saying(said, tokens) {
    const groups = this.groups.filter((group) => tokens.includes(group.token));
    const says = ({ words, certain, loose }, key) => words.get(key) >= WEIGHTS.said && !(certain.size && loose.has(key));
    const means = (keys, token) => groups.some((group) => group.token === token && keys.some((key) => says(group, key)));
    return said.every((keys, place) => means(keys, tokens[place])) ? groups : [];
  }
}

function hasDigit(word) {
  return /\p{N}/u.test(word);
}

/** The pages that editors named, the best first. */
function list(group, pages, weight) {
  pages.forEach((page, place) => group.pages.push([page, weight / (1 + place / 4)]));
}

function certainly(keys) {
  return new Map(keys.map((key) => [key, 1]));
}

/** A word's compounds and its family, with less weight. */
export function expanded(lexicon, words, options = {}, loose = new Set()) {
  const all = new Map(words);
  const family = options.noFamilies ? () => [] : (word) => lexicon.family.get(word) ?? [];
  const compounds = options.noParts ? () => [] : (word) => lexicon.compoundsOf(word);
  words.forEach((weight, word) => {
    const share = WEIGHTS.part * (loose.has(word) ? WEIGHTS.partBegun : 1);
    for (const compound of compounds(word)) put(all, compound, weight * share);
    if (loose.has(word)) return;
    for (const relative of family(word)) {
      put(all, relative, weight * WEIGHTS.family);
      for (const compound of compounds(relative)) put(all, compound, weight * WEIGHTS.family * WEIGHTS.part);
    }
  });
  return all;
}

const KEYS = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm,.-"];
const PLACE = new Map(KEYS.flatMap((row, y) => [...row].map((sign, x) => [sign, [x + y * 0.4, y]])));

function beside(one, other) {
  const [a, b] = [PLACE.get(one), PLACE.get(other)];
  return a && b && Math.abs(a[0] - b[0]) < 1.5 && Math.abs(a[1] - b[1]) < 2;
}

/** How likely a slip makes the written word of the meant form, from the first place they differ. */
function likeness(word, form, rest) {
  const typed = word.slice(0, rest);
  let at = 0;
  while (at < typed.length && typed[at] === form[at]) at++;
  if (at >= typed.length && at >= form.length) return 1;
  if (at === 0) return WEIGHTS.likeness.first;
  if (typed.length === form.length) {
    if (typed[at] === form[at + 1] && typed[at + 1] === form[at]) return WEIGHTS.likeness.swapped;
    return beside(typed[at], form[at]) ? WEIGHTS.likeness.near : WEIGHTS.likeness.far;
  }
  if (typed.length < form.length) return form[at] === form[at - 1] ? WEIGHTS.likeness.doubled : WEIGHTS.likeness.missing;
  if (typed[at] === typed[at - 1]) return WEIGHTS.likeness.doubled;
  return beside(typed[at], typed[at - 1]) || beside(typed[at], typed[at + 1]) ? WEIGHTS.likeness.touched : WEIGHTS.likeness.extra;
}

function put(words, word, weight) {
  if (!(words.get(word) >= weight)) words.set(word, weight);
}
