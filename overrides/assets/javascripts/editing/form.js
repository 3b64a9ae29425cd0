// The form of a type of record: filled, checked, shown in words, and handed over by its writer's own
// act. Nothing leaves the browser before.

import { entry, fold, make, reveal, shape, tell } from "./controls.js";
import { idOf, rules } from "./rules.js";
import { preview } from "./words.js";
import { yaml } from "./yaml.js";

const MOST_IN_ADDRESS = 8_000; // a host answers 414 to more
const MOST_IN_MAIL = 1_900; // what every mail program takes from a link

/** @type {(name: string) => any} */
const part = (name) => document.querySelector(`[data-form-${name}]`);
const given = JSON.parse(part("given").textContent);
const form = part("record");
const say = (text) => (part("status").textContent = text);

async function load(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

function start({ accepts, holds }, written) {
  const address = new URLSearchParams(location.search);
  const asked = given.single || address.get("id");
  const before = Object.hasOwn(written, asked ?? "") ? written[asked] : null;
  const page = { accepts, holds, choices: given.choices, entries: [], between: [] };
  const fields = given.fields.filter(({ heading }) => !(heading && before));
  const first = before ?? plainValues(fields, address);
  const { parts, boxes, read } = shape({ fields, between: given.between }, first, page);
  const name = before ? null : nameEntry(page, written);

  function file() {
    const facts = read() ?? {};
    const text = yaml(fields, facts);
    const body = before ? "" : `# ${facts.title ?? ""}\n\nKirjoita tähän sivun teksti.\n`;
    const path = before ? asked : name.read() ?? "…";
    return {
      facts,
      name: given.single ? "" : `${path}${given.file.ending}`,
      text: given.file.ending === ".md" ? `---\n${text}---\n${body}` : text,
    };
  }

  function show() {
    const { facts, name: shown, text } = file();
    part("file").textContent = `Tiedosto: ${given.file.home}${shown}`;
    part("text").textContent = text;
    const rows = preview(fields, before, facts, given.choices);
    const nothing = before ? "Et ole muuttanut mitään." : "Lomake on tyhjä.";
    const none = [make("dt", {}, "Muutokset"), make("dd", {}, nothing)];
    part("preview").replaceChildren(...(rows.length ? rows : none));
  }

  function judge() {
    [...page.entries, ...page.between].forEach((check) => check());
    form.querySelectorAll("[aria-invalid=true]").forEach(tell);
  }

  function act(how) {
    judge();
    if (form.checkValidity()) return acts[how](file(), Boolean(before));
    const faults = form.querySelectorAll(":is(input, select, textarea):invalid");
    say(`Korjaa ensin: ${faults.length}. Virhe kerrotaan kohdan alla.`);
    faults[0].focus();
  }

  function changed({ target }) {
    page.entries.forEach((check) => check());
    if (target.willValidate) tell(target); // what other fields lack is not told before its time
    judge();
    show();
  }

  name && follow(parts, name);
  parts.forEach(([key, { box }]) => (box.id = key));
  part("fields").append(...boxes, ...(name ? [fold("Tiedoston nimi", name.box)] : []));
  part("which").textContent = told(asked, before);
  form.addEventListener("input", show);
  form.addEventListener("change", changed);
  form.addEventListener("invalid", ({ target }) => tell(target), true);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelectorAll("[data-form-act]").forEach((button) =>
    button.addEventListener("click", () => act(button.dataset.formAct))
  );
  show();
}

// What the address fills into a new form: fields of one value.
const plainValues = (fields, address) =>
  Object.fromEntries(
    fields.filter(({ many, fields: parts }) => !many && !parts)
      .map(({ name }) => [name, address.get(name) ?? undefined]),
  );

function told(asked, before) {
  if (before) {
    return "Lomakkeessa on tiedoston nykyinen sisältö. Muuta, mitä haluat. Jos tiedostossa on " +
      "#-merkillä alkavia huomautuksia, kopioi ne talteen: lomake ei säilytä niitä.";
  }
  return asked ? `Tietuetta «${asked}» ei ole. Tämä lomake tekee uuden tiedoston.` : "";
}

// The name of a new file; pages may be in a folder of their own.
function nameEntry(page, written) {
  const pages = given.file.home === "docs/";
  const isFree = (text) =>
    (pages ? text.split("/") : [text]).every((one) => page.accepts(given.file, one)) &&
    !Object.hasOwn(written, text);
  const field = {
    ...given.file,
    says: "nimi, jota toisella tiedostolla ei ole: pienet kirjaimet a–z, numerot ja väliviivat",
    required: true,
    label: "Tiedoston nimi ilman päätettä",
    note: "Nimi syntyy otsikosta ja on pysyvä tunnus.",
  };
  return entry(field, "", { ...page, accepts: (_, text) => isFree(text) });
}

// The name is made of the title until somebody writes another.
function follow(parts, name) {
  const title = parts.find(([key]) => key === "title")?.[1];
  let own = false;
  name.input.addEventListener("input", () => (own = true));
  title?.input?.addEventListener(
    "input",
    () => own || (name.input.value = idOf(title.read() ?? "")),
  );
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return "Teksti on leikepöydällä.";
  } catch {
    reveal(part("text"));
    return "Selain ei antanut kopioida. Kopioi tiedoston teksti itse esikatselun alta.";
  }
}

const go = (href, more) => make("a", { href, ...more }).click();
const open = (href) => go(href, { target: "_blank", rel: "noopener" });

const acts = {
  async github({ name, text }, exists) {
    if (exists) {
      const all = given.file.ending === ".md" ? "sivun alun tiedot (---)" : "koko vanha teksti";
      say(`${await copy(text)} Korvaa GitHubissa ${all} sillä.`);
      return open(given.edit + encodeURI(name));
    }
    const address = `${given.new}?filename=${encodeURIComponent(name)}`;
    const whole = `${address}&value=${encodeURIComponent(text)}`;
    if (whole.length <= MOST_IN_ADDRESS) return open(whole);
    say(`${await copy(text)} Se on liian pitkä osoitteeseen: liitä se GitHubissa tiedostoon.`);
    return open(address);
  },
  async mail({ name, text }) {
    const file = `${given.file.home}${name}`;
    const letter = (body) =>
      `${given.mail.split("?")[0]}?subject=${encodeURIComponent(`Ehdotus: ${file}`)}` +
      `&body=${encodeURIComponent(`${file}\n\n${body}`)}`;
    if (letter(text).length <= MOST_IN_MAIL) return go(letter(text));
    say(`${await copy(text)} Se on liian pitkä linkkiin: liitä se viestiin.`);
    return go(letter("Liitä teksti tähän."));
  },
  download({ name, text }) {
    const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    go(href, { download: (name || given.file.home).split("/").at(-1) });
    URL.revokeObjectURL(href);
    say("Tiedosto on ladattu omalle koneellesi.");
  },
  copy: async ({ text }) => say(await copy(text)),
};

// Until all is there, the page says how to do without.
const [taught, written] = await Promise.all([load("../saannot.json"), load("tiedot.json")]);
part("without").remove();
part("all").open = false;
part("all").querySelectorAll("tr").forEach((row) => row.removeAttribute("id"));
start(rules(taught), written);
form.hidden = false;
const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
reveal(wanted);
wanted?.scrollIntoView();
/** @type {any} */ (wanted?.querySelector("input, select, textarea, button"))?.focus();
