// Values → the text of a file, as an editor would write it and every reader of YAML understands it.

const LINE = 88;
const NOT_RECORDED = "not_recorded";
const FREE = new Set(["Text", "Address"]); // the other kinds are words, numbers and days
const PLAIN = /^[a-zåäö](?:[\wåäö .,/()–-]*[\wåäö.)])?$/i;
const MEANT_OTHERWISE = /^(?:true|false|yes|no|on|off|y|n|null|not_recorded)$/i;
const LIKE_A_KEY = /^ *[a-z_]+ *:(?: |$)/;

// What is undefined is left out.
export function yaml(fields, values, indent = "") {
  return fields
    .filter(({ name, heading }) => values[name] !== undefined && !heading)
    .map((field) => `${indent}${field.name}:${valueOf(field, values[field.name], indent)}`)
    .join("");
}

function valueOf(field, value, indent) {
  if (value === NOT_RECORDED && field.unknown) return ` ${NOT_RECORDED}\n`;
  const inner = `${indent}  `;
  if (field.many) return `\n${value.map((one) => `${inner}-${item(field, one, inner)}`).join("")}`;
  return field.fields ? `\n${yaml(field.fields, value, inner)}` : scalar(field, value, inner);
}

// The first key of a part stands right after the dash.
const item = (field, value, indent) =>
  field.fields
    ? ` ${yaml(field.fields, value, `${indent}  `).trimStart()}`
    : scalar(field, value, `${indent}  `);

function scalar({ is }, text, indent) {
  if (!FREE.has(is) || (PLAIN.test(text) && !MEANT_OTHERWISE.test(text) && text.length < LINE)) {
    return ` ${text}\n`;
  }
  const lines = folded(text);
  const block = lines.length > 1 && !lines.some((line) => LIKE_A_KEY.test(line));
  return block
    ? ` >-\n${lines.map((line) => `${indent}${line}\n`).join("")}`
    : ` '${text.replaceAll("'", "''")}'\n`;
}

// Lines that a reader joins with one space to the same text.
function folded(text) {
  const lines = [];
  for (const word of text.split(/(?<=\S) (?=\S)/u)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length && longer.length < LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
