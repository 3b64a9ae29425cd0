// The words that one slip of the hand makes the written word of, and how likely it does.

import { rests } from "./suffixes.js";
import { folded } from "./tokens.js";
import { isBase, rankOf } from "./words.js";

const SUFFIXED = 2; // the rank of a form that something was added to
const LIKELIHOOD = { doubled: 1, missing: 0.9, beside: 0.85, touched: 0.8, extra: 0.45, far: 0.5 };
const SWAPPED = 1;
const FIRST = 0.5; // seldom the first letter
const KEYS = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm,.-"];
const PLACE = new Map(
  KEYS.flatMap((row, y) => [...row].map((sign, x) => [sign, { x: x + y * 0.4, y }])),
);

function beside(one, other) {
  const [a, b] = [PLACE.get(one), PLACE.get(other)];
  return a && b && Math.abs(a.x - b.x) < 1.5 && Math.abs(a.y - b.y) < 2;
}

/** Tells `note(word, match)` of each form that so many slips are from what was typed. */
export function near({ root }, typed, slips, note) {
  const sign = folded(typed) === typed ? "base" : "sign"; // dots that are written count
  const after = rests(typed);
  // `left`: so many slips may still be; `turned`: two letters are amid it.
  const visit = (node, word, at, form, left, likelihood, turned) => {
    for (const row of node.rows) visit(row.state, row.word, at, form, left, likelihood, turned);
    if (!left && !turned && node.marks & after[at]) {
      const rank = Math.max(rankOf(node.marks), at < typed.length ? SUFFIXED : 0);
      note(word, { likelihood, rank, form: form + typed.slice(at), base: isBase(node.marks) });
    }
    const slip = (to, own, on, longer, share, turns) =>
      visit(to, own, at + on, longer, left - 1, Math.min(likelihood, at ? share : FIRST), turns);
    for (const arrow of node.arrows) {
      const [own, to, longer] = [arrow[sign], arrow.to, form + arrow.sign];
      if (own === typed[turned ? at - 1 : at]) visit(to, word, at + 1, longer, left, likelihood);
      if (!left) continue;
      slip(
        to,
        word,
        0,
        longer,
        form.at(-1) === arrow.sign ? LIKELIHOOD.doubled : LIKELIHOOD.missing,
      );
      if (own === typed[at] || at === typed.length) continue;
      slip(to, word, 1, longer, beside(typed[at], own) ? LIKELIHOOD.beside : LIKELIHOOD.far);
      if (own === typed[at + 1]) slip(to, word, 1, longer, SWAPPED, true);
    }
    if (left && at < typed.length) slip(node, word, 1, form, added(typed, at));
  };
  visit(root, null, 0, "", slips, 1);
}

function added(typed, at) {
  if (typed[at] === typed[at - 1]) return LIKELIHOOD.doubled;
  const touched = beside(typed[at], typed[at - 1]) || beside(typed[at], typed[at + 1]);
  return touched ? LIKELIHOOD.touched : LIKELIHOOD.extra;
}
