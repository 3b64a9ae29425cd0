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
  if (value === undefined) return "ei mitään";
  if (value === NOT_RECORDED && field.unknown) return "Ei kirjattu";
  return Array.isArray(value) ? value.map(one).join("; ") : one(value);
}

function label({ options, folder }, value, choices) {
  const found = (options ?? choices[folder] ?? []).find(([word]) => word === value);
  return found?.[1] ?? value;
}

// Names and values; where `before` is given, only what differs from it.
export function preview(fields, before, after, choices) {
  const same = (field) => yaml([field], before ?? {}) === yaml([field], after);
  return fields.filter((field) => field.heading || !same(field)).flatMap((field) => {
    const now = words(field, after[field.name], choices);
    const change = `${before && words(field, before[field.name], choices)} → ${now}`;
    return [make("dt", {}, field.label), make("dd", {}, before ? change : now)];
  });
}
