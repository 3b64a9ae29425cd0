// Stands between Material's search box and Material's search worker: the worker and the index are
// loaded at the first word that a reader types, not on every page. Message types as in Material's
// own worker: 0 setup, 1 ready, 2 query, 3 result.
"use strict";

const worker = new URLSearchParams(location.search).get("worker");
let setup = null;
let query = null;

addEventListener("message", wait);
postMessage({ type: 1 });

function wait({ data: message }) {
  if (message.type === 0) setup = message.data;
  else if (message.data === "" && query === null) postMessage({ type: 3, data: { items: [] } });
  else if (query !== null) query = message;
  else {
    query = message;
    start();
  }
}

// From `importScripts` on, Material's own listener answers; the latest query is asked again.
async function start() {
  const data = setup ?? (await index());
  removeEventListener("message", wait);
  importScripts(worker);
  pass({ type: 0, data });
  setTimeout(() => pass(query));
}

async function index() {
  const answer = await fetch("../../../search/search_index.json");
  return { ...(await answer.json()), options: { suggest: true } };
}

function pass(data) {
  dispatchEvent(new MessageEvent("message", { data }));
}
