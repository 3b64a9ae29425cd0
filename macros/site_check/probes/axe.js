// Every rule of WCAG 2.0–2.2 A and AA and of best practice, also of what is folded, on the whole page
// or on what `within` selects → { faults: [[rule, is it WCAG's, element, why]], sound: its looks }.
// `preload` would fetch style sheets again for a rule that is not run.
// What follows from the style alone is asked of one element of each look, which is that of its
// ancestors too, unless the look is `known` to be sound; the size of a target of each small one, too.
// axe compares each with all that lies around it, and a long page has thousands alike.
(async ({ within, known }) => {
  const looks = new Map([[null, ""]]);
  const look = (element) => {
    if (!looks.has(element)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const own = [element.localName, element.className.baseVal ?? element.className];
      own.push(backgroundColor, backgroundImage, opacity);
      looks.set(element, `${look(element.parentElement)} ${own}`);
    }
    return looks.get(element);
  };
  const written = (element) => {
    const { color, fill, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
    return `${look(element)} ${[color, fill, fontSize, fontWeight, textDecorationLine]}`;
  };
  const speaks = (element) =>
    element.matches("input, select, textarea") ||
    [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const small = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return Math.min(width, height) < 24;
  };
  const hashed = async (text) => {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return new Uint32Array(digest).slice(0, 2).join("-");
  };
  // What lies around a part is away meanwhile, as axe would walk through it for each of its rules.
  const away = new Map();
  const part = document.querySelector(within || "body");
  for (let each = part; each !== document.body; each = each.parentElement) {
    for (const other of each.parentElement.children) {
      if (other !== each) away.set(other, new Comment());
    }
  }
  away.forEach((place, other) => other.replaceWith(place));
  const folded = all("main details:not([open])");
  folded.forEach((details) => (details.open = true));
  // What the page does about the new sizes, it does within the next frame.
  const frame = () => new Promise(requestAnimationFrame);
  if (folded.length) await frame().then(frame);
  all("[data-look]").forEach((element) => element.removeAttribute("data-look"));
  const asked = all(`${within || "body"} *`).filter(shown);
  asked.filter((element) => element.matches("a, button, input, select, textarea, summary"))
    .filter(small).forEach((element) => (element.dataset.look = "size"));
  const fresh = new Map(asked.filter(speaks).reverse().map((each) => [written(each), each]));
  const sound = [];
  for (const [text, element] of fresh) {
    const key = await hashed(text);
    if (known.includes(key)) continue;
    element.dataset.look = "whole";
    sound.push(key);
  }
  axe.configure({
    rules: [
      { id: "color-contrast", selector: "[data-look=whole]" },
      { id: "link-in-text-block", selector: "a[href][data-look=whole]" },
      { id: "target-size", selector: "[data-look]" },
    ],
  });
  const found = await axe.run(within || document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: true } },
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
      html.replaceAll(/ data-look="\w+"/g, ""),
      (failureSummary ?? "").split("\n").slice(1).join(" ").trim(),
    ]);
  const doubts = found.incomplete.flatMap((rule) =>
    rule.id === "color-contrast"
      ? rows({ ...rule, nodes: rule.nodes.filter(pale) })
      : rows(rule, " (unsure)")
  );
  folded.forEach((details) => (details.open = false));
  away.forEach((place, other) => place.replaceWith(other));
  const faults = [...found.violations.flatMap((rule) => rows(rule)), ...doubts];
  return { faults, sound: !faults.length ? sound.join(" ") : "" };
});
