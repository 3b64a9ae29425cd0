// What still moves for a reader who asked for less motion → [[rule, element]].
(() => {
  const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
  const found = [];
  for (const element of all("*")) {
    for (const part of ["", "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      const moves = style.transitionProperty !== "none" && long(style.transitionDuration);
      const plays = style.animationName !== "none" && long(style.animationDuration);
      if (moves) found.push(["transition", named(element, part)]);
      if (plays) found.push(["animation", named(element, part)]);
      if (!part && style.scrollBehavior === "smooth") found.push(["smooth scroll", named(element)]);
    }
  }
  document.getAnimations().forEach((animation) => found.push(["running", String(animation.id)]));
  return found;
});
