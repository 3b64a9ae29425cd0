// deno run ask.js FOLDER [PART]: prints as JSON what the real engine tells. In the folder are `index`
// and `calls`, of which each is [method, …arguments]; a part of the search can be left out, to see
// what it is there for.

import { open } from "../../overrides/assets/javascripts/search/engine.js";
import { Forms } from "../../overrides/assets/javascripts/search/forms.js";
import { Query } from "../../overrides/assets/javascripts/search/query.js";

const nothing = () => {};
const PARTS = {
  dots: () => (Forms.prototype.dotted = (_form, found) => found),
  beginnings: () => (Query.prototype.complete = nothing),
  slips: () => (Forms.prototype.near = () => ({ words: new Map(), correction: null })),
  division: () => {
    Query.prototype.divide = () => false;
    Query.prototype.joinNeighbours = Query.prototype.separateCompounds = nothing;
  },
  compounds: (engine) => engine.index.lexicon.compounds.forEach((own) => own.length = 0),
  synonyms: () => (Query.prototype.addSynonyms = nothing),
};

const [folder, part] = Deno.args;
const calls = JSON.parse(Deno.readTextFileSync(`${folder}/calls`));
const content = Deno.readTextFileSync(`${folder}/index`);
const start = performance.now();
const engine = open(JSON.parse(content));
const opening = performance.now() - start;
if (part) PARTS[part](engine);
const told = [];
const times = [];
for (const [method, ...given] of calls) {
  const from = performance.now();
  told.push(engine[method](...given));
  times.push(performance.now() - from);
}
console.log(JSON.stringify({ opening, told, times }));
