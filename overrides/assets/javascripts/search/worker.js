// Fetches the index and answers what the page asks; the engine does the searching.
// In: {type: "init", root}, {type: "search", id, text, options}.
// Out: {type: "ready", labels} or {type: "failed", reason}, {type: "results", id, …}, and when the
// texts have come, {type: "texts", id, sections}. A newer search silences the one before.

import { open } from "./engine.js";

const POINTER = "haku/index.json";

let root;
let engine;
let waiting;
let latest;
const texts = new Map();

self.addEventListener("message", ({ data }) => {
  if (data.type === "init") start(data.root);
  else if (data.type === "search") ask(data);
});

async function start(address) {
  root = address;
  try {
    engine = open(await index());
  } catch (error) {
    postMessage({ type: "failed", reason: String(error.message ?? error) });
    return;
  }
  postMessage({ type: "ready", labels: engine.labels });
  if (waiting) ask(waiting);
}

async function index() {
  const pointer = await (await got(POINTER, { cache: "no-cache" })).json();
  const packed = await got(pointer.index);
  const unpacked = packed.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
}

async function got(path, options) {
  const response = await fetch(new URL(path, root), options);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function ask(question) {
  latest = question.id;
  if (!engine) {
    waiting = question;
    return;
  }
  const { id, text, options } = question;
  const found = engine.search(text, options ?? {});
  for (const page of found.pages) page.titleMarks = engine.marks(page.title, text);
  postMessage({ type: "results", id, ...found });
  const rows = await Promise.all(found.pages.map((page) => Promise.all(page.sections.map((own) => section(page, own)))));
  if (latest !== id) return;
  const sections = found.pages.map((page, i) => [page.id, rows[i].filter(Boolean).map((row) => shown(row, text))]);
  postMessage({ type: "texts", id, sections: Object.fromEntries(sections) });
}

async function section(page, { shard, index: place, kindLabel }) {
  const path = engine.shards[shard];
  if (!texts.has(path)) texts.set(path, got(path).then((response) => response.json()));
  try {
    const [anchor, title, text] = (await texts.get(path))[place];
    return { url: anchor ? `${page.url}#${anchor}` : page.url, title, text, kindLabel };
  } catch {
    texts.delete(path); // the next search tries again
    return null;
  }
}

function shown({ url, title, text, kindLabel }, query) {
  return { url, title, kindLabel, titleMarks: engine.marks(title, query), ...engine.snippet(text, query) };
}
