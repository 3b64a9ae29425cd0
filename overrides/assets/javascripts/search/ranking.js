// Groups of words → pages, best first: BM25F over titles, headings and text, with coverage.

import { expanded } from "./compounds.js";

const STANDINGS = 6; // how a word can stand on a page, the last of which is
const TITLE = 5;
const FEW = 2; // words of a question
const TUNING = {
  standing: [0.7, 1, 1.2, 1.9, 1.6, 3.6], // asked by, once, twice, in a heading, often, in the title
  lengthWeight: 0.25,
  idf: 0.8,
  rarest: 8, // words of fewer pages tell no more than those of so many
  covers: 0.5, // a page answers if it has so much of what the best one has of the question
  strong: 0.35, // or so much of the best one's score, whatever it lacks: one word may be the matter
  lack: [0.8, 0.4], // how much what a page lacks tells against it, in questions of few and many words
  wordLength: 0.5, // a long word tells more than a short one
  doubt: 1.5, // the less likely the word, the less it tells that the title has it
};

export class Ranking {
  constructor(index, query) {
    this.index = index;
    this.groups = query.asked.map((group) => this.scored(group));
  }

  /** Pages that answer, best first. */
  pages() {
    const rated = this.rated();
    const best = (name) => Math.max(0, ...rated.map((found) => found[name]));
    const [least, strong] = [TUNING.covers * best("covered"), TUNING.strong * best("score")];
    return rated.filter(({ covered, score }) => covered >= least || score >= strong)
      .sort((a, b) => b.score - a.score || a.page - b.page);
  }

  /** How well each page answers one group. */
  scored(group) {
    const scores = new Float32Array(this.index.pages.length);
    this.fill(scores, expanded(this.index.lexicon, group.words, group.loose), 1);
    for (const { weight, sets } of group.both) this.fillBoth(scores, sets, weight);
    for (const [page, weight] of group.pages)
      scores[page] = Math.max(scores[page], weight * TUNING.standing[TITLE]);
    return { scores, weight: this.idf(scores) * importance(group) };
  }

  fill(scores, words, weight) {
    const { index } = this;
    const norms = normsOf(index);
    words.forEach((own, word) => {
      let page = -1;
      for (const place of index.places[word]) {
        page += 1 + Math.floor(place / STANDINGS);
        const standing = place % STANDINGS;
        const norm = standing === TITLE ? norms.title[page] : norms.text[page];
        const boost = TUNING.standing[standing] * norm;
        const score = own * weight * (boost > 1 ? 1 + (boost - 1) * own ** TUNING.doubt : boost);
        if (score > scores[page]) scores[page] = score;
      }
    });
  }

  /** Pages that have every word of a phrase. */
  fillBoth(scores, sets, weight) {
    const own = sets.map((set) => {
      const found = new Float32Array(this.index.pages.length);
      this.fill(found, expanded(this.index.lexicon, set), weight);
      return found;
    });
    for (let page = 0; page < scores.length; page++) {
      const score = Math.min(...own.map((found) => found[page]));
      if (score > scores[page]) scores[page] = score;
    }
  }

  idf(scores) {
    const pageCount = this.index.pages.length;
    const answering = scores.filter((score) => score > 0).length;
    const pages = Math.max(answering, Math.min(TUNING.rarest, pageCount / 2));
    return Math.log(1 + (pageCount - pages + 0.5) / (pages + 0.5)) ** TUNING.idf;
  }

  /** How much of the question each page covers, and how well it answers. */
  rated() {
    const { index, groups } = this;
    const total = groups.reduce((sum, { weight }) => sum + weight, 0);
    const lack = TUNING.lack[Number(groups.length > FEW)];
    const found = [];
    for (let page = 0; page < index.pages.length; page++) {
      const answered = groups.filter(({ scores }) => scores[page]);
      const covered = answered.reduce((sum, { weight }) => sum + weight, 0) / total;
      const sum = answered.reduce((all, { scores, weight }) => all + scores[page] * weight, 0);
      const score = sum * covered ** lack * index.pages[page].likelihood;
      if (score) found.push({ page, covered, score });
    }
    return found;
  }
}

/** How much a group tells of what is sought, however many pages have it: a guess tells less. */
function importance({ token: { word }, words, certain, share = 1 }) {
  const sure = certain.size || !words.size ? 1 : Math.sqrt(Math.max(...words.values()));
  return word.length ** TUNING.wordLength * share * sure;
}

/** What a match counts on a page by its length: a short one is about little else. */
function normsOf(index) {
  if (index.norms) return index.norms;
  const weight = TUNING.lengthWeight;
  const byMean = (lengths) => {
    const mean = lengths.reduce((sum, own) => sum + own, 0) / lengths.length;
    return lengths.map((own) => 1 / (1 - weight + (weight * own) / mean));
  };
  const text = byMean(index.pages.map(({ length }) => length));
  const title = byMean(index.pages.map(({ title }) => title.split(/\s+/).length));
  return index.norms = { text, title };
}
