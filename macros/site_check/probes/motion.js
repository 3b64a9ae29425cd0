// What still moves for a reader who asked for less motion → [[rule, element]].
(() => {
  const found = [];
  const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
  for (const element of document.querySelectorAll("*")) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      const name = `${element.localName}.${[...element.classList].join(".")}${part ?? ""}`;
      if (style.transitionProperty !== "none" && long(style.transitionDuration)) {
        found.push(["transition", `${name} ${style.transition}`]);
      }
      if (style.animationName !== "none" && long(style.animationDuration)) {
        found.push(["animation", `${name} ${style.animationName}`]);
      }
      if (!part && style.scrollBehavior === "smooth") found.push(["smooth scroll", name]);
    }
  }
  document.getAnimations().forEach((animation) => found.push(["running", String(animation.id)]));
  return found;
});
