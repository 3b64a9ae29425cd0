// How likely a slip of the hand makes the written word of the meant one.

const LIKELIHOOD = {
  doubled: 1,
  missing: 0.9,
  beside: 0.85,
  touched: 0.8,
  extra: 0.45,
  far: 0.5,
  first: 0.5,
};
const KEYS = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm,.-"];
const PLACE = new Map(
  KEYS.flatMap((row, y) => [...row].map((sign, x) => [sign, { x: x + y * 0.4, y }])),
);

function beside(one, other) {
  const [a, b] = [PLACE.get(one), PLACE.get(other)];
  return a && b && Math.abs(a.x - b.x) < 1.5 && Math.abs(a.y - b.y) < 2;
}

/** The form is compared with the beginning of the word, up to `rest`, where suffixes begin. */
export function likelihood(word, form, rest) {
  const typed = word.slice(0, rest);
  let at = 0;
  while (at < typed.length && typed[at] === form[at]) at++;
  if (at >= typed.length && at >= form.length) return 1;
  if (at === 0) return LIKELIHOOD.first;
  if (typed.length === form.length) return exchanged(typed, form, at);
  return typed.length < form.length ? left(form, at) : added(typed, at);
}

function exchanged(typed, form, at) {
  const swapped = typed[at] === form[at + 1] && typed[at + 1] === form[at];
  if (swapped) return 1;
  return beside(typed[at], form[at]) ? LIKELIHOOD.beside : LIKELIHOOD.far;
}

function left(form, at) {
  return form[at] === form[at - 1] ? LIKELIHOOD.doubled : LIKELIHOOD.missing;
}

function added(typed, at) {
  if (typed[at] === typed[at - 1]) return LIKELIHOOD.doubled;
  const touched = beside(typed[at], typed[at - 1]) || beside(typed[at], typed[at + 1]);
  return touched ? LIKELIHOOD.touched : LIKELIHOOD.extra;
}
