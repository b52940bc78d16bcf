import { EventPage, GoogleEvent } from "../../../main/google/wire.ts";
import type { BenchRow, Figure } from "../bench-row.ts";
import { googlePage } from "../google-page.ts";
import { median, medianRatio } from "../spread.ts";
import { threadTime } from "../stopwatch.ts";

const ROUNDS = 40;
const WARM_UP = 10;
/** Pages of one round. */
const PAGES = 4;

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
    const pages: unknown[] = [];
    const parsed = threadTime(() => {
      for (let page = 0; page < PAGES; page += 1) pages.push(JSON.parse(text));
    });
    const checked = threadTime(() => pages.forEach(check));
    if (round < 0) continue;
    parsing.push(parsed / PAGES);
    checking.push(checked / PAGES);
  }
  return {
    what: "checking a page of 2,500 events, processor time",
    measured: median(checking),
    unit: "ms",
    beside: { what: "JSON.parse of it", value: median(parsing) },
    ratio: medianRatio(checking, parsing),
    goal: 0.25,
  };
}

function check(page: unknown): void {
  const { items } = EventPage.parse(page);
  for (const item of items) if (!GoogleEvent.safeParse(item).success) throw new Error("not an event");
}
