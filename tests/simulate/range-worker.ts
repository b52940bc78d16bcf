import { parentPort, workerData } from "node:worker_threads";
import { SeedRange } from "./simulate-seed.ts";
import { simulateRange } from "./simulate-range.ts";

/* Runs a range of seeds in a thread of its own and posts what came of it. */
parentPort?.postMessage(await simulateRange(SeedRange.parse(workerData)));
