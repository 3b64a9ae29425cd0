// How much each way to take what is written counts, of the word itself as it stands.

export const WEIGHTS = {
  rank: [1, 0.2, 0.25, 0.12], // a worse reading of a form beside a better one
  fold: 0.7, // dots added, where the word is also known without
  slip: [1, 0.8, 0.55],
  rarity: 0.2, // of words that are as likely, the one of few pages tells more
  part: 0.7, // a compound for its part
  partBegun: 0.4, // and if only the part's beginning is written
  shortened: 0.4,
  family: 0.12,
  beginning: 0.6,
  inflectedBeginning: 0.15,
  synonym: 0.8,
  listed: 1.3, // a page that the editors' list names
  listedForMeant: 0.8, // for the site's own word
  said: 0.4, // how surely a word must be one of the list
  certain: 0.7, // of a beginning that is also a word
  short: 1.6, // of a short one: it is rather a beginning
  shortWord: 4,
  separate: 0.25, // the parts of a compound as words of their own
};

/** Keeps the greatest weight that a word was given. */
export function put(words, word, weight) {
  if (!(words.get(word) >= weight)) words.set(word, weight);
}
