// What a page tells those who do not see it, as far as axe does not ask, and its policy
// → [[rule, element]].
(() => {
  const found = [];
  const short = (element) => element.outerHTML.slice(0, 120);
  const refuse = (rule, selector, sound = () => false) =>
    all(selector).filter((element) => !sound(element))
      .forEach((element) => found.push([rule, short(element)]));

  const first = document.head.querySelector(":scope > :not(meta[charset])");
  const policy = first?.httpEquiv === "Content-Security-Policy" ? first.content : "";
  if (!policy) found.push(["policy is not first in head", first ? short(first) : "empty head"]);
  if (!policy.includes("default-src 'none'") || /unsafe|\*|https?:/.test(policy)) {
    found.push(["policy lets things in", policy]);
  }
  refuse(
    "script from a page's text",
    "main script, main style, [style], [onclick]",
    (element) => element === document.documentElement,
  );

  const levels = all("main :is(h1, h2, h3, h4, h5, h6)").map(({ localName }) => localName[1]);
  if (levels.filter((level) => level === "1").length !== 1 || levels[0] !== "1") {
    found.push(["one h1, first", levels.join(" ")]);
  }
  refuse("heading with a link to itself", ":is(h1, h2, h3, h4, h5, h6) .headerlink");
  refuse("permalink without a name", '.headerlink:not([aria-label^="Pysyvä linkki: "])');
  refuse(
    "picture without a name",
    "svg:not(button svg, [aria-hidden=true])",
    (svg) => svg.matches(":is([role=img], [role=group]):is([aria-label], [aria-labelledby])"),
  );
  refuse("dialog without a name", "dialog:not([aria-labelledby])");
  refuse("header cell without scope", "th:not([scope])");
  refuse("table without headers", "table:not(:has(th))");
  refuse("table that cannot scroll", "main table:not(.table-scroll *)");
  refuse(
    "untitled admonition",
    ".admonition",
    (note) => note.querySelector(":scope > .admonition-title")?.textContent.trim(),
  );

  const here = all('#valikko [aria-current="page"]');
  const listed = all("#valikko a").some((link) => link.href === location.href.split(/[?#]/)[0]);
  if (listed && here.length !== 1) {
    found.push(["current page is not told", `${here.length} in the menu`]);
  }
  return found;
});
