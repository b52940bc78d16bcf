import { expect, test } from "vitest";
import { simulateSideBySide } from "./simulate-side-by-side.ts";

/** Enough for a slow machine, in milliseconds. */
const PATIENCE_MS = 300_000;
const NOTHING_LEFT_OUT = { desks: 1, without: ["theyHandOver", "keepBackup", "restoreBackup"] };

test(
  "[PU2] [PU7] [MG5] whatever goes wrong, what was answered stands, and a seed does the same twice",
  { timeout: PATIENCE_MS },
  async () => {
    const report = await simulateSideBySide({ ...NOTHING_LEFT_OUT, from: 1, seeds: 300, replays: 20 });
    expect(report).toMatchObject({ seeds: 300, failed: [], unlike: [] });
  },
);
