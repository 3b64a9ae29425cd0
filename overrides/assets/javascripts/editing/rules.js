// What the fields accept, as macros/model says it: the patterns and words are its own, handed over
// by macros/views/form_rules.py, and tests/views/test_form_rules.py asks both sides the same.

import { addressRule } from "./addresses.js";

const folded = (text) => text.replace(/[^ı]+/gu, (part) => part.toUpperCase().toLowerCase()); // as Python's casefold

// The id that a Finnish name gets.
export const idOf = (name) =>
  folded(name).normalize("NFKD").replace(/\p{M}+/gu, "").replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

// A text as the file keeps it.
export const tidy = (text) =>
  text.normalize("NFC").replaceAll("\u00ad", "").replace(/[ \t\r\n]+/g, " ").trim();

export const hidesSomething = (text) => /[\p{C}\u2028\u2029]/u.test(text);

// `rules(given)(field, text)`: whether the field's kind takes the text.
export function rules(given) {
  const matcher = ([source, flags]) => new RegExp(`^(?:${source})$`, flags);
  const id = matcher(given.id);
  const page = matcher(given.page);
  const [integer, euros, moment] = [given.integer, given.euros, given.moment].map(matcher);
  const days = given.days.map(matcher);
  const clocks = given.clocks.map(matcher);
  const blank = new Set(given.blanks);
  const found = (patterns, text) => patterns.map((pattern) => pattern.exec(text)).find(Boolean);

  function stripped(text) {
    const letters = [...text];
    while (blank.has(letters.at(0))) letters.shift();
    while (blank.has(letters.at(-1))) letters.pop();
    return letters.join("");
  }

  function dayOf(text) {
    const parts = found(days, text)?.groups;
    if (!parts) return null;
    const [year, month, day] = [parts.year, parts.month, parts.day].map(Number);
    if (year < given.earliest || year > given.latest) return null;
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
  }

  function minuteOf(text) {
    const parts = found(clocks, text)?.groups;
    const [hour, minute] = [Number(parts?.hour), Number(parts?.minute ?? 0)];
    return parts && hour < 24 && minute < 60 ? hour * 60 + minute : null;
  }

  function isMoment(text) {
    const parts = moment.exec(text)?.groups;
    const [day, minute] = parts ? [dayOf(parts.day), minuteOf(parts.clock)] : [null, null];
    return day !== null && minute !== null && timesIn(+day + minute * 60_000) === 1;
  }

  const kinds = {
    Text: (text, { longest }) =>
      !given.nothing.includes(stripped(folded(text))) && [...text].length <= longest,
    Identifier: (text) => id.test(text),
    Reference: (text) => id.test(text),
    Integer: (text, { least, most }) =>
      integer.test(text) && Number(text) >= least && Number(text) <= most,
    Euros: (text) => euros.test(text),
    Flag: (text) => text === "true" || text === "false",
    Choice: (text, { options }) => options.some(([word]) => word === text),
    Day: (text) => dayOf(text) !== null,
    Moment: isMoment,
    Address: addressRule(given, matcher),
    OldPage: (text) => page.test(text),
  };
  return (field, text) => kinds[field.is](text, field);
}

// How often the clocks of Finland show the time: none or two where they are turned.
function timesIn(local) {
  const shown = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Helsinki",
    dateStyle: "short",
    timeStyle: "short",
  });
  const wanted = new Date(local).toISOString().slice(0, 16).replace("T", " ");
  return [2, 3].filter((hours) => shown.format(local - hours * 3_600_000) === wanted).length;
}
