import { expect, test } from "vitest";
import { powerCuts } from "./power-cuts.ts";

const NO_SHIM = process.platform !== "linux";
const PATIENCE_MS = 300_000;

/** Cut numbers from 0. */
function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

test.skipIf(NO_SHIM)(
  "[BK1] no power cut takes an answered act, its outbox row or its audit line",
  { timeout: PATIENCE_MS },
  async () => {
    const report = await powerCuts({ seed: 1, acts: 200, synchronous: "full" }, numbers(1_000));
    expect(report).toEqual({ tried: 1_000, lost: [], broken: [], replay: undefined });
  },
);

test.skipIf(NO_SHIM)(
  "[BK1] no power cut while a database is made, closed or opened again keeps the desk from its bookings",
  { timeout: PATIENCE_MS },
  async () => {
    const report = await powerCuts({ seed: 2, acts: 2, synchronous: "full" }, numbers(800));
    expect(report).toEqual({ tried: 800, lost: [], broken: [], replay: undefined });
  },
);

test.skipIf(NO_SHIM)(
  "[BK1] at synchronous NORMAL, which the program never runs at, the same power cuts take answered acts",
  { timeout: PATIENCE_MS },
  async () => {
    const { lost, broken } = await powerCuts({ seed: 1, acts: 60, synchronous: "normal" }, numbers(100));
    expect(broken).toEqual([]);
    expect(lost.length).toBeGreaterThan(20);
  },
);
