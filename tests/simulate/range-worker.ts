import { parentPort } from "node:worker_threads";
import { SeedRange } from "./simulate-seed.ts";
import { simulateRange } from "./simulate-range.ts";

/* Runs ranges of seeds in a thread of its own, one after the other, and posts what came of each. */
parentPort?.on("message", (range: unknown) => {
  void simulateRange(SeedRange.parse(range)).then((report) => parentPort?.postMessage(report));
});
