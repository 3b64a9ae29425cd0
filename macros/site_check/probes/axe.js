// Every rule of WCAG 2.0–2.2 A and AA and of best practice → [[rule, is it WCAG's, element, why]].
// Larger text has the same colours: then `colours` is false. `only` names fewer rules. `preload` would fetch style sheets again for a rule that is not run.
// Contrast is reckoned of one element of each look, which is that of its ancestors too: axe looks for
// everything that may lie below each text, and a long page has thousands alike.
(async ({ colours, only }) => {
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
  if (colours && !only) {
    const first = new Map();
    for (const element of [...document.body.querySelectorAll("*")].filter(speaks)) {
      if (!first.has(look(element))) first.set(look(element), element);
    }
    document.querySelectorAll("[data-look]").forEach((e) => e.removeAttribute("data-look"));
    first.values().forEach((element) => element.setAttribute("data-look", ""));
    axe.configure({ rules: [{ id: "color-contrast", selector: "[data-look]" }] });
  }
  const found = await axe.run(document, {
    runOnly: only ? { type: "rule", values: only } : {
      type: "tag",
      values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    rules: only ? {} : { "target-size": { enabled: true }, "color-contrast": { enabled: colours } },
    resultTypes: ["violations", "incomplete"],
    preload: false,
    iframes: false,
  });
  const rows = (rules) =>
    rules.flatMap((rule) =>
      rule.nodes.map((node) => [
        rule.id,
        rule.tags.some((tag) => tag.startsWith("wcag")),
        node.target.join(" "),
        (node.failureSummary ?? "").split("\n").slice(1).join(" ").trim(),
      ])
    );

  // What axe cannot judge: text over a picture, under a decoration, or inside an SVG. There the
  // contrast is reckoned from the first colour that really lies below the text.
  const rgba = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    return { parts: [red, green, blue], alpha };
  };
  const luminance = ({ parts }) =>
    parts
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const ground = (text) => {
    if (text.ownerSVGElement) {
      const { x, y, width, height } = text.getBoundingClientRect();
      const middle = new DOMPoint(x + width / 2, y + height / 2);
      const within = (shape) =>
        shape.isPointInFill(middle.matrixTransform(shape.getScreenCTM().inverse()));
      const shapes = [...text.ownerSVGElement.querySelectorAll("rect, circle, path")];
      const fills = shapes.filter(within).map((shape) => getComputedStyle(shape).fill);
      const solid = fills.filter((fill) => rgba(fill).alpha === 1);
      if (solid.length) return rgba(solid.at(-1));
    }
    for (let below = text; below; below = below.parentElement) {
      const colour = rgba(getComputedStyle(below).backgroundColor);
      if (colour.alpha === 1) return colour;
    }
    return rgba("rgb(255, 255, 255)");
  };
  const contrast = (selector) => {
    const text = document.querySelector(selector);
    const style = getComputedStyle(text);
    const ink = rgba(text.ownerSVGElement ? style.fill : style.color);
    const [dark, light] = [luminance(ink), luminance(ground(text))].sort((a, b) => a - b);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    return { ratio: (light + 0.05) / (dark + 0.05), enough: large ? 3 : 4.5, says: speaks(text) };
  };

  const byColour = (rule) => rule.id === "color-contrast";
  const pale = rows(found.incomplete.filter(byColour))
    .map(([, , target]) => [target, contrast(target)])
    .filter(([, { ratio, enough, says }]) => says && ratio < enough)
    .map(([target, { ratio }]) => ["color-contrast", true, target, `reckoned ${ratio.toFixed(2)}`]);
  const unsure = rows(found.incomplete.filter((rule) => !byColour(rule)));
  return {
    violations: [...rows(found.violations), ...pale],
    unsure: unsure.map(([rule, , target, why]) => [rule, target, why]),
  };
});
