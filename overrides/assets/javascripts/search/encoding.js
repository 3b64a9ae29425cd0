// Numbers as signs, as `encoding.py` writes them.

const FIRST = 35;
const HALVES = { start: 0xd800, count: 0x800 };

/** The numbers of a text, one for each sign. */
export function numbers(text) {
  return Array.from(text, numberOf);
}

export function numberOf(sign) {
  const code = sign.codePointAt(0);
  return (code < HALVES.start ? code : code - HALVES.count) - FIRST;
}

/** What stands between spaces. */
export function rows(text) {
  return text ? text.split(" ") : [];
}
