// The rules of synonyms, as `synonym_code.py` writes them.

import { bitTree } from "./decoding.js";
import { Choices, Numbers } from "./numbers.js";
import { Tables } from "./tables.js";

const LIKE = bitTree(1);

/** Each rule is [said, meant, pages]: a phrase, phrases, and numbers of pages. */
export function readRules(decoder, words, pages) {
  const phrase = phrases(decoder, words);
  const listed = lists(decoder, pages);
  const likes = new Tables(decoder, 1);
  const counts = new Numbers(decoder);
  const rules = [];
  for (let count = new Numbers(decoder).read(); count > 0; count--) {
    const said = phrase();
    const like = decoder.walk(LIKE, likes.at(0));
    const meaning = like
      ? rules.at(-1).slice(1)
      : [Array.from({ length: counts.read() }, phrase), listed()];
    rules.push([said, ...meaning]);
  }
  return rules;
}

/** A phrase has for each word the numbers of those that it may be. */
function phrases(decoder, words) {
  const counts = new Numbers(decoder);
  const word = lists(decoder, words);
  return () => Array.from({ length: counts.read() }, word);
}

function lists(decoder, most) {
  const counts = new Numbers(decoder);
  const choices = new Choices(decoder, most);
  return () => Array.from({ length: counts.read() }, () => choices.read());
}
