// Answers like the search's worker, to every word the same: TOLD says how many pages, how much later
// the texts, and which other word.
const told = TOLD;
const passage = {
  answer: "Sano sana.",
  url: "ohjeet/#kohta",
  title: "Kohta",
  titleMarks: [],
  marks: [[0, 4]],
  text: "Sana kohdasta, jossa on tekstiä kahden rivin verran eli noin sata merkkiä tai enemmänkin.",
};
const page = (id) => ({
  id,
  url: `ohjeet/?${id}`,
  title: told.title,
  titleMarks: [[0, 1]],
  facts: "Ohje · Luonnos · Mallila",
  score: 1,
});

addEventListener("message", ({ data: { type, id, limit } }) => {
  if (type === "init") return postMessage({ type: "ready" });
  const pages = Array.from({ length: Math.min(told.total, limit) }, (_, i) => page(i));
  const { total, suggestion, sure } = told;
  postMessage({ type: "results", id, total, sure, pages, suggestion });
  const passages = Object.fromEntries(pages.map((found) => [found.id, passage]));
  setTimeout(() => postMessage({ type: "texts", id, passages }), told.delay);
});
