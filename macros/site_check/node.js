// node node.js ENGINE INDEX CALLS: prints what the engine tells, as JSON.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ask } from "./ask.js";

const [engine, index, calls] = process.argv.slice(2);
const { open } = await import(pathToFileURL(engine));
process.stdout.write(JSON.stringify(ask(open, readFileSync(index), JSON.parse(readFileSync(calls, "utf8")))));
