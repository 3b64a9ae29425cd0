// Answers what the forms' scripts say to each question of a JSON file; see editing_script.py.
import { idOf, rules, tidy } from "../../overrides/assets/javascripts/editing/rules.js";
import { yaml } from "../../overrides/assets/javascripts/editing/yaml.js";

const asked = JSON.parse(await new Response(Deno.stdin.readable).text());
const { accepts, holds } = rules(asked.rules);
const answers = {
  accepts: ([field, text]) => accepts(field, text),
  holds: ([rule, values, fields]) => holds(rule, values, fields),
  idOf,
  yaml: ([fields, values]) => yaml(fields, values),
  tidy,
};
console.log(JSON.stringify(asked.values.map(answers[asked.about])));
