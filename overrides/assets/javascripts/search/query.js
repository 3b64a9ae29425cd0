// What is written in the field → groups of the site's words, each with the weight of its match.

import { division } from "./compounds.js";
import { asks } from "./questions.js";
import { plain, tokens } from "./tokens.js";
import { put, WEIGHTS } from "./weights.js";

// A pasted text or a row of letters is no question, and must not keep the reader waiting.
const MOST_WORDS = 20;
const LONGEST_MENDED = 50;

export class Query {
  constructor(index, text) {
    this.index = index;
    this.lexicon = index.lexicon;
    // As the pages are read: macOS composes letters otherwise, and soft hyphens show nothing.
    this.text = text.normalize("NFC").replaceAll("\u00ad", "");
    this.tokens = tokens(this.text).slice(0, MOST_WORDS);
    this.groups = [];
    this.tokens.forEach((token, place) => this.read(token, place === this.tokens.length - 1));
    this.joinNeighbours();
    this.separateCompounds();
    this.addSynonyms();
  }

  /** The groups of what is asked about; of a question of asking words alone, all. */
  get asked() {
    const asked = this.groups.filter(({ token }) => !asks(token.word));
    return asked.length ? asked : this.groups;
  }

  read(token, last) {
    const words = this.known(token);
    const certain = new Set(words.keys());
    const group = {
      token,
      words,
      certain,
      both: [],
      pages: [],
      loose: new Set(),
      correction: null,
    };
    this.groups.push(group);
    if (last && token.word.length > 1) this.complete(group);
    if (asks(token.word)) return;
    if (!words.size) this.mend(group);
  }

  /** An abbreviation with an ending after a colon is known by itself: VPN:llä. */
  known({ text, word }) {
    const words = this.lexicon.known(word);
    const [stem, ending] = text.split(":");
    return words.size || !ending ? words : this.lexicon.known(plain(stem));
  }

  /** What is written last may only begin a word. */
  complete({ token: { word }, words, certain, loose }) {
    const known = word.length <= WEIGHTS.shortWord ? WEIGHTS.short : WEIGHTS.certain;
    const sure = certain.size ? known : 1;
    this.lexicon.begun(word).forEach((weight, key) => {
      put(words, key, weight * sure);
      if (!certain.has(key)) loose.add(key);
    });
  }

  /** A word that is not known: a slip, or a compound that no page has. */
  mend(group) {
    const { text, word } = group.token;
    if (word.length > LONGEST_MENDED || text.includes(":")) return;
    if (!/\p{N}/u.test(word) && this.takeForSlip(group, 1)) return;
    if (this.divide(group)) return;
    if (!this.takeForSlip(group, 2)) this.shorten(group, word);
  }

  /** The longest beginning that is known; better something than nothing. */
  shorten({ words }, word) {
    for (let end = word.length - 1; !words.size && end >= Math.max(3, word.length / 2); end--)
      this.lexicon.begun(word.slice(0, end)).forEach((own, key) =>
        put(words, key, own * WEIGHTS.shortened)
      );
  }

  /** Adds the words that so many slips may have made this of. */
  takeForSlip(group, slips) {
    const { words, correction } = this.lexicon.near(group.token.word, slips);
    words.forEach((weight, word) => put(group.words, word, weight));
    group.correction = correction;
    return words.size;
  }

  divide(group) {
    const parts = division(this.lexicon, group.token.word);
    if (parts) this.replace(group, parts);
    return parts !== null;
  }

  /** One group for each part in the place of the whole. */
  replace(group, parts) {
    const share = 1 / parts.length;
    const groups = parts.map((words) => ({ ...group, words, both: [], pages: [], share }));
    this.groups.splice(this.groups.indexOf(group), 1, ...groups);
  }

  /** Two words written apart that are one: pää käyttäjä. */
  joinNeighbours() {
    for (let i = 0; i + 1 < this.tokens.length; i++) {
      const pair = this.tokens.slice(i, i + 2);
      const joined = this.lexicon.known(pair[0].word + pair[1].word);
      for (const group of this.groups.filter(({ token }) => pair.includes(token)))
        joined.forEach((weight, word) => put(group.words, word, weight));
    }
  }

  /** The parts of a known compound, each on its own on one page. */
  separateCompounds() {
    for (const { words, certain, both } of this.groups)
      for (const word of certain) {
        const parts = [...this.lexicon.parts[word]];
        if (words.get(word) !== 1 || parts.length < 2) continue;
        both.push({ weight: WEIGHTS.separate, sets: parts.map((part) => certainly([part])) });
      }
  }

  /** What the editors' list says of the words: other words, which may say more, and pages. */
  addSynonyms() {
    const rules = this.index.synonyms;
    let said = this.said();
    for (const [, meant, pages] of rules)
      for (const group of saying(said, meant)) list(group, pages, WEIGHTS.listedForMeant);
    for (const [phrases, meant] of rules)
      for (const { words, both } of saying(said, phrases))
        for (const phrase of meant)
          if (phrase.length > 1)
            both.push({ weight: WEIGHTS.synonym, sets: phrase.map(certainly) });
          else for (const key of phrase[0]) put(words, key, WEIGHTS.synonym);
    said = this.said();
    for (const [phrases, , pages] of rules)
      for (const group of saying(said, phrases)) list(group, pages, WEIGHTS.listed);
  }

  /** The groups that surely say a word, by the word. */
  said() {
    const said = new Map();
    for (const group of this.groups)
      for (const key of group.words.keys())
        if (says(group, key)) {
          for (const one of [key, ...this.lexicon.relatives[key]])
            said.set(one, [...(said.get(one) ?? []), group]);
        }
    return said;
  }
}

/** The groups that say one of the phrases, in any order and with others between. */
function saying(said, phrases) {
  const heard = phrases.map((phrase) =>
    phrase.map((keys) => keys.flatMap((key) => said.get(key) ?? []))
  );
  return new Set(heard.filter((words) => words.every((groups) => groups.length)).flat(2));
}

function says({ words, certain, loose }, key) {
  return words.get(key) >= WEIGHTS.said && !(certain.size && loose.has(key));
}

/** The pages that editors named, the best first. */
function list(group, pages, weight) {
  pages.forEach((page, place) => group.pages.push([page, weight / (1 + place / 4)]));
}

function certainly(keys) {
  return new Map(keys.map((key) => [key, 1]));
}
