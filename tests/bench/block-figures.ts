import type { Figure } from "./bench-row.ts";
import type { LongestBlock } from "./longest-block.ts";
import { median } from "./spread.ts";

/** The longest that a person may be kept waiting (B14), in milliseconds. */
const LONGEST_BLOCK_MS = 50;

/** How long somebody was kept waiting at the longest by something that was measured several times. */
export function blockFigures(what: string, blocks: readonly LongestBlock[]): Figure[] {
  const figure = (how: string, milliseconds: readonly number[]): Figure => ({
    what: `${what}, longest block of the thread${how}`,
    measured: median(milliseconds),
    unit: "ms",
    beside: { what: "what nobody notices", value: LONGEST_BLOCK_MS },
    ratio: median(milliseconds) / LONGEST_BLOCK_MS,
    goal: 1,
  });
  return [
    figure(
      "",
      blocks.map(({ wallMs }) => wallMs),
    ),
    figure(
      ", its processor time alone",
      blocks.map(({ processorMs }) => processorMs),
    ),
  ];
}
