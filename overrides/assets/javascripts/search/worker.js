// Fetches the index and answers what the page asks; the engine does the searching.
// In: {id, text, limit}.
// Out: {type: "ready"} or {type: "failed", reason}, {type: "results", id, …}; when the texts of the
// pages are late, first without them. A newer search silences the one before.

// It stands beside these scripts, so that it never tells of an index that they cannot read.
const POINTER = new URL("index.json", import.meta.url);
const ROOT = new URL("../../../../", import.meta.url);
// What the engine is made of, named for all of it to be asked for at once, and the index beside it.
const MODULES = `
  compounds engine lexicon marks query questions ranking slips snippet
  suffixes tokens weights words
`;
const PATIENCE = 150; // milliseconds

let engine;
let waiting;
let latest;
const shards = new Map();

self.addEventListener("message", ({ data }) => ask(data));
start();

async function start() {
  try {
    const [content, { Engine }] = await Promise.all([index(), code()]);
    engine = new Engine(content);
  } catch (error) {
    postMessage({ type: "failed", reason: String(error.message ?? error) });
    return;
  }
  postMessage({ type: "ready" });
  if (waiting) ask(waiting);
}

async function code() {
  await Promise.all(MODULES.match(/\S+/g).map((name) => import(`./${name}.js`)));
  return import("./engine.js");
}

async function index() {
  const pointer = await (await got(POINTER, { cache: "no-cache" })).json();
  return (await got(pointer.index)).json();
}

async function got(path, options) {
  const response = await fetch(new URL(path, ROOT), options);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function ask(question) {
  latest = question.id;
  if (!engine) {
    waiting = question;
    return;
  }
  const { id, text, limit } = question;
  const found = engine.search(text, limit);
  for (const page of found.pages) {
    page.titleMarks = engine.marks(page.title, text);
    page.passage = { url: page.url };
  }
  const answer = () => postMessage({ type: "results", id, ...found });
  const early = setTimeout(answer, PATIENCE);
  const texts = await Promise.all(found.pages.map(textsOf));
  clearTimeout(early);
  if (latest !== id) return;
  found.pages.forEach((page, place) => complete(page, texts[place], text));
  answer();
}

/** The rows of a page's texts; none when they do not come, and the next search tries again. */
async function textsOf({ texts: [shard, from, to] }) {
  const path = engine.shards[shard];
  if (!shards.has(path)) shards.set(path, got(path).then((response) => response.json()));
  try {
    return (await shards.get(path)).slice(from, to);
  } catch {
    shards.delete(path);
    return [];
  }
}

function complete({ passage }, rows, text) {
  if (!rows.length) return;
  const { anchor, ...shown } = engine.passage(rows, text);
  Object.assign(passage, shown);
  if (anchor) passage.url += `#${anchor}`;
}
