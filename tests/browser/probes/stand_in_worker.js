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
const page = (number, passage) => ({
  url: `ohjeet/?${number}`,
  title: told.title,
  titleMarks: [[0, 1]],
  facts: "Ohje · Luonnos · Mallila",
  passage,
});

postMessage({ type: "ready" });
addEventListener("message", ({ data: { id, limit } }) => {
  const { total, suggestion, sure, delay } = told;
  const answer = (passage) => {
    const pages = Array.from({ length: Math.min(total, limit) }, (_, i) => page(i, passage));
    postMessage({ type: "results", id, total, sure, pages, suggestion });
  };
  if (delay) answer({ url: "ohjeet/" });
  setTimeout(answer, delay, passage);
});
