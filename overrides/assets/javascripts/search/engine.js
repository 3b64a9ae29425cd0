// The search: no document, no network. It runs in a worker, on a page and in Node alike.

import { Facets } from "./facets.js";
import { Index } from "./index.js";
import { Marks } from "./marks.js";
import { Query } from "./query.js";
import { Ranking } from "./ranking.js";
import { snippet } from "./snippet.js";

const SECTIONS = 3;

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

  marksOf(text) {
    const query = this.read(text, {});
    this.latest.marks ??= new Marks(this.index, query);
    return this.latest.marks;
  }

  page({ page, score, sections }) {
    const [url, title, facet] = this.index.head.pages[page];
    const best = sections.sort((a, b) => b.score - a.score || a.unit - b.unit).slice(0, SECTIONS);
    return {
      id: page,
      url,
      title,
      ...this.facet(facet),
      score,
      sections: best.map(({ unit, score: own }) => ({
        ...this.index.textOf(unit),
        ...this.facet(this.index.facet[unit]),
        score: own,
      })),
    };
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
