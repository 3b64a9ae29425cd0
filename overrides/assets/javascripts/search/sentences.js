// What the search says of its results, to those who see it and to those who listen.

export function found(total, shown) {
  if (total === 1) return "Löytyi 1 sivu.";
  return total > shown
    ? `Löytyi ${total} sivua, joista näkyy ${shown} osuvinta.`
    : `Löytyi ${total} sivua.`;
}

export function nothing(text) {
  return `Haulla «${text}» ei löytynyt mitään.`;
}

export function allOf(total) {
  return `Kaikki tulokset (${total})`;
}
