// Nothing runs over the page's edge, no text is cut off, links in a text are more than coloured
// → [[rule, element]].
(() => {
  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const classes = [...element.classList].map((word) => `.${word}`).join("");
    return `${element.localName}${id}${classes} «${element.textContent.trim().slice(0, 40)}»`;
  };
  const found = [];
  const root = document.documentElement;
  const clips = (element) => getComputedStyle(element).overflowX !== "visible";
  const clippedAbove = (element) => {
    for (
      let above = element.parentElement;
      above && above !== document.body;
      above = above.parentElement
    ) {
      if (clips(above)) return true;
    }
    return false;
  };
  const all = [...document.body.querySelectorAll("*")].filter((element) =>
    element.checkVisibility()
  );
  if (root.scrollWidth > root.clientWidth) {
    const over = all.filter(
      (element) =>
        element.getBoundingClientRect().right > root.clientWidth + 1 && !clippedAbove(element),
    );
    found.push(["sideways scroll", over.map(name).slice(-1)[0] ?? `${root.scrollWidth} px`]);
  }
  for (const element of all) {
    const style = getComputedStyle(element);
    const [wide, high] = [
      element.scrollWidth > element.clientWidth + 1,
      element.scrollHeight > element.clientHeight + 1,
    ];
    if (element.clientWidth <= 1 || !element.textContent.trim()) continue;
    const cut = (direction, over) => over && ["hidden", "clip"].includes(direction);
    const meant = style.webkitLineClamp !== "none" || element.closest("[aria-hidden=true]");
    if (!meant && (cut(style.overflowX, wide) || cut(style.overflowY, high))) {
      found.push(["text cut off", name(element)]);
    }
  }
  // axe takes the line's thickness for a line and passes every link: so it is asked here.
  const words = (element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && /\w/.test(node.data));
  for (
    const link of all.filter((element) =>
      element.matches("a[href]") && words(element.parentElement)
    )
  ) {
    const style = getComputedStyle(link);
    const line = style.textDecorationLine.includes("underline") ||
      parseFloat(style.borderBottomWidth) > 0;
    if (!line) found.push(["link told by colour only", name(link)]);
  }
  return found;
});
