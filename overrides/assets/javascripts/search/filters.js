// Kind, city and topic as select fields: they work by every finger, key and reader, and tell beside
// each choice how many pages it would leave. On a narrow screen they stay folded, for the results
// to be seen, until one of them narrows.

export class Filters {
  constructor(box) {
    this.box = box;
    this.fields = [...box.querySelectorAll("select")];
    this.wide = matchMedia("(min-width: 40rem)");
    this.wide.addEventListener("change", () => this.unfold());
  }

  // What readers call the choices: {kinds: {key: label}, …}.
  label(labels) {
    for (const field of this.fields) {
      const chosen = field.value;
      const options = Object.entries(labels[field.dataset.facet] ?? {}).map(([key, label]) => {
        const option = new Option(label, key);
        option.dataset.label = label;
        return option;
      });
      field.replaceChildren(field.options[0], ...options);
      field.value = chosen;
    }
  }

  // A choice that would leave nothing is not offered; a field without a choice is not shown.
  count(counts) {
    for (const field of this.fields) {
      const known = counts[field.dataset.facet] ?? {};
      for (const option of [...field.options].slice(1)) {
        const number = known[option.value] ?? 0;
        option.text = `${option.dataset.label} (${number})`;
        option.hidden = option.disabled = number === 0 && !option.selected;
      }
      const offered = [...field.options].filter((option) => !option.hidden);
      field.parentElement.hidden = offered.length < 3 && !field.value;
    }
    this.box.hidden = this.fields.every((field) => field.parentElement.hidden);
    this.unfold();
  }

  unfold() {
    if (this.wide.matches || this.narrow) this.box.open = true;
  }

  hide() {
    this.box.hidden = true;
  }

  clear() {
    for (const field of this.fields) field.value = "";
  }

  get narrow() {
    return this.fields.some((field) => field.value);
  }

  get chosen() {
    return Object.fromEntries(
      this.fields.map((field) => [field.dataset.facet, field.value ? [field.value] : []]),
    );
  }
}
