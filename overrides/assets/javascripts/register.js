// A list that its reader narrows down. What is chosen stays in the page's address, so that a
// narrowed list can be linked. Loaded where there is such a list; without it every row shows.
"use strict";

(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector, from = document) => from.querySelector(selector);

  function register(box) {
    const form = one("[data-register-filters]", box);
    const choices = all("select", form);
    const rows = all("[data-row]", box);
    const count = one("[data-register-count]", box);

    // Only what the list offers: an old link may name a value that no row has any more.
    function recall() {
      const asked = new URLSearchParams(location.search);
      choices.forEach((choice) => {
        const wanted = asked.get(choice.name) ?? "";
        if ([...choice.options].some(({ value }) => value === wanted)) choice.value = wanted;
      });
      narrow();
    }

    function remember() {
      const address = new URL(location.href);
      choices.forEach(({ name, value }) =>
        value ? address.searchParams.set(name, value) : address.searchParams.delete(name)
      );
      history.replaceState(history.state, "", address);
    }

    function narrow() {
      const chosen = choices.filter(({ value }) => value);
      rows.forEach((row) => {
        const says = (name) => (row.dataset[name] ?? "").split(" ");
        row.hidden = !chosen.every(({ name, value }) => says(name).includes(value));
      });
      one("[data-shown]", count).textContent = rows.filter((row) => !row.hidden).length;
    }

    function choose() {
      remember();
      narrow();
    }

    recall();
    addEventListener("popstate", recall);
    [form, count].forEach((part) => (part.hidden = false));
    form.addEventListener("change", choose);
    one("button", form).addEventListener("click", () => {
      form.reset();
      choose();
    });
  }

  all("[data-register]").forEach(register);
})();
