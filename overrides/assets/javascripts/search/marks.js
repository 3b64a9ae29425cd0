// Which stretches of a text answer a query: found by the same lookup, inside compounds too.

import { expanded } from "./compounds.js";
import { folded, plain, tokens } from "./tokens.js";

const SUFFIXED = 2; // the rank of a form that something was added to
const MEANT = 0.5; // the weight of a phrase that says the same
const LEAST = 0.1; // weaker answers are not shown as answers

export class Marks {
  constructor(index, query) {
    this.lexicon = index.lexicon;
    this.groups = query.asked.map((group) => {
      const all = expanded(index.lexicon, group.words, group.loose);
      const beginning = folded(group.token.word);
      return { words: group.words, loose: group.loose, beginning, all, wide: wide(all, group) };
    });
    this.known = new Map();
    this.weighed = new Map();
  }

  /** [start, end] of each stretch, in order. */
  of(text) {
    const found = tokens(text).flatMap((token) => this.inToken(token));
    return joined(found.sort((a, b) => a[0] - b[0]));
  }

  /** How well a text answers each group: the weight of its best word. */
  weights(text) {
    const best = this.groups.map(() => 0);
    for (const { word } of tokens(text))
      this.weightsOf(word).forEach((weight, place) => {
        if (weight > best[place]) best[place] = weight;
      });
    return best;
  }

  weightsOf(word) {
    if (!this.weighed.has(word)) {
      const words = [...this.lexicon.exact(word, false).keys()];
      this.weighed.set(
        word,
        this.groups.map(({ all }) => Math.max(0, ...words.map((own) => all.get(own) ?? 0))),
      );
    }
    return this.weighed.get(word);
  }

  inToken(token) {
    if (!this.known.has(token.word)) this.known.set(token.word, this.inWord(token.word));
    const written = (at) => token.start + place(token.text, at);
    return this.known.get(token.word).map((stretch) => stretch.map(written));
  }

  /** Stretches in the plain form of a word. */
  inWord(word) {
    const words = [...this.lexicon.exact(word, false).keys()];
    return this.groups.flatMap((group) => words.flatMap((own) => this.inReading(word, own, group)))
      .slice(0, 4);
  }

  inReading(word, own, group) {
    if (group.words.has(own))
      return [[0, group.loose.has(own) ? beginningIn(word, group) : word.length]];
    if (!group.wide.has(own)) return [];
    const cuts = this.cuts(word, this.lexicon.parts[own]);
    if (!cuts) return [[0, word.length]];
    const answers = [...this.lexicon.parts[own]].map((part, i) => [part, cuts[i], cuts[i + 1]]);
    const inside = answers.filter(([part]) => group.words.has(part) || group.wide.has(part));
    return inside.length ? inside.map(([, from, to]) => [from, to]) : [[0, word.length]];
  }

  /** Where the parts of a compound begin and end in one of its forms, or null. */
  cuts(word, parts) {
    if (parts.length < 2) return null;
    const rest = (at, i) => {
      if (i === parts.length - 1) return [word.length];
      for (let to = word.length - 1; to > at; to--) {
        if (!this.isPart(word.slice(at, to), parts[i])) continue;
        const others = rest(to, i + 1);
        if (others) return [to, ...others];
      }
      return null;
    };
    const ends = rest(0, 0);
    return ends && [0, ...ends];
  }

  /** Whether the piece is a form of the word, nothing added: kevät, not kevät-kö. */
  names(piece, word) {
    return this.lexicon.exact(piece, false).get(word) < SUFFIXED;
  }

  isPart(piece, part) {
    return this.names(piece, part) ||
      (piece.endsWith("s") && this.names(`${piece.slice(0, -1)}nen`, part));
  }
}

function wide(words, group) {
  const meant = group.both.filter(({ weight }) => weight >= MEANT);
  const sets = meant.flatMap((phrase) => phrase.sets.flatMap((set) => [...set.keys()]));
  const strong = [...words].filter(([, weight]) => weight >= LEAST).map(([word]) => word);
  return new Set([...strong, ...sets]);
}

function beginningIn(word, group) {
  return folded(word).startsWith(group.beginning) ? group.beginning.length : word.length;
}

/** A place in the plain form as a place in the word as written, whose hyphens the form lacks. */
function place(text, at) {
  for (let i = 0, seen = 0; i < text.length; i++) {
    if (seen === at) return i;
    if (plain(text[i])) seen++;
  }
  return text.length;
}

function joined(marks) {
  const found = [];
  for (const [start, end] of marks) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) found.push([start, end]);
  }
  return found;
}
