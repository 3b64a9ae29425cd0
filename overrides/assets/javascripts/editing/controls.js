// A declared field → what its writer sees: {box, read()}; `read` is undefined where nothing was
// written. What is wrong is the inputs' own validity, as the platform has it.

import { hidesSomething, tidy } from "./rules.js";
import { words } from "./words.js";

export const NOT_RECORDED = "not_recorded";
const OTHER = "?"; // chosen when the record that is meant is not published yet
const MOST_OPEN = 3; // items of a longer list are opened one by one
const INPUTS = "input, select, textarea";
let count = 0;

// An element with attributes and children; a text among them stays text.
export function make(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export const fold = (name, ...inside) =>
  make("details", { class: "folded" }, make("summary", {}, name), ...inside);
const button = (text) => make("button", { type: "button", class: "record-form__button" }, text);
const newId = () => `kohta-${++count}`;

// The fields of a record or a part, and what must hold between them. `page`: what all share,
// {accepts, holds, choices, entries, between}, of which the last two are asked anew at each change.
export function shape({ fields, between }, values, page) {
  const parts = fields.map((field) => [field.name, control(field, values?.[field.name], page)]);
  const boxes = folded(fields, between, values, parts.map(([, { box }]) => box));
  const box = (name) => parts.find(([key]) => key === name)[1].box;
  const enabled = (place) => place.querySelector(":is(input, select, textarea):enabled");

  function read() {
    const given = parts.map(([name, part]) => [name, part.read()]);
    const told = given.filter(([, found]) => found !== undefined);
    return told.length ? Object.fromEntries(told) : undefined;
  }

  page.between.push(() => {
    const told = read();
    for (const rule of told ? between : []) {
      if (page.holds(rule, told, fields)) continue;
      reveal(box(rule.at[0]));
      const places = [...rule.at.map(box), ...boxes].map(enabled);
      const input = places.find((place) => place && !place.validationMessage);
      input?.setCustomValidity(rule.says);
    }
  });
  return { parts, boxes, read };
}

// What nobody has to write and nobody has written waits behind its name, until a rule asks for it.
function folded(fields, between, values, boxes) {
  const asked = between.flatMap(({ when, least, fields, first, last }) =>
    when ? (when[0] || !least ? [] : fields) : [first, last]
  );
  const some = fields.some(({ required }) => required);
  const waits = fields.map(({ name, required }) =>
    some && !required && values?.[name] === undefined && !asked.includes(name)
  );
  const later = boxes.filter((_, index) => waits[index]);
  const labels = fields.filter((_, index) => waits[index]).map(({ label }) => label);
  const details = later.length ? [fold(`Lisää tietoja: ${labels.join(", ")}`, ...later)] : [];
  return [...boxes.filter((_, index) => !waits[index]), ...details];
}

// What is required but may be unknown is so when nothing is written.
function control(field, value, page) {
  if (!field.unknown) return known(field, value, page);
  const told = value === NOT_RECORDED ? undefined : value;
  if (!field.required) return maybeUnknown(field, told, value === NOT_RECORDED, page);
  const hint = field.options || field.folder ? "" : " Jos tietoa ei ole, jätä kohta tyhjäksi.";
  const note = field.note + hint;
  const { box, read } = known({ ...field, note, required: false }, told, page);
  return { box, read: () => read() ?? NOT_RECORDED };
}

function known(field, value, page) {
  if (field.many) return list(field, value ?? [], page);
  const optional = field.fields && !field.required;
  return optional ? list(field, value ? [value] : [], page) : one(field, value, page);
}

function one(field, value, page) {
  if (field.fields) return group(field, value, page);
  return field.folder ? reference(field, value, page) : entry(field, value, page);
}

// The inputs of a box, seen and judged only while `isAway` says no; `control` is what changes that.
function shownWhile(control, box, isAway) {
  const place = make("fieldset", { class: "record-form__plain" }, box);
  const show = () => place.hidden = place.disabled = isAway();
  control.addEventListener("change", show);
  show();
  return place;
}

// By name, of those that are published; by id, of one that is proposed at the same time.
function reference(field, value, page) {
  const published = page.choices[field.folder];
  const isNew = value !== undefined && !published.some(([id]) => id === value);
  const options = [...published, [OTHER, "Muu: tietuetta ei vielä ole"]];
  const pick = entry({ ...field, is: "Choice", options }, isNew ? OTHER : value, page);
  const isOther = () => pick.input.value === OTHER;
  const says = "tunnus, jonka uusi tietue saa (sen tiedoston nimi ilman päätettä)";
  const given = { label: `${field.label}: tunnus`, note: "", says, required: true };
  const other = entry({ ...field, ...given, folder: undefined }, isNew ? value : "", page);
  const place = shownWhile(pick.input, other.box, () => !isOther());
  return {
    box: make("div", {}, pick.box, place),
    read: () => isOther() ? other.read() : pick.read(),
  };
}

function maybeUnknown(field, value, isUnknown, page) {
  const inner = known(field, value, page);
  const tick = make("input", { type: "checkbox", id: newId() });
  tick.checked = isUnknown;
  const text = `${field.label}: tietoa ei ole (Ei kirjattu)`;
  const label = make("label", { for: tick.id, class: "record-form__tick" }, tick, text);
  const error = make("p", { id: `${tick.id}-virhe`, class: "record-form__error" });
  tick.setAttribute("aria-describedby", error.id);
  page.entries.push(() => tick.setCustomValidity(""));
  const place = shownWhile(tick, inner.box, () => tick.checked);
  return {
    box: make("div", {}, place, label, error),
    read: () => tick.checked ? NOT_RECORDED : inner.read(),
  };
}

function framed(field, ...children) {
  return make("fieldset", {}, make("legend", {}, named(field)), ...noted(field), ...children);
}

function bare(field, value, page) {
  const { boxes, read } = shape(field, value, page);
  return { box: make("div", {}, ...boxes), read };
}

// What says by itself that nothing is recorded waits under its name.
function group(field, value, page) {
  const { box, read } = bare(field, value, page);
  const starts = field.fields.filter(({ required }) => required).map(startOf);
  const waits = value === undefined && !field.isItem && starts.length && starts.every(Boolean);
  if (!waits) return { box: framed(field, box), read };
  return { box: fold(`${field.label}: ei kirjattu`, ...noted(field), box), read };
}

const startOf = ({ options }) =>
  options?.some(([word]) => word === NOT_RECORDED) ? NOT_RECORDED : "";

// Any number of items, or a part that may be left out.
function list(field, values, page) {
  const closed = values.length > MOST_OPEN;
  const items = closed ? values.map((value) => ({ read: () => value })) : [];
  const some = field.required && !closed; // one of them is always there
  const holder = make("div", { class: some && "record-form__some" });
  const add = button(`Lisää: ${field.label}`);
  let number = items.length;

  function open(at, value) {
    const label = field.many ? `${field.label} ${at + 1}` : field.label;
    const item = field.many
      ? one({ ...field, label, note: "", required: true, isItem: true }, value, page)
      : bare(field, value, page);
    const remove = button(`Poista: ${label}`);
    const row = make("div", { class: "record-form__item" }, item.box, remove);
    items[at] = item;
    remove.addEventListener("click", () => {
      delete items[at];
      row.remove();
      if (field.required && !items.some(Boolean)) append();
      add.hidden = false;
      add.focus();
      holder.dispatchEvent(new Event("change", { bubbles: true }));
    });
    holder.append(row);
    add.hidden = !field.many;
    return row;
  }

  const append = (value) => open(number++, value);
  const enter = (row) => row.querySelector(`${INPUTS}, button`)?.focus();

  function picker() {
    const option = (value, at) =>
      make("option", { value: at }, words(field, [value], page.choices).slice(0, 100));
    const id = newId();
    const select = make("select", { id }, make("option", { value: "" }, "Valitse"));
    select.append(...values.map(option));
    select.addEventListener("change", () => {
      const at = Number(select.value);
      select.selectedOptions[0].remove();
      enter(open(at, values[at]));
    });
    return [make("label", { for: id }, `Muuta: ${field.label} (${values.length} kohtaa)`), select];
  }

  if (!closed) values.forEach(append);
  if (field.required && !values.length) append();
  add.addEventListener("click", () => enter(append()));
  return {
    box: framed(field, ...(closed ? picker() : []), holder, add),
    read() {
      const found = items.flatMap((item) => item.read() ?? []);
      return field.many && found.length ? found : found[0];
    },
  };
}

// The platform's own input, with its value judged by the rule of the kind.
export function entry(field, value, page) {
  const [id, note] = [newId(), newId()];
  const input = inputOf(field, id);
  const says = [field.note];
  if (input.tagName !== "SELECT") {
    if (field.says && !field.longest) says.push(`Kirjoita ${field.says}.`);
    else if (field.example) says.push(`Esimerkiksi: ${field.example}`);
  }
  const error = make("p", { id: `${id}-virhe`, class: "record-form__error" });
  input.setAttribute("aria-describedby", `${note} ${error.id}`);
  input.value = value ?? (field.required ? startOf(field) : "");
  page.entries.push(() => input.setCustomValidity(faultOf(field, tidy(input.value), page)));
  const box = make("div", { class: "record-form__entry" });
  box.append(
    make("label", { for: id }, named(field)),
    make("p", { id: note, class: "record-form__note" }, says.filter(Boolean).join(" ")),
    input,
    error,
  );
  return { box, input, read: () => tidy(input.value) || undefined };
}

// Opens what the element waits in.
export function reveal(element) {
  for (let place = element; place; place = place.parentElement) {
    if (place.tagName === "DETAILS") place.open = true;
  }
}

// What is wrong stands under the input, and goes when it is mended.
export function tell(input) {
  const error = document.getElementById(`${input.id}-virhe`);
  if (input.validationMessage) reveal(input);
  if (error) error.textContent = input.validationMessage;
  input.setAttribute("aria-invalid", Boolean(input.validationMessage));
}

function inputOf(field, id) {
  const given = { id, required: field.required && "", autocomplete: "off" };
  if (field.options) {
    const none = field.unknown && !field.isItem ? "Ei kirjattu" : "Valitse";
    const all = [["", none], ...field.options].map(([word, label]) =>
      make("option", { value: word }, label)
    );
    return make("select", given, ...all);
  }
  if (field.longest > 120) return make("textarea", { ...given, rows: 2 });
  const number = field.is === "Integer" || field.is === "Euros";
  return make("input", { ...given, type: "text", inputmode: number && "numeric" });
}

function faultOf(field, text, { accepts }) {
  if (!text) return field.required ? `Täytä tai valitse: ${field.label}.` : "";
  if (hidesSomething(text)) return "Tekstissä on näkymätön merkki. Kirjoita kohta uudelleen.";
  return accepts(field, text) ? "" : `Arvo ei kelpaa. Kirjoita ${field.says ?? "toinen arvo"}.`;
}

const named = ({ label, required, isItem }) =>
  required && !isItem ? `${label} (pakollinen)` : label;
const noted = ({ note }) => note ? [make("p", { class: "record-form__note" }, note)] : [];
