// What a search can be narrowed by: the type of a record or page, its organisations, its topics.

const NAMES = ["kinds", "cities", "topics"];

export class Facets {
  constructor(index, chosen) {
    this.index = index;
    this.chosen = NAMES.map((name) => new Set(chosen[name] ?? []));
    this.passes = index.head.facets.map(([kind, cities, topics]) => [
      meets(this.chosen[0], [kind]),
      !cities.length || meets(this.chosen[1], cities), // what names nobody concerns everybody
      meets(this.chosen[2], topics),
    ]);
  }

  allows(unit) {
    return this.passes[this.index.facet[unit]].every(Boolean);
  }

  /** How many pages each value would leave, the other filters kept; `found` are pages' units. */
  counts(found) {
    const counts = NAMES.map(() => ({}));
    for (const units of found)
      NAMES.forEach((_, which) => {
        for (const value of this.valuesOf(units, which))
          counts[which][value] = (counts[which][value] ?? 0) + 1;
      });
    return Object.fromEntries(NAMES.map((name, which) => [name, counts[which]]));
  }

  valuesOf(units, which) {
    const values = new Set();
    for (const unit of units) {
      const facet = this.index.facet[unit];
      if (this.passes[facet].every((pass, other) => pass || other === which)) {
        for (const value of [this.index.head.facets[facet][which]].flat()) values.add(value);
      }
    }
    return values;
  }
}

function meets(chosen, values) {
  return !chosen.size || values.some((value) => chosen.has(value));
}
