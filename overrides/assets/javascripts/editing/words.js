// What was written, in the words that a reader would use.

import { make, NOT_RECORDED } from "./controls.js";
import { yaml } from "./yaml.js";

export function words(field, value, choices) {
  const one = (part) => {
    if (!field.fields) return label(field, part, choices);
    const told = field.fields.filter(({ name }) => part[name] !== undefined);
    return told.map((inner) => `${inner.label}: ${words(inner, part[inner.name], choices)}`)
      .join(", ");
  };
  if (value === NOT_RECORDED && field.unknown) return "Ei kirjattu";
  return Array.isArray(value) ? value.map(one).join("; ") : one(value);
}

function label({ options, folder }, value, choices) {
  const found = (options ?? choices[folder])?.find(([word]) => word === value);
  if (found || !folder) return found?.[1] ?? value;
  return `${value} (ei vielä portaalissa: lähetä se samassa ehdotuksessa, tarkistus vaatii sen)`;
}

// Names and values; where `before` is given, only what differs from it.
export function preview(fields, before, after, choices) {
  const same = (field) => yaml([field], before ?? {}) === yaml([field], after);
  const isUnknown = (value) =>
    value === NOT_RECORDED ||
    typeof value === "object" && Object.values(value).every(isUnknown);
  const isNew = ({ name }) => !before && isUnknown(after[name]);
  const said = fields.filter((field) => field.heading ? after[field.name] : !same(field));
  const row = (name, text) => [make("dt", {}, name), make("dd", {}, text)];
  const rows = said.filter((field) => !isNew(field)).flatMap((field) => {
    const [old, now] = [before?.[field.name], after[field.name]];
    return row(field.label, before ? change(field, old, now, choices) : words(field, now, choices));
  });
  const unknown = said.filter(isNew).map(({ label }) => label);
  return unknown.length ? [...rows, ...row("Ei kirjattu", unknown.join(", "))] : rows;
}

// Of a part only what changes in it, and of a list what comes, goes and changes.
function change(field, before, after, choices) {
  const say = (value) => words(field, value, choices);
  if (before === undefined) return `Lisätään: ${say(after)}`;
  if (after === undefined) return `Poistetaan: ${say(before)}`;
  if (typeof before !== "object" || typeof after !== "object") {
    return `${say(before)} → ${say(after)}`;
  }
  if (!field.many) {
    return field.fields.filter((inner) => yaml([inner], before) !== yaml([inner], after))
      .map((inner) =>
        `${inner.label}: ${change(inner, before[inner.name], after[inner.name], choices)}`
      ).join("; ");
  }
  const text = (item) => yaml([{ ...field, many: false }], { [field.name]: item });
  const without = (some, others) => some.filter((a) => !others.some((b) => text(a) === text(b)));
  const [gone, come] = [without(before, after), without(after, before)];
  const both = Math.min(gone.length, come.length);
  const changed = gone.slice(0, both).map((item, at) => `${say(item)} → ${say(come[at])}`);
  const rest = (verb, items) => items.length > both ? [verb + say(items.slice(both))] : [];
  const told = [...changed, ...rest("Lisätään: ", come), ...rest("Poistetaan: ", gone)];
  return told.join(". ") || "Järjestys muuttuu";
}
