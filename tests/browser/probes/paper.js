// While print is emulated: what must not be on paper, and what must → [[rule, element]].
(() => {
  const found = [];
  const tell = (rule, elements) =>
    elements.forEach((element) => found.push([rule, named(element)]));
  const light = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return alpha === 0 || 0.2126 * red + 0.7152 * green + 0.0722 * blue > 200;
  };

  const frame =
    "nav, button, dialog, body > footer, .site-footer, .skip, .page-foot .edit-link, .headerlink, input";
  tell("frame on paper", all(frame).filter(shown));
  const kept = all("main .panel, main h1, main table, main figure");
  tell("missing on paper", kept.filter((element) => !shown(element)));
  // What an abbreviation means is in the text: its link needs no address.
  const links = all("main a[href]:not(.abbreviation, [href^='#'])").filter(shown);
  const bare = links.filter((link) => {
    const after = getComputedStyle(link, "::after");
    return !after.content.includes(link.href) || after.position === "absolute";
  });
  tell("address of a link not shown", bare);
  const own = getComputedStyle(document.querySelector("main article"), "::after").content;
  if (!own.includes(location.pathname)) found.push(["address of the page not shown", own]);
  const texts = all("main :is(h1, p, li, td, dd)").filter(shown);
  tell("pale on paper", texts.filter((text) => light(getComputedStyle(text).color)));
  const boxes = all("body, main, article");
  tell("dark paper", boxes.filter((box) => !light(getComputedStyle(box).backgroundColor)));
  return found;
});
