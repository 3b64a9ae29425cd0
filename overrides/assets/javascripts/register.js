// A list that its reader narrows down. What is chosen stays in the page's address, so that a
// narrowed list can be linked. Loaded where there is such a list; without it every row shows.
"use strict";

(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector, from = document) => from.querySelector(selector);

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

  function register(box) {
    const form = one("[data-register-filters]", box);
    const choices = all("select", form);
    const word = one("input", form);
    const rows = all("[data-row]", box);
    const count = one("[data-register-count]", box);

    // Only what the list offers: an old link may name a value that no row has any more.
    function recall() {
      const asked = new URLSearchParams(location.search);
      choices.forEach((choice) => {
        const own = document.documentElement.dataset[choice.name]; // one's own city: own_view.js
        const wanted = asked.get(choice.name) ?? own ?? "";
        const offered = [...choice.options].some(({ value }) => value === wanted);
        choice.value = offered ? wanted : "";
      });
      if (word) word.value = asked.get(word.name) ?? "";
      narrow();
    }

    function remember() {
      const address = new URL(location.href);
      [...choices, word].filter(Boolean).forEach(({ name, value }) =>
        value ? address.searchParams.set(name, value) : address.searchParams.delete(name)
      );
      history.replaceState(history.state, "", address);
    }

    function narrow() {
      const chosen = choices.filter(({ value }) => value);
      const asked = folded(word?.value ?? "").split(" ");
      rows.forEach((row) => {
        const says = (name) => (row.dataset[name] ?? "").split(" ");
        const text = folded(`${row.textContent} ${row.dataset.words ?? ""}`);
        row.hidden = !chosen.every(({ name, value }) => says(name).includes(value)) ||
          !asked.every((part) => text.includes(part));
      });
      one("[data-shown]", count).textContent = rows.filter((row) => !row.hidden).length;
    }

    function choose() {
      remember();
      narrow();
    }

    recall();
    addEventListener("popstate", recall);
    document.addEventListener("kaupunki", recall);
    [form, count].forEach((part) => (part.hidden = false));
    form.addEventListener("change", choose);
    form.addEventListener("submit", (event) => event.preventDefault());
    word?.addEventListener("input", choose);
    one("button", form).addEventListener("click", () => {
      form.reset();
      choose();
    });
  }

  all("[data-register]").forEach(register);
})();
