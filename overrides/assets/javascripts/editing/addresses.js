// Which addresses are sound: every form that somebody decodes on the way, as
// macros/model/link_targets.py has it.

const REFERENCE = /&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)/gu;
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

export function addressRule(given, matcher) {
  const { entities, codes } = given;
  const unsafe = new RegExp(given.unsafe[0], given.unsafe[1]);
  const bare = given.bare.map(matcher);
  const bareNumber = matcher(given.number);
  const shapes = Object.fromEntries(
    Object.entries(given.shapes).map(([scheme, shape]) => [scheme, matcher(shape)]),
  );

  function character(code) {
    if (code < codes.length) return codes[code];
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
    const none = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
    return none ? "" : String.fromCodePoint(code);
  }

  function named(name) {
    for (let length = name.length; length > 1; length--) {
      const start = name.slice(0, length);
      if (Object.hasOwn(entities, start)) return entities[start] + name.slice(length);
    }
    return `&${name}`;
  }

  const unescaped = (text) =>
    text.replace(REFERENCE, (_, name) => {
      if (name[0] !== "#") return named(name);
      const digits = name.slice(1).replace(";", "");
      return character(/^x/i.test(digits) ? parseInt(digits.slice(1), 16) : Number(digits));
    });

  function forms(target) {
    const found = [target];
    while (found.length < 5) {
      const further = unquoted(unescaped(found.at(-1)));
      if (further === found.at(-1)) return found;
      found.push(further);
    }
    return [...found, "\0"];
  }

  function isSound(form, literal) {
    if (/[\p{C}\p{Z}]/u.test(form.replaceAll(" ", ""))) return false;
    const hasScheme = form.split(/[/?#]/)[0].includes(":");
    const scheme = form.split(":")[0].toLowerCase();
    if (hasScheme && !(Object.hasOwn(shapes, scheme) && shapes[scheme].test(form))) return false;
    if ((literal && unsafe.test(form)) || form.startsWith("/")) return false;
    if (hasScheme) return true;
    const path = form.split(/[?#]/)[0];
    return !bare.some((shape) => shape.test(form)) && !path.includes("//") && staysInside(path);
  }

  return (target) => {
    if (!target.trim() || bareNumber.test(target) || target.includes(" ")) return false;
    if (/^mailto:/i.test(target) && target.includes("&")) return false;
    const literal = shapes.https.test(target) ? [target, unescaped(target)] : null;
    return forms(target).every((form) => isSound(form, literal?.includes(form) ?? true));
  };
}

const unquoted = (text) =>
  text.replace(
    /(?:%[0-9a-f]{2})+/gi,
    (run) => utf8.decode(Uint8Array.from(run.match(/[0-9a-f]{2}/gi), (pair) => parseInt(pair, 16))),
  );

function staysInside(path) {
  let depth = 0;
  for (const part of path.split("/")) {
    if (part === "..") depth--;
    else if (part && part !== ".") depth++;
    if (depth < 0) return false;
  }
  return true;
}
