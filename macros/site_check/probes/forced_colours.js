// With the reader's own colours, shapes must come from lines: backgrounds are gone → [[rule, element]].
(() => {
  const found = [];
  const shown = (selector) =>
    [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const name = (element) =>
    `${element.localName}.${[...element.classList].join(".")} «${
      element.textContent.trim().slice(0, 30)
    }»`;
  const clear = (colour) => /^rgba\(.*, 0\)$/.test(colour);
  const edged = (element) => {
    const style = getComputedStyle(element);
    const sides = ["Top", "Right", "Bottom", "Left"].filter(
      (side) =>
        style[`border${side}Style`] !== "none" &&
        parseFloat(style[`border${side}Width`]) >= 1 &&
        style[`border${side}Color`] !== style.backgroundColor &&
        !clear(style[`border${side}Color`]),
    );
    return sides.length > 0;
  };
  const need = (rule, selector, holds) =>
    shown(selector).filter((element) => !holds(element)).forEach((element) =>
      found.push([rule, name(element)])
    );

  need("button without an edge", "button:not([type=reset])", edged);
  need("field without an edge", ".search__field", edged);
  need("box without an edge", ".panel, .badge, .card, .need, .admonition, .hero, td", edged);
  need("current page not told apart", "[aria-current=page]", (link) => {
    const style = getComputedStyle(link);
    const other = [...document.querySelectorAll(`.${link.classList[0]}:not([aria-current])`)].find((
      l,
    ) => l.checkVisibility());
    return !other || style.fontWeight !== getComputedStyle(other).fontWeight;
  });
  need("line without a colour", ".diagram__box", (box) => {
    const style = getComputedStyle(box);
    return style.stroke !== "none" && style.stroke !== style.fill;
  });
  for (const stop of shown("a[href], button, input, summary, [tabindex='0']")) {
    stop.focus({ focusVisible: true });
    const style = getComputedStyle(stop);
    if (
      stop.matches(":focus") &&
      (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)
    ) {
      found.push(["focus not visible", name(stop)]);
    }
  }
  return found;
});
