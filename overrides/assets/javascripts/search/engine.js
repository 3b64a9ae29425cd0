// The search: no document, no network. It runs in a worker, and where tests ask it.

import { Lexicon } from "./lexicon.js";
import { Marks } from "./marks.js";
import { Query } from "./query.js";
import { Ranking } from "./ranking.js";
import { snippet } from "./snippet.js";

const PAGES = 10;
const HEADING = 1.5;
const FOLDED = 0.5; // after what to do come its reasons and others' tasks
const LENGTH = 160; // signs of text that a page shows
// The first page is surely the answer if it has the question's words, and others answer far worse.
const SURELY = { covered: 0.75, times: 1.5 };

export class Engine {
  constructor(content) {
    this.index = { ...content, lexicon: new Lexicon(content) };
    this.shards = content.shards;
  }

  /** At most so many pages, the best first. */
  search(text, limit = PAGES) {
    const query = this.read(text);
    const ranking = new Ranking(this.index, query);
    this.latest.weights = ranking.groups.map(({ weight }) => weight);
    const found = ranking.pages();
    return {
      query: text,
      total: found.length,
      sure: surely(query, found),
      pages: found.slice(0, limit).map((hit) => this.page(hit)),
      suggestion: suggestion(query),
    };
  }

  marks(text, query) {
    return this.marksOf(query).of(text);
  }

  read(text) {
    if (this.latest?.text !== text) this.latest = { text, query: new Query(this.index, text) };
    return this.latest.query;
  }

  /**
   * What a page shows of itself, out of its rows: its answer in a sentence, and its sections,
   * [anchor, heading, text, folded], of which the best one is cut to what answers.
   */
  passage([[answer], ...rows], query) {
    const marks = this.marksOf(query);
    const rated = rows.map((row) => ({ row, score: this.rate(row, marks) }));
    const best = rated.reduce((one, other) => other.score > one.score ? other : one, rated[0]);
    return { answer, ...(best && this.section(best.row, marks)) };
  }

  section([anchor, title, text], marks) {
    return {
      anchor,
      title,
      titleMarks: marks.of(title),
      ...snippet(text, marks.of(text), LENGTH),
    };
  }

  /** How well a section answers: each group by its rarity, the heading before the text. */
  rate([, heading, text, folded], marks) {
    const headed = marks.weights(heading);
    const weights = this.latest.weights ?? [];
    const best = marks.weights(text).map((own, i) => Math.max(own, headed[i] * HEADING));
    const score = best.reduce((sum, own, i) => sum + own * (weights[i] ?? 1), 0);
    return folded ? score * FOLDED : score;
  }

  marksOf(text) {
    const query = this.read(text);
    this.latest.marks ??= new Marks(this.index, query);
    return this.latest.marks;
  }

  page({ page, score }) {
    return { score, ...this.index.pages[page] };
  }
}

function surely({ asked }, found) {
  const [first, second] = found;
  return asked.some(({ certain }) => certain.size) && first?.covered >= SURELY.covered &&
    !(second?.score * SURELY.times > first.score);
}

/** The text with the words that were taken for slips corrected, or null. */
function suggestion({ text, groups }) {
  let mended = text;
  for (const { token, correction } of [...groups].reverse())
    if (correction) mended = mended.slice(0, token.start) + correction + mended.slice(token.end);
  return mended === text ? null : mended.replace(/[\s?!.]+$/, "");
}
