// Groups of words → pages, best first: BM25F over titles, headings and text, with coverage.

import { expanded } from "./compounds.js";
import { TITLE } from "./index.js";

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
    const all = this.rated(() => true);
    const best = (name) => Math.max(0, ...all.map((found) => found[name]));
    this.leastCovered = TUNING.covers * best("covered");
    this.strong = TUNING.strong * best("score");
    this.all = this.enough(all);
  }

  enough(rated) {
    const { leastCovered, strong } = this;
    return rated.filter(({ covered, score }) => covered >= leastCovered || score >= strong);
  }

  /** How well each unit answers one group. */
  scored(group) {
    const scores = new Float32Array(this.index.unitCount);
    this.fill(scores, expanded(this.index.lexicon, group.words, group.loose), 1);
    for (const { weight, sets } of group.both) this.fillBoth(scores, sets, weight);
    for (const [page, weight] of group.pages) {
      const unit = this.index.firstUnit[page];
      scores[unit] = Math.max(scores[unit], weight * TUNING.standing[TITLE]);
    }
    return { scores, weight: this.idf(scores) * importance(group) };
  }

  fill(scores, words, weight) {
    const { index } = this;
    const norms = normsOf(index);
    words.forEach((own, word) => {
      for (let i = index.places[word]; i < index.places[word + 1]; i++) {
        const unit = index.placeUnit[i];
        const standing = index.placeStanding[i];
        const norm = standing === TITLE ? norms.title[unit] : norms.text[unit];
        const boost = TUNING.standing[standing] * norm;
        const score = own * weight * (boost > 1 ? 1 + (boost - 1) * own ** TUNING.doubt : boost);
        if (score > scores[unit]) scores[unit] = score;
      }
    });
  }

  /** Units that have every word of a phrase. */
  fillBoth(scores, sets, weight) {
    const own = sets.map((set) => {
      const found = new Float32Array(this.index.unitCount);
      this.fill(found, expanded(this.index.lexicon, set), weight);
      return found;
    });
    for (let unit = 0; unit < scores.length; unit++) {
      const score = Math.min(...own.map((found) => found[unit]));
      if (score > scores[unit]) scores[unit] = score;
    }
  }

  idf(scores) {
    const { index } = this;
    let pages = 0;
    let last = -1;
    for (let unit = 0; unit < scores.length; unit++)
      if (scores[unit] > 0 && index.page[unit] !== last) {
        pages++;
        last = index.page[unit];
      }
    pages = Math.max(pages, Math.min(TUNING.rarest, index.pageCount / 2));
    return Math.log(1 + (index.pageCount - pages + 0.5) / (pages + 0.5)) ** TUNING.idf;
  }

  /** The units that answer, page by page. */
  answering() {
    const { firstUnit } = this.index;
    return this.all.map(({ page }) => {
      const units = [];
      for (let unit = firstUnit[page]; unit < firstUnit[page + 1]; unit++)
        if (this.groups.some(({ scores }) => scores[unit])) units.push(unit);
      return units;
    });
  }

  /** Pages that answer, best first; `allowed` tells which units may. */
  pages(allowed) {
    return this.enough(this.rated(allowed)).sort((a, b) => b.score - a.score || a.page - b.page);
  }

  /** How much of the question each page covers, and how well it answers by the allowed units. */
  rated(allowed) {
    const { index, groups } = this;
    const total = groups.reduce((sum, { weight }) => sum + weight, 0);
    const lack = TUNING.lack[Number(groups.length > FEW)];
    const found = [];
    for (let page = 0; page < index.pageCount; page++) {
      const best = new Float32Array(groups.length);
      for (let unit = index.firstUnit[page]; unit < index.firstUnit[page + 1]; unit++)
        if (allowed(unit))
          groups.forEach(({ scores }, g) => (best[g] = Math.max(best[g], scores[unit])));
      let sum = 0;
      let covered = 0;
      for (let g = 0; g < groups.length; g++) {
        sum += best[g] * groups[g].weight;
        if (best[g]) covered += groups[g].weight;
      }
      covered /= total;
      if (!sum) continue;
      const score = sum * covered ** lack * index.head.likelihoods[page] / 100;
      found.push({ page, covered, score });
    }
    return found;
  }
}

/** How much a group tells of what is sought, however many pages have it: a guess tells less. */
function importance({ token: { word }, words, certain, share = 1 }) {
  const sure = certain.size || !words.size ? 1 : Math.sqrt(Math.max(...words.values()));
  return word.length ** TUNING.wordLength * share * sure;
}

/** What a match counts in a unit by its length: a short one is about little else. */
function normsOf(index) {
  if (index.norms) return index.norms;
  const weight = TUNING.lengthWeight;
  const norm = (own, mean) => 1 / (1 - weight + (weight * own) / mean);
  const mean = index.length.reduce((sum, own) => sum + own, 0) / index.unitCount;
  const titles = index.head.pages.map(([, title]) => title.split(/\s+/).length);
  const meanTitle = titles.reduce((sum, own) => sum + own, 0) / titles.length;
  const text = index.length.map((own) => norm(own, mean));
  const title = index.length.map((_, unit) => norm(titles[index.page[unit]], meanTitle));
  return index.norms = { text, title };
}
