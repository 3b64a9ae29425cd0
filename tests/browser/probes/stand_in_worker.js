// Answers like the search's worker, to every word the same: TOLD says how many pages, how much later
// the texts, and which other word.
const told = TOLD;
const labels = {
  kinds: { guidelines: "Ohje", groups: "Ryhmä" },
  cities: { mallila: "Mallila" },
  topics: {},
};
const counts = { kinds: { guidelines: 2, groups: 1 }, cities: { mallila: 2 }, topics: {} };
const passage = {
  answer: "Sano sana.",
  status: "Luonnos",
  url: "ohjeet/#kohta",
  title: "Kohta",
  titleMarks: [],
  kindLabel: "Ryhmä",
  marks: [[0, 4]],
  text: "Sana kohdasta, jossa on tekstiä kahden rivin verran eli noin sata merkkiä tai enemmänkin.",
};
const page = (id) => ({
  id,
  url: `ohjeet/?${id}`,
  title: told.title,
  titleMarks: [[0, 1]],
  kind: "guidelines",
  kindLabel: "Ohje",
  cities: ["mallila"],
  topics: [],
  score: 1,
});

addEventListener("message", ({ data: { type, id, options } }) => {
  if (type === "init") return postMessage({ type: "ready", labels });
  const pages = Array.from({ length: Math.min(told.total, options.limit) }, (_, i) => page(i));
  const { total, suggestion, sure } = told;
  postMessage({ type: "results", id, total, sure, pages, counts, suggestion });
  const passages = Object.fromEntries(pages.map((found) => [found.id, passage]));
  setTimeout(() => postMessage({ type: "texts", id, passages }), told.delay);
});
