// Compounds: taken apart into words that are known, and found by their parts.

import { put, WEIGHTS } from "./weights.js";

const SHORTEST_PART = 3;

/** The parts of an unknown compound, as few and as even as can be, or null. */
export function division(lexicon, word, most = 3) {
  let best = null;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const front = modifier(lexicon, word.slice(0, cut));
    const others = front.size ? following(lexicon, word.slice(cut), most) : null;
    if (!others) continue;
    const evenness = Math.min(cut, word.length - cut) - 4 * others.length;
    if (!best || evenness > best.evenness) best = { evenness, parts: [front, ...others] };
  }
  return best?.parts ?? null;
}

function following(lexicon, rest, most) {
  const whole = lexicon.known(rest);
  if (whole.size) return [whole];
  return most > 2 ? division(lexicon, rest, most - 1) : null;
}

function modifier(lexicon, part) {
  const found = lexicon.known(part);
  return found.size || !part.endsWith("s") ? found : lexicon.known(`${part.slice(0, -1)}nen`);
}

/** A word's compounds and relatives too, with less weight; `loose` are words of a beginning only. */
export function expanded(lexicon, words, loose = new Set()) {
  const all = new Map(words);
  words.forEach((weight, word) => {
    const share = loose.has(word) ? WEIGHTS.partBegun : WEIGHTS.part;
    for (const compound of lexicon.compoundsOf(word)) put(all, compound, weight * share);
    for (const relative of lexicon.relatives[word]) put(all, relative, weight * WEIGHTS.family);
  });
  return all;
}
