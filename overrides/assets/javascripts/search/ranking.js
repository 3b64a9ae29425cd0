// Groups of words → pages, best first: BM25F over titles, headings and text, with coverage.

import { expanded } from "./query.js";

export const TUNING = {
  standing: [1, 1.25, 1.9, 1.6], // once, twice, in the heading, often
  title: 1.8,
  titleLength: 0.5,
  textLength: 0.5,
  coverage: 2,
  together: 0.35,
};

export class Ranking {
  constructor(index, query, options = {}) {
    this.index = index;
    this.options = options;
    this.means = means(index);
    this.groups = query.groups.map((group) => this.scored(group));
  }

  /** How well each unit answers one group. */
  scored(group) {
    const scores = new Float32Array(this.index.unitCount);
    this.fill(scores, expanded(this.index.lexicon, group.words, this.options, group.loose), 1);
    for (const { weight, sets } of group.both) this.fillBoth(scores, sets, weight);
    for (const [page, weight] of group.pages) {
      const unit = this.index.firstUnit[page];
      scores[unit] = Math.max(scores[unit], weight * TUNING.title);
    }
    const weight = this.idf(scores) * (group.share ?? 1);
    return { scores, weight };
  }

  fill(scores, words, weight) {
    const { index } = this;
    words.forEach((own, word) => {
      for (let i = index.places[word]; i < index.places[word + 1]; i++) {
        const unit = index.placeUnit[i];
        const boost = TUNING.standing[index.placeStanding[i]] * this.norm(unit);
        const score = own * weight * (boost > 1 ? 1 + (boost - 1) * own : boost);
        if (score > scores[unit]) scores[unit] = score;
      }
    });
  }

  /** Units that have every word of a phrase. */
  fillBoth(scores, sets, weight) {
    const own = sets.map((set) => {
      const found = new Float32Array(this.index.unitCount);
      this.fill(found, expanded(this.index.lexicon, set, this.options), weight);
      return found;
    });
    for (let unit = 0; unit < scores.length; unit++) {
      const score = Math.min(...own.map((found) => found[unit]));
      if (score > scores[unit]) scores[unit] = score;
    }
  }

  norm(unit) {
    const title = this.index.isTitle(unit);
    const b = title ? TUNING.titleLength : TUNING.textLength;
    const mean = title ? this.means.title : this.means.text;
    return (title ? TUNING.title : 1) / (1 - b + (b * this.index.length[unit]) / mean);
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
    return Math.log(1 + (index.pageCount - pages + 0.5) / (pages + 0.5));
  }

  /** The units that answer at all, page by page. */
  answering() {
    const { index, groups } = this;
    const pages = [];
    for (let page = 0; page < index.pageCount; page++) {
      const units = [];
      for (let unit = index.firstUnit[page]; unit < index.firstUnit[page + 1]; unit++)
        if (groups.some(({ scores }) => scores[unit])) units.push(unit);
      if (units.length) pages.push(units);
    }
    return pages;
  }

  /** Pages that answer, with their sections, best first; `allowed` tells which units may. */
  pages(allowed = () => true) {
    const { index, groups } = this;
    const total = groups.reduce((sum, { weight }) => sum + weight, 0);
    const found = [];
    for (let page = 0; page < index.pageCount; page++) {
      const best = new Float32Array(groups.length);
      const sections = [];
      let together = 0;
      let open = false;
      for (let unit = index.firstUnit[page]; unit < index.firstUnit[page + 1]; unit++) {
        if (!allowed(unit)) continue;
        open = true;
        let sum = 0;
        for (let g = 0; g < groups.length; g++) {
          const score = groups[g].scores[unit];
          if (!score) continue;
          sum += score * groups[g].weight;
          if (score > best[g]) best[g] = score;
        }
        if (sum > together) together = sum;
        if (sum && !index.isTitle(unit)) sections.push({ unit, score: sum });
      }
      if (!open || !together) continue;
      let sum = 0;
      let covered = 0;
      for (let g = 0; g < groups.length; g++) {
        sum += best[g] * groups[g].weight;
        if (best[g]) covered += groups[g].weight;
      }
      const score = (sum + TUNING.together * together) * (covered / total) ** TUNING.coverage;
      found.push({ page, score, sections });
    }
    return found.sort((a, b) => b.score - a.score || a.page - b.page);
  }
}

function means(index) {
  let title = 0;
  let text = 0;
  for (let unit = 0; unit < index.unitCount; unit++)
    if (index.isTitle(unit)) title += index.length[unit];
    else text += index.length[unit];
  return { title: title / index.pageCount || 1, text: text / (index.unitCount - index.pageCount) || 1 };
}
