// The search: no document, no network. It runs in a worker, and where tests ask it.

import { Facets } from "./facets.js";
import { Index } from "./index.js";
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

/** Opens an index. */
export function open(content) {
  return new Engine(new Index(content));
}

class Engine {
  constructor(index) {
    this.index = index;
    const [kinds, cities, topics] = index.head.labels.map(Object.fromEntries);
    this.labels = { kinds, cities, topics };
    this.shards = index.head.shards;
  }

  /** `options` are the filters, and `limit`: so many pages at most. */
  search(text, options = {}) {
    const query = this.read(text);
    const facets = new Facets(this.index, options);
    const ranking = new Ranking(this.index, query);
    this.latest.weights = ranking.groups.map(({ weight }) => weight);
    const found = ranking.pages((unit) => facets.allows(unit));
    return {
      query: text,
      total: found.length,
      sure: surely(query, found),
      pages: found.slice(0, options.limit ?? PAGES).map((hit) => this.page(hit)),
      counts: facets.counts(ranking.answering()),
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
   * What a page shows of itself, out of its rows: its answer in a sentence and its status, and its
   * sections, [anchor, heading, text, facets, folded], of which the best one is cut to what answers.
   */
  passage([[answer, status], ...rows], query, options = {}) {
    const marks = this.marksOf(query);
    const facets = new Facets(this.index, options);
    const rated = rows.filter((row) => facets.passes[row[3]].every(Boolean))
      .map((row) => ({ row, score: this.rate(row, marks) }));
    const best = rated.reduce((one, other) => other.score > one.score ? other : one, rated[0]);
    return { answer, status, ...(best && this.section(best.row, marks)) };
  }

  section([anchor, title, text, facet], marks) {
    return {
      anchor,
      title,
      titleMarks: marks.of(title),
      kindLabel: this.facet(facet).kindLabel,
      ...snippet(text, marks.of(text), LENGTH),
    };
  }

  /** How well a section answers: each group by its rarity, the heading before the text. */
  rate([, heading, text, , folded], marks) {
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
    const [url, title] = this.index.head.pages[page];
    return {
      id: page,
      url,
      title,
      ...this.facet(this.index.facet[this.index.firstUnit[page]]),
      score,
      texts: this.index.textOf(page),
    };
  }

  facet(number) {
    const [kind, cities, topics] = this.index.head.facets[number];
    return { kind, kindLabel: this.labels.kinds[kind] ?? "", cities, topics };
  }
}

function surely({ asked }, [first, second]) {
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
