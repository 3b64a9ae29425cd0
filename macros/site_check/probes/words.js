// deno-lint-ignore-file no-unused-vars
// What all probes say: a probe is run after these lines.
const all = (selector) => [...document.querySelectorAll(selector)];
const shown = (element) =>
  element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
const named = (element, part = "") => {
  const id = element.id ? `#${element.id}` : "";
  const classes = [...element.classList].map((word) => `.${word}`).join("");
  return `${element.localName}${id}${classes}${part} «${element.textContent.trim().slice(0, 40)}»`;
};
