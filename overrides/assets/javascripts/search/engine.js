// The search: no document, no network. It runs in a worker, on a page and in Node alike.

import { Facets } from "./facets.js";
import { Index } from "./index.js";
import { Marks } from "./marks.js";
import { Query } from "./query.js";
import { Ranking } from "./ranking.js";
import { snippet } from "./snippet.js";

const SECTIONS = 3;
const HEADING = 1.5;

/** Opens an unpacked index. */
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

  search(text, options = {}) {
    const query = this.read(text, options);
    const facets = new Facets(this.index, options);
    const ranking = new Ranking(this.index, query, options);
    this.latest.weights = ranking.groups.map(({ weight }) => weight);
    const found = ranking.pages((unit) => facets.allows(unit));
    const from = options.offset ?? 0;
    return {
      query: text,
      total: found.length,
      pages: found.slice(from, from + (options.limit ?? 10)).map((hit) => this.page(hit)),
      counts: facets.counts(ranking.answering()),
      suggestion: suggestion(text, query),
    };
  }

  marks(text, query) {
    return this.marksOf(query).of(text);
  }

  snippet(text, query, length = 160) {
    return snippet(text, this.marks(text, query), length);
  }

  read(text, options) {
    if (this.latest?.text !== text || Object.keys(options).some((name) => name.startsWith("no")))
      this.latest = { text, query: new Query(this.index, text, options) };
    return this.latest.query;
  }

  /**
   * The sections of a page that answer best, out of the rows of its text: [anchor, heading, text,
   * facets]. A page that answers by its title alone shows its beginning.
   */
  sections(rows, query, options = {}, length = 160) {
    const marks = this.marksOf(query);
    const facets = new Facets(this.index, options);
    const rated = rows.flatMap((row) => (facets.passes[row[3]].every(Boolean) ? [{ row, score: this.rate(row, marks) }] : []));
    const answering = rated.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
    return (answering.length ? answering : rated.slice(0, 1)).slice(0, SECTIONS).map(({ row: [anchor, title, text, facet], score }) => ({
      anchor,
      title,
      titleMarks: marks.of(title),
      kindLabel: this.facet(facet).kindLabel,
      score,
      ...snippet(text, marks.of(text), length),
    }));
  }

  /** How well a section answers: each group by its rarity, the heading before the text. */
  rate([, heading, text], marks) {
    const headed = marks.weights(heading);
    const weights = this.latest.weights ?? [];
    return marks.weights(text).reduce((sum, own, i) => sum + Math.max(own, headed[i] * HEADING) * (weights[i] ?? 1), 0);
  }

  marksOf(text) {
    const query = this.read(text, {});
    this.latest.marks ??= new Marks(this.index, query);
    return this.latest.marks;
  }

  page({ page, score }) {
    const [url, title] = this.index.head.pages[page];
    return { id: page, url, title, ...this.facet(this.index.facet[this.index.firstUnit[page]]), score, texts: this.index.textOf(page) };
  }

  facet(number) {
    const [kind, cities, topics] = this.index.head.facets[number];
    return { kind, kindLabel: this.labels.kinds[kind] ?? "", cities, topics };
  }
}

/** The text with the words that were taken for slips corrected, or null. */
function suggestion(text, query) {
  let mended = text;
  for (const { token, form } of [...query.groups].reverse())
    if (form && form !== token.word) mended = mended.slice(0, token.start) + form + mended.slice(token.end);
  return mended === text ? null : mended;
}
