// The element that has the focus, as the one who sees it would judge; null when nothing has it.
(() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body || stop === document.documentElement) return null;
  const box = stop.getClientRects()[0] ?? stop.getBoundingClientRect();
  const style = getComputedStyle(stop);
  // A link may cover its card with ::after, and a label or icon may cover a control's middle.
  const hits = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return Boolean(top) &&
      (stop.contains(top) || (top.contains(stop) && !top.matches("body, main, html")));
  };
  const within = (value, low, high) => Math.min(Math.max(value, low), high);
  const points = [0.1, 0.5, 0.9].map((part) => [
    within(box.left + box.width * part, 1, innerWidth - 1),
    within(box.top + box.height * 0.5, 1, innerHeight - 1),
  ]);
  const region = stop.closest(
    ".site-header__inner, .sections, #valikko, .path, .toc, .search__head, .search__form, .search__output, article, .site-footer",
  );
  const around = region?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const tall = box.height > innerHeight;
  const scroll = region?.scrollTop ?? 0;
  return {
    name: (stop.getAttribute("aria-label") || stop.labels?.[0]?.textContent ||
      (stop.innerText ?? stop.textContent) || stop.name || "")
      .trim().split("\n")[0].slice(0, 60),
    element: `${stop.localName}${stop.id ? `#${stop.id}` : ""}${
      [...stop.classList].map((word) => `.${word}`).join("")
    }`,
    region: region ? region.id || region.className.split(" ")[0] : "",
    left: Math.round(box.left - around.left),
    top: Math.round(box.top - around.top + scroll),
    width: Math.round(box.width),
    height: Math.round(box.height),
    inView: box.left >= -1 && box.right <= innerWidth + 1 && box.width > 1 && box.height > 1 &&
      (tall
        ? box.top < innerHeight && box.bottom > 0
        : box.top >= -1 && box.bottom <= innerHeight + 1),
    uncovered: points.some(([x, y]) => hits(x, y)),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 &&
      !/^rgba\(.*, 0\)$/.test(style.outlineColor),
    tabindex: stop.tabIndex,
  };
});
