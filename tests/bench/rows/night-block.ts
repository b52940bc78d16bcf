import { countEntries } from "../../../main/store/due-entries.ts";
import { listLinkedEventIds } from "../../../main/store/links.ts";
import { pullCalendar } from "../../../main/sync/pull-calendar.ts";
import { pushOutbox } from "../../../main/sync/push-outbox.ts";
import type { SyncContext } from "../../../main/sync/sync-context.ts";
import type { GoogleCalendarId, GoogleEventId } from "../../../shared/ids.ts";
import { type BenchRow, counted, type Figure } from "../bench-row.ts";
import { blockFigures } from "../block-figures.ts";
import { type LongestBlock, longestBlock } from "../longest-block.ts";
import { openOnlineDesk } from "../online-desk.ts";
import { median } from "../spread.ts";
import { startGoogle } from "../start-google.ts";
import { googleTimes } from "../virtual-acts.ts";

const OWN = 250;
const OTHERS = 250;
const ROUNDS = 5;
/** Requests that are made to Google's calendar at a time. */
const AT_ONCE = 10;

/** Goal 17 and B14 in real time, on the product's own database: what a night brought waits for the disk seldom and blocks nobody. */
export const nightBlock: BenchRow = { name: "night-block", run: measure };

async function measure(): Promise<Figure[]> {
  const google = await startGoogle({ roundTripsMs: [0] });
  const [calendarId] = google.calendarIds;
  if (calendarId === undefined) throw new Error("no calendar");
  const desk = openOnlineDesk(google.calendarIds);
  const line = google.connect(0);
  const context = desk.over(line);
  try {
    // Half of them are on the other calendar.
    desk.book(2 * OWN);
    const { signal } = new AbortController();
    while (countEntries(desk.store.reader).waiting > 0) await pushOutbox(context, { signal });
    const own = listLinkedEventIds(desk.store.reader, calendarId);
    const others = await inTurns(numbers(OTHERS), async (index) => {
      const { id } = await line.client.insertEvent(calendarId, {
        summary: "Other",
        ...googleTimes(1_000 + index),
      });
      return id;
    });
    await pullCalendar(context, calendarId, { signal });
    const nights: Night[] = [];
    while (nights.length < ROUNDS) {
      await changeAll(context, { calendarId, own, others, round: nights.length });
      nights.push(await pullNight(context, calendarId));
    }
    const what = `${OWN + OTHERS} changes after a night offline, in real time`;
    return [
      counted({
        what,
        unit: "waits for the disk",
        measured: median(nights.map(({ flushes }) => flushes)),
        allowed: { what: "one a page, and one", value: 2 },
      }),
      ...blockFigures(
        what,
        nights.map(({ block }) => block),
      ),
    ];
  } finally {
    line.http.close();
    desk.close();
    await google.close();
  }
}

interface Night {
  readonly flushes: number;
  readonly block: LongestBlock;
}

async function pullNight(context: SyncContext, calendarId: GoogleCalendarId): Promise<Night> {
  let flushes = 0;
  const store: SyncContext["store"] = {
    ...context.store,
    write: (work) => {
      flushes += 1;
      return context.store.write(work);
    },
  };
  const { signal } = new AbortController();
  const block = await longestBlock(async () => {
    const report = await pullCalendar({ ...context, store }, calendarId, { signal });
    if (report.kind !== "pulled" || report.changed !== OWN + OTHERS)
      throw new Error(`pulled: ${JSON.stringify(report)}`);
  });
  return { flushes, block };
}

/** Somebody writes a note into each visit and moves each of the other events. */
async function changeAll(
  { client }: SyncContext,
  night: {
    readonly calendarId: GoogleCalendarId;
    readonly own: readonly GoogleEventId[];
    readonly others: readonly GoogleEventId[];
    readonly round: number;
  },
): Promise<void> {
  const { calendarId, own, others, round } = night;
  await inTurns(own, (eventId) =>
    client.patchEvent({ calendarId, eventId }, { description: `Check-up\n\nBring X-ray ${round}` }),
  );
  await inTurns(others, (eventId, index) =>
    client.patchEvent({ calendarId, eventId }, googleTimes(2_000 + index + 300 * (round % 2))),
  );
}

async function inTurns<Thing, Result>(
  things: readonly Thing[],
  work: (thing: Thing, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let begin = 0; begin < things.length; begin += AT_ONCE) {
    const some = things.slice(begin, begin + AT_ONCE);
    results.push(...(await Promise.all(some.map((thing, index) => work(thing, begin + index)))));
  }
  return results;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
