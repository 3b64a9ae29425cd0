// A declared field → what its writer sees: {box, read(), check()}. `read` is undefined where nothing
// was written, and `check` shows what is wrong and returns the elements to go to.

import { hidesSomething, tidy } from "./rules.js";

export const NOT_RECORDED = "not_recorded";
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

const button = (text) => make("button", { type: "button", class: "record-form__button" }, text);
const newId = () => `kohta-${++count}`;

// `page`: what fields share, {accepts, choices}.
export function control(field, value, page) {
  return field.unknown ? maybeUnknown(field, value, page) : known(field, value, page);
}

function known(field, value, page) {
  if (field.many) return list(field, value ?? [], page);
  const optional = field.fields && !field.required;
  return optional ? list(field, value ? [value] : [], page) : one(field, value, page);
}

const one = (field, value, page) =>
  field.fields ? group(field, value, page) : entry(field, value, page);

function maybeUnknown(field, value, page) {
  const inner = known(field, value === NOT_RECORDED ? undefined : value, page);
  const tick = make("input", { type: "checkbox", id: newId() });
  const text = `${field.label}: tietoa ei ole (Ei kirjattu)`;
  const label = make("label", { for: tick.id, class: "record-form__tick" }, tick, text);
  const show = () => (inner.box.hidden = tick.checked);
  tick.checked = value === NOT_RECORDED;
  tick.addEventListener("change", show);
  show();
  return {
    box: make("div", {}, inner.box, label),
    read: () => tick.checked ? NOT_RECORDED : inner.read(),
    check: () => tick.checked ? [] : inner.check(),
  };
}

// The parts by name, those without a value left out; undefined when there is none.
export function group(field, value, page) {
  const parts = field.fields.map((part) => [part.name, control(part, value?.[part.name], page)]);
  const box = make("fieldset", {}, make("legend", {}, named(field)), ...noted(field));
  box.append(...parts.map(([, part]) => part.box));
  return {
    box,
    read() {
      const given = parts.map(([name, part]) => [name, part.read()]);
      const told = given.filter(([, found]) => found !== undefined);
      return told.length ? Object.fromEntries(told) : undefined;
    },
    check: () => parts.flatMap(([, part]) => part.check()),
  };
}

// Any number of items, or a part that may be left out.
function list(field, values, page) {
  const items = [];
  const holder = make("div");
  const add = button(`Lisää: ${field.label}`);
  const error = make("p", { id: newId(), class: "record-form__error" });
  add.setAttribute("aria-describedby", error.id);
  let number = 0;

  function append(value) {
    const label = field.many ? `${field.label} ${++number}` : field.label;
    const item = one({ ...field, label, note: "", required: true }, value, page);
    const remove = button(`Poista: ${label}`);
    const row = make("div", { class: "record-form__item" }, item.box, remove);
    remove.addEventListener("click", () => {
      items.splice(items.indexOf(item), 1);
      row.remove();
      add.hidden = false;
      add.focus();
      holder.dispatchEvent(new Event("input", { bubbles: true }));
    });
    items.push(item);
    holder.append(row);
    add.hidden = !field.many;
    return row;
  }

  values.forEach(append);
  if (field.required && !values.length) append();
  add.addEventListener(
    "click",
    () => append().querySelector("input, select, textarea, button")?.focus(),
  );
  return {
    box: make(
      "fieldset",
      {},
      make("legend", {}, named(field)),
      ...noted(field),
      holder,
      add,
      error,
    ),
    read() {
      const found = items.map((item) => item.read()).filter((value) => value !== undefined);
      return field.many && found.length ? found : found[0];
    },
    check() {
      const missing = field.required && !items.length;
      error.textContent = missing ? `Lisää ainakin yksi: ${field.label}.` : "";
      return [...(missing ? [add] : []), ...items.flatMap((item) => item.check())];
    },
  };
}

// The platform's own input, with its value judged by the rule of the kind.
export function entry(field, value, page) {
  const [id, note, error] = [newId(), newId(), newId()];
  const input = inputOf(field, id, page);
  const says = [field.note];
  if (input.tagName !== "SELECT") {
    if (field.says && !field.longest) says.push(`Kirjoita ${field.says}.`);
    if (field.example) says.push(`Esimerkiksi: ${field.example}`);
  }
  const told = make("p", { id: error, class: "record-form__error" });
  input.setAttribute("aria-describedby", `${note} ${error}`);
  input.value = value ?? "";

  function check() {
    const fault = faultOf(field, tidy(input.value), page);
    input.setCustomValidity(fault);
    told.textContent = fault;
    input.setAttribute("aria-invalid", Boolean(fault));
    return fault ? [input] : [];
  }

  input.addEventListener("change", check);
  const box = make("div", { class: "record-form__entry" });
  box.append(
    make("label", { for: id }, named(field)),
    make("p", { id: note, class: "record-form__note" }, says.filter(Boolean).join(" ")),
    input,
    told,
  );
  return { box, input, check, read: () => tidy(input.value) || undefined };
}

function inputOf(field, id, { choices }) {
  const given = { id, required: field.required && "", autocomplete: "off" };
  const options = field.options ?? choices[field.folder];
  if (options) {
    const all = [["", "Valitse"], ...options].map(([word, label]) =>
      make("option", { value: word }, label)
    );
    return make("select", given, ...all);
  }
  if (field.longest > 120) return make("textarea", { ...given, rows: 3 });
  const number = field.is === "Integer" || field.is === "Euros";
  return make("input", { ...given, type: "text", inputmode: number && "numeric" });
}

function faultOf(field, text, { accepts }) {
  if (!text) return field.required ? `Täytä tai valitse: ${field.label}.` : "";
  if (hidesSomething(text)) return "Tekstissä on näkymätön merkki. Kirjoita kohta uudelleen.";
  return accepts(field, text) ? "" : `Arvo ei kelpaa. Kirjoita ${field.says ?? "toinen arvo"}.`;
}

const named = ({ label, required }) => required ? `${label} (pakollinen)` : label;
const noted = ({ note }) => note ? [make("p", { class: "record-form__note" }, note)] : [];
