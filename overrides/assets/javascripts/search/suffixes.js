// What may follow a form: possessive endings and clitics.

import { folded } from "./tokens.js";

const CLITICS = "kin|kaan|ko|han|pa|kohan|pahan";
const CLITIC = new RegExp(`^(?:${CLITICS})$`);
const POSSESSIVE = new RegExp(`^(?:ni|si|nsa|mme|nne)(?:${CLITICS})?$`);
const LENGTHENED = new RegExp(`^([aeiouy])n(?:${CLITICS})?$`);
const LONGEST = 8;

export const AFTER_ANY = 1;
export const AFTER_POSSESSED = 2;

/** For each place in a word, what the rest of the word may follow; the end follows any. */
export function rests(word) {
  const marks = new Uint8Array(word.length + 1);
  marks[word.length] = AFTER_ANY;
  for (let at = Math.max(2, word.length - LONGEST); at < word.length; at++) {
    const rest = folded(word.slice(at));
    if (CLITIC.test(rest)) marks[at] |= AFTER_ANY;
    const longer = LENGTHENED.exec(rest);
    if (POSSESSIVE.test(rest) || (longer && longer[1] === folded(word[at - 1])))
      marks[at] |= AFTER_POSSESSED;
  }
  return marks;
}
