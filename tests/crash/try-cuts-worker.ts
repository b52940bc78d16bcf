import { CutsToTry, tryCuts } from "./try-cuts.ts";

/* Tries power cuts in a process of its own: what to try comes as JSON in the first argument, and what came out is printed as JSON. */
const tried = tryCuts(CutsToTry.parse(JSON.parse(process.argv[2] ?? "")));
process.stdout.write(JSON.stringify(tried));
