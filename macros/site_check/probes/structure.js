// What a page tells those who do not see it, and its policy → [[rule, element]].
(() => {
  const found = [];
  const short = (element) => element.outerHTML.slice(0, 120);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const refuse = (rule, elements) =>
    elements.forEach((element) => found.push([rule, short(element)]));

  const first = document.head.querySelector(":scope > :not(meta[charset])");
  const policy = first?.httpEquiv === "Content-Security-Policy" ? first.content : "";
  if (!policy) found.push(["policy is not first in head", first ? short(first) : "empty head"]);
  if (!policy.includes("default-src 'none'")) found.push(["policy lets things in", policy]);
  if (/unsafe|\*|https?:/.test(policy)) found.push(["policy lets things in", policy]);

  if (document.documentElement.lang !== "fi") found.push(["lang", document.documentElement.lang]);
  refuse("lang", all("[lang]").filter(({ lang }) => !/^[a-z]{2}(-[A-Z]{2})?$/.test(lang)));
  if (!document.title.trim()) found.push(["title", "empty"]);

  const headings = all("main :is(h1, h2, h3, h4, h5, h6)");
  const levels = headings.map((heading) => Number(heading.localName[1]));
  if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) {
    found.push(["one h1, first", levels.join(" ")]);
  }
  refuse("heading level skipped", headings.filter((_, i) => i && levels[i] > levels[i - 1] + 1));
  refuse("heading with a link to itself", all(":is(h1, h2, h3, h4, h5, h6) .headerlink"));
  refuse("permalink without a name", all('.headerlink:not([aria-label^="Pysyvä linkki: "])'));

  refuse("image without alt", all("img:not([alt]), area:not([alt]), input[type=image]:not([alt])"));
  refuse(
    "picture without a name",
    all("svg:not(button svg)").filter(
      (svg) =>
        svg.getAttribute("aria-hidden") !== "true" &&
        !(["img", "group"].includes(svg.getAttribute("role")) &&
          (svg.hasAttribute("aria-label") || svg.hasAttribute("aria-labelledby"))),
    ),
  );
  refuse("header cell without scope", all("th:not([scope])"));
  refuse("table without headers", all("table:not(:has(th))"));
  refuse(
    "table that cannot scroll",
    all("main table").filter((table) => !table.closest(".table-scroll")),
  );
  refuse(
    "dialog without a name",
    all("dialog").filter((dialog) => {
      const title = document.getElementById(dialog.getAttribute("aria-labelledby"));
      return !title?.textContent.trim() && !dialog.getAttribute("aria-label")?.trim();
    }),
  );
  refuse(
    "check box without a label",
    all("input[type=checkbox]").filter(
      (box) => box.checkVisibility() && !box.labels.length,
    ),
  );
  refuse(
    "untitled admonition",
    all(".admonition").filter(
      (note) => !note.querySelector(":scope > .admonition-title")?.textContent.trim(),
    ),
  );

  const here = all('#valikko [aria-current="page"]');
  const listed = all("#valikko a").some((link) => link.href === location.href.split(/[?#]/)[0]);
  if (listed && here.length !== 1)
    found.push(["current page is not told", `${here.length} in the menu`]);
  refuse(
    "script from a page's text",
    all("main script, main style, [style], [onclick]").filter(
      (element) => element !== document.documentElement,
    ),
  );
  return found;
});
