// What the fields accept, as macros/model says it: the patterns and words are its own, handed over
// by macros/views/forms.py, and tests/views/test_form_rules.py asks both sides the same.

const folded = (text) => text.replace(/[^ı]+/gu, (part) => part.toUpperCase().toLowerCase()); // as Python's casefold

// The id that a Finnish name gets.
export const idOf = (name) =>
  folded(name).normalize("NFKD").replace(/\p{M}+/gu, "").replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

// A text as the file keeps it.
export const tidy = (text) =>
  text.normalize("NFC").replaceAll("\u00ad", "").replace(/[ \t\r\n]+/g, " ").trim();

export const hidesSomething = (text) => /[\p{C}\u2028\u2029]/u.test(text);

// `accepts(field, text)`: whether the field's kind takes the text; `holds(rule, values, fields)`:
// whether what stands in a record's fields goes together.
export function rules(given) {
  const matcher = ([source, flags]) => new RegExp(`^(?:${source})$`, flags);
  const patterns = Object.entries(given.patterns).map(([name, said]) => [name, said.map(matcher)]);
  const known = Object.fromEntries(patterns);
  const found = (name, text) => known[name].map((pattern) => pattern.exec(text)).find(Boolean);
  const is = (name) => (text) => Boolean(found(name, text));

  function dayOf(text) {
    const parts = found("day", text)?.groups;
    if (!parts) return null;
    const [year, month, day] = [parts.year, parts.month, parts.day].map(Number);
    if (year < given.earliest || year > given.latest) return null;
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
  }

  function minuteOf(text) {
    const parts = found("clock", text)?.groups;
    const [hour, minute] = [Number(parts?.hour), Number(parts?.minute ?? 0)];
    return parts && hour < 24 && minute < 60 ? hour * 60 + minute : null;
  }

  function momentOf(text) {
    const parts = found("moment", text)?.groups;
    const [day, minute] = parts ? [dayOf(parts.day), minuteOf(parts.clock)] : [null, null];
    if (day === null || minute === null) return null;
    const local = +day + minute * 60_000;
    return timesIn(local) === 1 ? local : null;
  }

  const sizes = { Integer: Number, Day: dayOf, Moment: momentOf };

  function holds(rule, values, fields) {
    const declared = Object.fromEntries(fields.map((field) => [field.name, field]));
    const isGiven = (name) =>
      values[name] !== undefined && !(declared[name].is === "Flag" && values[name] === "false");
    if (rule.is === "Order") {
      const [one, other] = [rule.first, rule.last].map((name) =>
        isGiven(name) ? sizes[declared[name].is](values[name]) : null
      );
      return one === null || other === null || (rule.apart ? one < other : one <= other);
    }
    const [name, among] = rule.when;
    if (name && !(isGiven(name) && (!among.length || among.includes(values[name])))) return true;
    const told = rule.fields.filter(isGiven).length;
    return rule.least <= told && told <= rule.most;
  }

  const kinds = {
    Text: (text, { longest }) => !is("nothing")(folded(text)) && [...text].length <= longest,
    Identifier: is("id"),
    Reference: is("id"),
    Integer: (text, { least, most }) =>
      is("integer")(text) && Number(text) >= least && Number(text) <= most,
    Euros: is("euros"),
    Flag: (text) => text === "true" || text === "false",
    Choice: (text, { options }) => options.some(([word]) => word === text),
    Day: (text) => dayOf(text) !== null,
    Moment: (text) => momentOf(text) !== null,
    Address: (text, { own }) =>
      !/[\p{C}\p{Z}ıİ]/u.test(text) && is("address")(text) && !(own && text.includes(":")),
    Name: (text, { pattern }) => new RegExp(`^(?:${pattern})$`).test(text),
  };
  return { accepts: (field, text) => kinds[field.is](text, field), holds };
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
