// The stretch of a text that answers best, cut between words.

const BEFORE = 40;

/** { text, marks }: at most about `length` signs of the text, with dots where it is cut. */
export function snippet(text, marks, length) {
  const start = text.length <= length ? 0 : wordStart(text, best(marks, length) - BEFORE);
  const end = text.length - start <= length + 20 ? text.length : wordEnd(text, start + length);
  const front = start ? "… " : "";
  const shown = front + text.slice(start, end) + (end < text.length ? " …" : "");
  const shift = front.length - start;
  const inside = marks.filter(([from, to]) => from >= start && to <= end);
  return { text: shown, marks: inside.map(([from, to]) => [from + shift, to + shift]) };
}

/** The mark from which on the most signs are marked within the length. */
function best(marks, length) {
  let place = 0;
  let most = 0;
  for (const [from] of marks) {
    const sum = marks.reduce(
      (all, [a, b]) => (a >= from && b <= from + length - BEFORE ? all + b - a : all),
      0,
    );
    if (sum > most) [most, place] = [sum, from];
  }
  return place;
}

function wordStart(text, at) {
  if (at <= 0) return 0;
  return text.indexOf(" ", at) + 1 || at;
}

function wordEnd(text, at) {
  const end = text.lastIndexOf(" ", at);
  return end > at - 30 ? end : at;
}
