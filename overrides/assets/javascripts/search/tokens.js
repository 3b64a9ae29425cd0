// Text → words, the same way as `tokens.py` does it for the index.

const WORD =
  /[\p{L}\p{N}]+(?:(?:[-\u2010\u2011'\u2019:]|(?<=\p{N})[./](?=\p{N}))[\p{L}\p{N}]+)*|§/gu;
const INNER = /[-\u2010\u2011'\u2019:]/g;

/** The words of a text: what is looked up, and from where to where each stands. */
export function tokens(text) {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    word: plain(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How a word is looked up: in lower case, without hyphens, apostrophes and colons. */
export function plain(word) {
  return word.toLowerCase().replace(INNER, "");
}

/** Without dots and accents: `päällikkö` → `paallikko`. */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
