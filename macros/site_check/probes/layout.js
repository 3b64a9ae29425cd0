// Nothing runs over the page's edge, no text is cut off, links in a text are more than coloured
// → [[rule, element]].
(() => {
  const found = [];
  const root = document.documentElement;
  const style = (element) => getComputedStyle(element);
  const elements = all("body *").filter((element) => element.checkVisibility());
  if (root.scrollWidth > root.clientWidth) {
    const clipped = (element) => {
      const above = element.parentElement;
      return above !== document.body && (style(above).overflowX !== "visible" || clipped(above));
    };
    const over = elements.filter((element) =>
      element.getBoundingClientRect().right > root.clientWidth + 1 && !clipped(element)
    );
    found.push(["sideways scroll", over.length ? named(over.at(-1)) : `${root.scrollWidth} px`]);
  }
  for (const element of elements) {
    const wide = element.scrollWidth > element.clientWidth + 1;
    const high = element.scrollHeight > element.clientHeight + 1;
    if (!(wide || high) || element.clientWidth <= 1 || !element.textContent.trim()) continue;
    const { overflowX, overflowY, webkitLineClamp } = style(element);
    const cut = (wide && ["hidden", "clip"].includes(overflowX)) ||
      (high && ["hidden", "clip"].includes(overflowY));
    const meant = webkitLineClamp !== "none" || element.closest("[aria-hidden=true]");
    if (cut && !meant) found.push(["text cut off", named(element)]);
  }
  // axe takes the line's thickness for a line and passes every link: so it is asked here.
  const inText = (link) =>
    [...link.parentElement.childNodes].some((node) => node.nodeType === 3 && /\w/.test(node.data));
  for (const link of elements.filter((element) => element.matches("a[href]") && inText(element))) {
    const { textDecorationLine, borderBottomWidth } = style(link);
    if (!textDecorationLine.includes("underline") && !parseFloat(borderBottomWidth)) {
      found.push(["link told by colour only", named(link)]);
    }
  }
  return found;
});
