// The words that one slip of the hand makes the written word of, and how likely it does.

import { rests } from "./suffixes.js";
import { folded } from "./tokens.js";
import { isBase, rankOf } from "./words.js";

const SUFFIXED = 2; // the rank of a form that something was added to
// How likely each slip is; one of the first letter is rare.
const LIKELIHOOD = { doubled: 1, swapped: 1, missing: 0.9, extra: 0.6, other: 0.7, first: 0.5 };

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
      visit(
        to,
        own,
        at + on,
        longer,
        left - 1,
        Math.min(likelihood, at ? share : LIKELIHOOD.first),
        turns,
      );
    for (const arrow of node.arrows) {
      const [own, to, longer] = [arrow[sign], arrow.to, form + arrow.sign];
      if (own === typed[turned ? at - 1 : at]) visit(to, word, at + 1, longer, left, likelihood);
      if (!left) continue;
      const lacks = form.at(-1) === arrow.sign ? "doubled" : "missing";
      slip(to, word, 0, longer, LIKELIHOOD[lacks]);
      if (own === typed[at] || at === typed.length) continue;
      slip(to, word, 1, longer, LIKELIHOOD.other);
      if (own === typed[at + 1]) slip(to, word, 1, longer, LIKELIHOOD.swapped, true);
    }
    if (!left || at === typed.length) return;
    slip(node, word, 1, form, LIKELIHOOD[typed[at] === typed[at - 1] ? "doubled" : "extra"]);
  };
  visit(root, null, 0, "", slips, 1);
}
