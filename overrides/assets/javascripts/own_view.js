// Choices of the reader's that the browser remembers: colours, one's own city, and whether what is
// for editors shows. A choice that the browser does not keep holds on this page.
"use strict";

(() => {
  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // Material's functions throw where storage is blocked, and keep nothing where it is full.
  function stored(act, ...values) {
    try {
      return globalThis[`__md_${act}`](...values);
    } catch {
      return null;
    }
  }

  function press(buttons, isChosen) {
    buttons.forEach((button) => button.setAttribute("aria-pressed", isChosen(button)));
  }

  // Dark or light: what the reader has chosen, on this page or another, else what the system says
  // now.
  function schemeToggle(button) {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    let unkept = null;
    const kept = () => ["dark", "light"].find((name) => name === stored("get", "__palette"));
    const show = () => {
      root.dataset.scheme = unkept ?? kept() ?? (dark.matches ? "dark" : "light");
      press([button], () => root.dataset.scheme === "dark");
    };
    button.addEventListener("click", () => {
      const chosen = root.dataset.scheme === "dark" ? "light" : "dark";
      stored("set", "__palette", chosen);
      unkept = kept() === chosen ? null : chosen;
      show();
    });
    dark.addEventListener("change", show);
    for (const type of ["pageshow", "storage"]) addEventListener(type, show);
    show();
  }

  // What concerns only the others is marked and never hidden. Lists that are narrowed down by city
  // (register.js) follow.
  function ownCity(box) {
    const choices = all("button", box);
    const idOf = (choice) => choice.dataset.ownCity;
    const cities = new Map(
      choices.filter(idOf).map((choice) => [idOf(choice), choice.textContent]),
    );
    const known = (id) => cities.has(id) ? id : "";

    function mark(part, chosen) {
      const concerned = part.dataset.city.split(" ").filter(known);
      const isOther = chosen && concerned.length > 0 && !concerned.includes(chosen);
      one(":scope .other-city__word", part)?.remove();
      part.classList.toggle("other-city", Boolean(isOther));
      if (!isOther) return;
      const word = document.createElement("span");
      word.className = "other-city__word visually-hidden";
      word.textContent = ` (koskee: ${concerned.map((id) => cities.get(id)).join(", ")})`;
      (one("th, dt, .city-block__name", part) ?? part).append(word);
    }

    function show(chosen) {
      root.dataset.kaupunki = chosen;
      press(choices, (choice) => idOf(choice) === chosen);
      all("main [data-city]").forEach((part) => mark(part, chosen));
      document.dispatchEvent(new Event("kaupunki"));
    }

    function choose(chosen) {
      stored("set", "__kaupunki", chosen);
      const address = new URL(location.href);
      if (address.searchParams.has("kaupunki")) {
        address.searchParams[chosen ? "set" : "delete"]("kaupunki", chosen);
        history.replaceState(history.state, "", address);
      }
      show(chosen);
    }

    const asked = new URLSearchParams(location.search).get("kaupunki");
    if (known(asked)) stored("set", "__kaupunki", asked);
    choices.forEach((choice) => choice.addEventListener("click", () => choose(idOf(choice))));
    show(known(asked ?? stored("get", "__kaupunki")));
  }

  function editorsView(button) {
    const show = (on) => {
      root.classList.toggle("is-editor", on);
      press([button], () => on);
    };
    button.addEventListener("click", () => {
      show(!root.classList.contains("is-editor"));
      stored("set", "__muokkaaja", root.classList.contains("is-editor"));
    });
    show(stored("get", "__muokkaaja") === true);
  }

  all(".scheme-toggle").forEach(schemeToggle);
  all(".own-city").forEach(ownCity);
  all(".editor-toggle").forEach(editorsView);
})();
