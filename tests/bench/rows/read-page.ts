import { EventPage, GoogleEvent } from "../../../main/google/wire.ts";
import type { BenchRow, Figure } from "../bench-row.ts";
import { googlePage } from "../google-page.ts";
import { median, medianRatio } from "../spread.ts";
import { timed } from "../stopwatch.ts";

const ROUNDS = 40;
const WARM_UP = 10;

/** Goal 13: checking a page of 2,500 events, one by one (PL9), costs little beside parsing it. */
export const readPage: BenchRow = {
  name: "read-page",
  run: () => Promise.resolve([measure()]),
};

function measure(): Figure {
  const text = JSON.stringify(googlePage(0, 1));
  const checking: number[] = [];
  const parsing: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    let json: unknown;
    const parsed = timed(() => {
      json = JSON.parse(text);
    });
    const checked = timed(() => {
      const { items } = EventPage.parse(json);
      for (const item of items) if (!GoogleEvent.safeParse(item).success) throw new Error("not an event");
    });
    if (round < 0) continue;
    parsing.push(parsed);
    checking.push(checked);
  }
  return {
    what: "checking a page of 2,500 events",
    measured: median(checking),
    unit: "ms",
    beside: { what: "JSON.parse of it", value: median(parsing) },
    ratio: medianRatio(checking, parsing),
    goal: 0.25,
  };
}
