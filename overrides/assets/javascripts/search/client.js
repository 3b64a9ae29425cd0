// The page's side of the one worker that searches. Only the latest question is answered.

const ROOT = new URL("../../../../", import.meta.url);
const WORKER = new URL("worker.js", import.meta.url).href;
// The page's policy takes a worker's address from here only; older browsers know no such thing.
const trusted = globalThis.trustedTypes?.createPolicy("haku", { createScriptURL: () => WORKER });

let worker = null;
let open = false;
let retried = false;
let latest = { id: 0, part: null };
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
  worker = started();
}

// `part` hears {results(found)}: once, or when the texts are late, first without them.
export function ask(text, limit, part) {
  latest = { id: latest.id + 1, part };
  worker.postMessage({ id: latest.id, text, limit });
}

export function address(url) {
  return new URL(url, ROOT).href;
}

function started() {
  const fresh = new Worker(trusted?.createScriptURL("") ?? WORKER, { type: "module" });
  fresh.addEventListener("message", ({ data }) => hear(data));
  fresh.addEventListener("error", () => tell("failed"));
  return fresh;
}

function hear({ type, id, ...message }) {
  open ||= type === "ready";
  if (type !== "results") tell(type);
  else if (id === latest.id) latest.part.results(message);
}

function tell(what) {
  for (const part of parts) part[what]();
}
