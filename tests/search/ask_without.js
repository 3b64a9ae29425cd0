// deno run ask_without.js FOLDER PART: as ask.js, without a part of the search, to see what it is
// there for.

import { Lexicon } from "../../overrides/assets/javascripts/search/lexicon.js";
import { Query } from "../../overrides/assets/javascripts/search/query.js";

const nothing = () => {};
const PARTS = {
  dots: () => (Lexicon.prototype.dotted = (_form, found) => found),
  beginnings: () => (Query.prototype.complete = nothing),
  slips: () => (Lexicon.prototype.near = () => ({ words: new Map(), correction: null })),
  division: () => {
    Query.prototype.divide = () => false;
    Query.prototype.joinNeighbours = Query.prototype.separateCompounds = nothing;
  },
  compounds: () => (Lexicon.prototype.compoundsOf = () => []),
  synonyms: () => (Query.prototype.addSynonyms = nothing),
};

PARTS[Deno.args[1]]();
await import("../../macros/site_check/ask.js");
