// deno run ask.js FOLDER: prints as JSON what the real engine tells. In the folder are `index` and
// `calls`, of which each is [method, …arguments].

import { Engine } from "../../overrides/assets/javascripts/search/engine.js";

const [folder] = Deno.args;
const calls = JSON.parse(Deno.readTextFileSync(`${folder}/calls`));
const content = Deno.readTextFileSync(`${folder}/index`);
const start = performance.now();
const engine = new Engine(JSON.parse(content));
const opening = performance.now() - start;
const told = [];
const times = [];
for (const [method, ...given] of calls) {
  const from = performance.now();
  told.push(engine[method](...given));
  times.push(performance.now() - from);
}
console.log(JSON.stringify({ opening, told, times }));
