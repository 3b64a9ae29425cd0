// Every rule of WCAG 2.0–2.2 A and AA and of best practice, also of what is folded, on the whole page
// or on what `within` selects → [[rule, is it WCAG's, element, why]]. Larger text has the same colours:
// then `colours` is false. `preload` would fetch style sheets again for a rule that is not run.
// Contrast is reckoned of one element of each look, which is that of its ancestors too: axe looks for
// everything that may lie below each text, and a long page has thousands alike.
(async ({ colours, within }) => {
  const looks = new Map([[null, ""]]);
  const look = (element) => {
    if (!looks.has(element)) {
      const style = getComputedStyle(element);
      const own = [element.localName, element.className.baseVal ?? element.className];
      own.push(style.color, style.fill, style.backgroundColor, style.backgroundImage);
      own.push(style.opacity, style.display, style.visibility, style.fontSize, style.fontWeight);
      looks.set(element, `${look(element.parentElement)} ${own}`);
    }
    return looks.get(element);
  };
  const speaks = (element) =>
    element.matches("input, select, textarea") ||
    [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  all("[data-look]").forEach((element) => element.removeAttribute("data-look"));
  if (colours) {
    const first = new Map();
    for (const element of all(`${within || "body"} *`).filter(speaks)) {
      if (!first.has(look(element))) first.set(look(element), element);
    }
    first.values().forEach((element) => element.setAttribute("data-look", ""));
    axe.configure({ rules: [{ id: "color-contrast", selector: "[data-look]" }] });
  }
  const folded = all("main details:not([open])");
  folded.forEach((details) => (details.open = true));
  // What the page does about the new sizes, it does within the next frame.
  const frame = () => new Promise(requestAnimationFrame);
  if (folded.length) await frame().then(frame);
  const found = await axe.run(within || document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: true }, "color-contrast": { enabled: colours } },
    resultTypes: ["violations", "incomplete"],
    elementRef: true,
    preload: false,
    iframes: false,
  });

  // What axe cannot judge: text over a picture, under a decoration, or inside an SVG. There the
  // contrast is reckoned from the first colour that really lies below the text.
  const { Color, getContrast } = axe.commons.color;
  const colour = (text) => {
    const parsed = new Color();
    parsed.parseString(text === "none" ? "transparent" : text);
    return parsed;
  };
  const ground = (text) => {
    const { x, y, width, height } = text.getBoundingClientRect();
    const middle = new DOMPoint(x + width / 2, y + height / 2);
    const within = (shape) =>
      shape.isPointInFill(middle.matrixTransform(shape.getScreenCTM().inverse()));
    const shapes = [...text.ownerSVGElement?.querySelectorAll("rect, circle, path") ?? []];
    const below = shapes.filter(within).map((shape) => getComputedStyle(shape).fill).reverse();
    for (let each = text; each; each = each.parentElement) {
      below.push(getComputedStyle(each).backgroundColor);
    }
    return below.map(colour).find(({ alpha }) => alpha === 1) ?? colour("white");
  };
  const pale = ({ element }) => {
    const style = getComputedStyle(element);
    const ink = colour(element.ownerSVGElement ? style.fill : style.color);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    return speaks(element) && getContrast(ground(element), ink) < (large ? 3 : 4.5);
  };
  const rows = ({ id, tags, nodes }, unsure = "") =>
    nodes.map(({ html, failureSummary }) => [
      id + unsure,
      tags.some((tag) => tag.startsWith("wcag")),
      html.replaceAll(' data-look=""', ""),
      (failureSummary ?? "").split("\n").slice(1).join(" ").trim(),
    ]);
  const doubts = found.incomplete.flatMap((rule) =>
    rule.id === "color-contrast"
      ? rows({ ...rule, nodes: rule.nodes.filter(pale) })
      : rows(rule, " (unsure)")
  );
  folded.forEach((details) => (details.open = false));
  return [...found.violations.flatMap((rule) => rows(rule)), ...doubts];
});
