// What HTML and CSS cannot do alone: buttons that tell their state, and repairs to what Material's
// bundle does at run time. Loaded just before that bundle.
"use strict";

(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => from.querySelectorAll(selector);

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
    // Beside a wide page the menu scrolls on its own: the page's own place in it is in sight.
    const here = one('.site-nav [aria-current="page"]');
    if (here) menu.scrollTop = here.offsetTop - menu.clientHeight / 2;
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

  // Every .search-open opens the dialog, and so does Ctrl+K; the browser returns the focus on
  // closing. Its scripts, the worker and the index are fetched when it first opens.
  function searchDialog() {
    const dialog = one("dialog.search");
    const open = () => {
      if (!dialog.open) dialog.showModal();
      one("input", dialog).select();
      startSearch(dialog, "dialog");
    };
    all(".search-open").forEach((button) => button.addEventListener("click", open));
    one(".search__close", dialog).addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    document.addEventListener("keydown", (event) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!asked || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      open();
    });
  }

  function searchPage() {
    const panel = one("main [data-search]");
    if (panel) startSearch(panel, "page");
  }

  async function startSearch(place, name) {
    if ("started" in place.dataset) return;
    place.dataset.started = "";
    one("form", place).addEventListener("submit", (event) => event.preventDefault());
    const say = (state) =>
      all("[data-state]", place).forEach((part) => (part.hidden = part.dataset.state !== state));
    const offline = globalThis.portalSearch; // in the copy that is made to be opened from a folder
    try {
      (offline?.(name) ?? await import(`./search/${name}.js`)).start(place);
    } catch {
      say("failed");
      one("[data-retry]", place).addEventListener("click", () => location.reload());
    }
  }

  // Opened from a folder, the address of a page is a folder too: the file in it is named.
  function pagesOfFolder() {
    if (location.protocol !== "file:") return;
    const named = ({ target }) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (link?.protocol === "file:" && link.pathname.endsWith("/")) {
        link.pathname += "index.html";
      }
    };
    document.addEventListener("click", named, { capture: true });
  }

  // Beside each link[rel=alternate] Material's script asks for a sitemap, which feeds do not have: it
  // shall not see them when it starts. Who looks for feeds in the page or later finds them.
  function feedsWithoutSitemaps() {
    const feeds = all("link[rel=alternate]");
    const say = (rel) => feeds.forEach((link) => link.rel = rel);
    say("");
    addEventListener("load", () => say("alternate"));
  }

  // Material has shortcuts of single letters, which must not act on their own (WCAG 2.1.4).
  function noSingleLetters() {
    document.addEventListener("keydown", (event) => event.stopPropagation());
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
          scrolls ? box.setAttribute(name, value) : box.removeAttribute(name)
        );
      };
      new ResizeObserver(follow).observe(box);
    });
  }

  // A link to what is folded up, or to its name, opens it.
  function foldedTargets() {
    const open = () => {
      const target = document.getElementById(location.hash.slice(1));
      const around = () => target?.closest("details.folded:not([open])");
      const own = target?.querySelector(":scope > details.folded:first-child:not([open])");
      if (!around() && !own) return;
      own?.setAttribute("open", "");
      for (let fold; (fold = around());) fold.setAttribute("open", "");
      target.scrollIntoView();
    };
    addEventListener("hashchange", open);
    open();
  }

  // A relative address says nothing on paper; print.css shows these, and the page's own.
  function addressesOnPaper() {
    const write = () => {
      all("main a[href]").forEach((link) => (link.dataset.address = link.href));
      one("main article").dataset.address = location.origin + location.pathname;
      all("main details").forEach((fold) => fold.toggleAttribute("data-shut", !fold.open));
    };
    // Before Material opens all that is folded up.
    addEventListener("beforeprint", write, { capture: true });
  }

  menuToggle();
  searchDialog();
  searchPage();
  pagesOfFolder();
  feedsWithoutSitemaps();
  noSingleLetters();
  contentsBesideText();
  tablesThatScroll();
  foldedTargets();
  addressesOnPaper();
})();
