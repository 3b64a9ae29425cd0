// The page's side of the one worker that searches. An answer goes to the one who asked; the worker
// itself drops what a newer question has overtaken.

const ROOT = new URL("../../../../", import.meta.url);
const WORKER = new URL("worker.js", import.meta.url).href;
// The page's policy takes a worker's address from here only; older browsers know no such thing.
const trusted = globalThis.trustedTypes?.createPolicy("haku", { createScriptURL: () => WORKER });

let worker = null;
let open = false;
let last = 0;
let retried = false;
const asked = new Map();
const parts = new Set();

// `part` hears {ready(), failed()}; the first one starts the worker.
export function join(part) {
  parts.add(part);
  worker ??= started();
  if (open) queueMicrotask(() => part.ready());
}

// A new worker for those who are there: the old one did not get its index. If that does not help,
// the page may be older than the site, and is fetched anew.
export function retry() {
  if (retried) return location.reload();
  retried = true;
  worker?.terminate();
  asked.clear();
  worker = started();
}

// `answers` hears {results(found), texts(passages)}, of its latest question only.
export function ask(text, limit, answers) {
  last += 1;
  for (const [id, earlier] of asked) if (earlier === answers) asked.delete(id);
  asked.set(last, answers);
  worker.postMessage({ type: "search", id: last, text, limit });
}

export function address(url) {
  return new URL(url, ROOT).href;
}

function started() {
  const fresh = new Worker(trusted?.createScriptURL("") ?? WORKER, { type: "module" });
  fresh.addEventListener("message", ({ data }) => hear(data));
  fresh.addEventListener("error", () => tell("failed"));
  fresh.postMessage({ type: "init", root: ROOT.href });
  return fresh;
}

function hear({ type, id, ...message }) {
  open ||= type === "ready";
  if (type === "ready" || type === "failed") tell(type);
  else if (type === "results") asked.get(id)?.results(message);
  else if (type === "texts") asked.get(id)?.texts(message.passages);
}

function tell(what) {
  for (const part of parts) part[what]();
}
