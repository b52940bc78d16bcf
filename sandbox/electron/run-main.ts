import { resolve } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { app } from "./app.ts";

/*
 * Runs a main module as Electron does: `node --import register.ts run-main.ts out/main/index.js`. Only once it has been
 * evaluated is the app ready; a main module that waits for that at its top level ends here, as it would hang there.
 */

const [, , entry] = argv;
if (entry === undefined) throw new Error("Say which main module to run: run-main.ts out/main/index.js");
await import(pathToFileURL(resolve(entry)).href);
app.mainModuleEvaluated();
