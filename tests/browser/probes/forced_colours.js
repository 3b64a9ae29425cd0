// With the reader's own colours, shapes must come from lines: backgrounds are gone → [[rule, element]].
(() => {
  const found = [];
  const clear = (colour) => /^rgba\(.*, 0\)$/.test(colour);
  const edged = (element) => {
    const style = getComputedStyle(element);
    return ["Top", "Right", "Bottom", "Left"].some((side) => {
      const colour = style[`border${side}Color`];
      const drawn = style[`border${side}Style`] !== "none" && !clear(colour);
      return drawn && parseFloat(style[`border${side}Width`]) >= 1 &&
        colour !== style.backgroundColor;
    });
  };
  const need = (rule, selector, holds) =>
    all(selector).filter((element) => element.checkVisibility() && !holds(element))
      .forEach((element) => found.push([rule, named(element)]));

  need("button without an edge", "button:not([type=reset])", edged);
  need("field without an edge", ".search__field", edged);
  need("box without an edge", ".panel, .badge, .card, .need, .admonition, .hero, td", edged);
  need("current page not told apart", "[aria-current=page]", (link) => {
    const other = all(`.${link.classList[0]}:not([aria-current])`).find((l) => l.checkVisibility());
    return !other || getComputedStyle(link).fontWeight !== getComputedStyle(other).fontWeight;
  });
  need("line without a colour", ".diagram__box", (box) => {
    const style = getComputedStyle(box);
    return style.stroke !== "none" && style.stroke !== style.fill;
  });
  need("focus not visible", "a[href], button, input, summary, [tabindex='0']", (stop) => {
    stop.focus({ focusVisible: true });
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    const drawn = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    return drawn || !stop.matches(":focus");
  });
  return found;
});
