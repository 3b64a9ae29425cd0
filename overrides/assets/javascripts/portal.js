// What HTML and CSS cannot do alone: buttons that tell their state, and repairs to what Material's
// bundle does at run time. Loaded just before that bundle.
"use strict";

(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => from.querySelectorAll(selector);

  // Dark or light, kept in the reader's browser only once the reader has chosen.
  function schemeToggle() {
    const root = document.documentElement;
    const button = one(".scheme-toggle");
    const show = () => button.setAttribute("aria-pressed", root.dataset.scheme === "dark");
    button.addEventListener("click", () => {
      root.dataset.scheme = root.dataset.scheme === "dark" ? "light" : "dark";
      __md_set("__palette", root.dataset.scheme);
      show();
    });
    show();
  }

  // The menu of a narrow screen lies in the page right after its button: nothing to trap.
  function menuToggle() {
    const button = one(".menu-toggle");
    const menu = document.getElementById(button.getAttribute("aria-controls"));
    const isOpen = () => button.getAttribute("aria-expanded") === "true";
    const set = (open) => button.setAttribute("aria-expanded", open);
    if (!menu) {
      button.hidden = true;
      return;
    }
    button.addEventListener("click", () => {
      set(!isOpen());
      menu.classList.toggle("site-nav--open", isOpen());
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !isOpen() || one("dialog[open]")) return;
      button.click();
      button.focus();
    });
  }

  // Every .search-open opens the dialog; it stays in step with the check box by which Material's
  // script knows whether the search is open. The browser returns the focus on closing.
  function searchDialog() {
    const dialog = one("dialog.search");
    const material = one("[data-md-toggle=search]");
    const follow = () => material.checked !== dialog.open && material.click();
    all(".search-open").forEach((button) =>
      button.addEventListener("click", () => {
        dialog.showModal();
        one("input", dialog).focus();
      }),
    );
    one(".search__close", dialog).addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", follow);
    material.addEventListener("change", () => !material.checked && dialog.close());
  }

  // Material searches on keyup only: pasted and dictated words would wait for the next key.
  function searchOnInput() {
    const field = one("dialog.search input");
    field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));
  }

  // Material's results are out of the tab order and bring an h1 each into the page.
  function searchResults() {
    const mend = (result) => {
      all("a, summary", result).forEach((stop) => (stop.tabIndex = 0));
      all("h1, h2", result).forEach((title) => {
        title.setAttribute("aria-level", title.localName === "h1" ? 3 : 4);
      });
      all("nav", result).forEach((tags) => tags.setAttribute("role", "presentation"));
    };
    new MutationObserver((changes) =>
      changes.forEach(({ addedNodes }) => addedNodes.forEach(mend)),
    ).observe(one(".md-search-result__list"), { childList: true });
  }

  // Material fetches the index at once when a form is named "search"; only marking the words on a
  // page that was opened from a search result needs that.
  function markedWords() {
    if (new URLSearchParams(location.search).has("h")) one("dialog.search form").name = "search";
  }

  // Keys that Material may have. Outside the search none of its shortcuts: single letters must not
  // act on their own (WCAG 2.1.4). In the search it closes on Tab and pulls the focus back to the
  // field on any other key, so that it gets the arrows, Enter and letters only.
  function keysForMaterial() {
    const inSearch = /^(ArrowUp|ArrowDown|ArrowRight|Enter|[^ ])$/u;
    const dialog = one("dialog.search");
    document.addEventListener("keydown", (event) => {
      if (!dialog.open || !inSearch.test(event.key)) event.stopPropagation();
    });
  }

  // The contents stand open where the style sheet has room for them beside the text.
  function contentsBesideText() {
    const details = one(".toc__details");
    const beside = () => getComputedStyle(details.parentElement).position === "sticky";
    let before;
    const follow = () => {
      const now = beside();
      if (now !== before) details.open = before = now; // else the reader's own choice stands
    };
    if (details) new ResizeObserver(follow).observe(document.body);
  }

  // A table that fits is no place to scroll: then it is neither a stop of the keyboard nor a
  // landmark.
  function tablesThatScroll() {
    const attributes = ["role", "tabindex", "aria-label"];
    all(".table-scroll").forEach((box) => {
      const region = attributes.map((name) => [name, box.getAttribute(name) ?? ""]);
      const follow = () => {
        const scrolls = box.scrollWidth > box.clientWidth;
        region.forEach(([name, value]) =>
          scrolls ? box.setAttribute(name, value) : box.removeAttribute(name),
        );
      };
      new ResizeObserver(follow).observe(box);
    });
  }

  // A relative address says nothing on paper; print.css shows these, and the page's own.
  function addressesOnPaper() {
    addEventListener("beforeprint", () => {
      all(".md-typeset a[href]").forEach((link) => (link.dataset.address = link.href));
      one("main article").dataset.address = location.origin + location.pathname;
    });
  }

  markedWords();
  schemeToggle();
  menuToggle();
  searchDialog();
  searchOnInput();
  searchResults();
  keysForMaterial();
  contentsBesideText();
  tablesThatScroll();
  addressesOnPaper();
})();
