// While print is emulated: what must not be on paper, and what must → [[rule, element]].
(() => {
  const found = [];
  const shown = (element) =>
    element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const name = (element) =>
    `${element.localName}.${[...element.classList].join(".")} «${
      element.textContent.trim().slice(0, 40)
    }»`;
  const light = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return alpha === 0 || 0.2126 * red + 0.7152 * green + 0.0722 * blue > 200;
  };

  const frame =
    "nav, button, dialog, body > footer, .site-footer, .skip, .page-foot .edit-link, .headerlink, input";
  all(frame).filter(shown).forEach((element) => found.push(["frame on paper", name(element)]));
  all("main .panel, main h1, main table, main figure").filter((element) => !shown(element))
    .forEach((element) => found.push(["missing on paper", name(element)]));
  // The sheet for a meeting is to be one: its own address leads to its links. And what an
  // abbreviation means is in the text: its link needs no address either.
  const links = all("main a[href]:not(.abbreviation)").filter((link) =>
    shown(link) && !link.closest(".review") && !link.getAttribute("href").startsWith("#")
  );
  for (const link of links) {
    const after = getComputedStyle(link, "::after");
    if (!after.content.includes(link.href) || after.position === "absolute") {
      found.push(["address of a link not shown", `${name(link)} ${after.content}`]);
    }
  }
  const own = getComputedStyle(document.querySelector("main article"), "::after").content;
  if (!own.includes(location.pathname)) found.push(["address of the page not shown", own]);
  all("main :is(h1, p, li, td, dd)").filter((text) =>
    shown(text) && light(getComputedStyle(text).color)
  )
    .forEach((text) => found.push(["pale on paper", name(text)]));
  all("body, main, article").filter((box) => !light(getComputedStyle(box).backgroundColor))
    .forEach((box) => found.push(["dark paper", name(box)]));
  return found;
});
