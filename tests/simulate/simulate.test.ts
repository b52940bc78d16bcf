import { expect, test } from "vitest";
import { KNOWN_FAILURES } from "./known-failures.ts";
import { simulateSideBySide } from "./simulate-side-by-side.ts";

/** Enough for a slow machine, in milliseconds. */
const PATIENCE_MS = 600_000;

test(
  "[PU2] [PU7] [MG5] [MD2] whatever goes wrong at one to three desks, what was answered stands, and a seed does the same twice",
  { timeout: PATIENCE_MS },
  async () => {
    const { seeds, failed, unlike } = await simulateSideBySide({
      desks: 0,
      without: [],
      from: 1,
      seeds: 2_000,
      replays: 200,
    });
    const seedsFailed = failed.map(({ seed }) => seed).toSorted((one, other) => one - other);
    expect({ seeds, seedsFailed, unlike }).toEqual({
      seeds: 2_000,
      seedsFailed: [...KNOWN_FAILURES.keys()],
      unlike: [],
    });
  },
);
