import { expect, test } from "vitest";
import { findCalendarState, saveCalendarState } from "../../main/store/calendar-states.ts";
import { listForeignEvents } from "../../main/store/foreign-events.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { pullCalendar } from "../../main/sync/pull-calendar.ts";
import type { SyncContext } from "../../main/sync/sync-context.ts";
import { pullUntilItDies } from "../support/dying-store.ts";
import { blocksOf, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";
import { gathered, pullWhile } from "../support/rebuilding-desk.ts";

/** A desk that has sent three visits and never pulled; one was moved in Google since. There are four meetings, two events a page. */
async function aDeskBeforeItsFirstPull() {
  const it = await aSyncingDesk();
  const [moved] = [9, 10, 11].map((hour) => it.book({ startsAt: soon(it.desk, hour) }));
  if (moved === undefined) throw new Error("three were booked");
  await it.push();
  for (const hour of [14, 15, 16, 17])
    it.sandbox.control.insertEvent(it.keller, { summary: `Meeting ${hour}`, ...atHour(it.desk, hour) });
  it.inGoogle(moved, atHour(it.desk, 19));
  it.sandbox.control.addFault({ kind: "shortPages", size: 2, match: { method: "GET", path: "/events" } });
  return { ...it, moved };
}

const MEETINGS = [14, 15, 16, 17].map((hour) => `Meeting ${hour}`);

const labels = (it: SyncingDesk): readonly string[] => blocksOf(it).map(({ label }) => label);

test("[PL1] a first pull shows others' events page by page, and takes in ours once all is here", async () => {
  const it = await aDeskBeforeItsFirstPull();
  const seen: { readonly blocks: number; readonly at: string }[] = [];
  const look = () => ({ blocks: labels(it).length, at: it.appointment(it.moved).startsAt });
  const report = await pullWhile(it, () => void seen.push(look()));
  const before = soon(it.desk, 9);
  expect([report, labels(it), it.appointment(it.moved).startsAt, gathered(it)]).toEqual([
    { kind: "pulled", changed: 5 },
    MEETINGS,
    soon(it.desk, 19),
    0,
  ]);
  expect([seen.every(({ at }) => at === before), seen[0]?.blocks]).toEqual([true, 0]);
  expect(seen.map(({ blocks }) => blocks).some((blocks) => blocks > 0 && blocks < 4)).toBe(true);
});

test("[PL1] an interrupted first pull goes on where it was, page by page", async () => {
  const it = await aDeskBeforeItsFirstPull();
  const pageTokens: (string | undefined)[] = [];
  for (let kind = "stopped", runs = 0; kind === "stopped" && runs < 20; runs += 1) {
    const controller = new AbortController();
    const report = await pullWhile(
      it,
      ({ pageToken, syncToken }) => {
        if (syncToken === undefined) pageTokens.push(pageToken);
        controller.abort();
      },
      controller.signal,
    );
    kind = report.kind;
  }
  expect([labels(it), it.appointment(it.moved).startsAt]).toEqual([MEETINGS, soon(it.desk, 19)]);
  expect([new Set(pageTokens).size, pageTokens.length > 2]).toEqual([pageTokens.length, true]);
});

test("[PL1] whichever transaction a first pull dies before, the next pull ends the same", async () => {
  let hasFinished = false;
  for (let cut = 0; !hasFinished; cut += 1) {
    const it = await aDeskBeforeItsFirstPull();
    hasFinished = await pullUntilItDies(it, cut);
    const report = await it.pull();
    await it.push();
    expect([cut, report.kind, labels(it), startOf(it.event(it.moved)), gathered(it)]).toEqual([
      cut,
      "pulled",
      MEETINGS,
      "19:00",
      0,
    ]);
    expect([it.feed(), listOwed(it.store.reader)]).toEqual([["moved"], []]);
  }
}, 60_000);

test("[PL1] [MG8] a first pull that would move most of a practitioner's future holds it, on whatever pages it is", async () => {
  const it = await aSyncingDesk();
  const ids = Array.from({ length: 8 }, (_, index) => it.book({ startsAt: soon(it.desk, 8 + index) }));
  await it.push();
  for (const [index, id] of ids.entries()) it.inGoogle(id, atHour(it.desk, 9 + index));
  it.sandbox.control.addFault({ kind: "shortPages", size: 2, match: { method: "GET", path: "/events" } });
  await it.pull();
  expect(ids.map((id) => it.appointment(id).startsAt)).toEqual(
    ids.map((_, index) => soon(it.desk, 8 + index)),
  );
});

const SERIES = { id: "series", etag: "1", summary: "Weekly", recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"] };
const hourIn = ({ desk }: SyncingDesk, hour: number) => ({
  start: { dateTime: `${soon(desk, hour)}:00Z` },
  end: { dateTime: `${soon(desk, hour + 1)}:00Z` },
});
const TOMBSTONE = { id: "series", status: "cancelled" };

/** The answers of a calendar, one after the other. */
async function pullAnswers(it: SyncingDesk, answers: readonly object[]) {
  const asked: (string | undefined)[] = [];
  const client: SyncContext["client"] = {
    ...it.context().client,
    listEvents: ({ pageToken }) => {
      const answer = answers[asked.length];
      asked.push(pageToken);
      if (answer === undefined) throw new Error("one more page was asked for");
      return Promise.resolve({ items: [], ...answer });
    },
    getEvent: ({ eventId }) => Promise.resolve({ id: eventId, status: "cancelled" }),
  };
  const { signal } = new AbortController();
  const report = await pullCalendar({ ...it.context(), client }, it.keller, { signal });
  return { report, asked };
}

test("[PL3] a series that goes while it is read for the first time leaves what lives on by itself", async () => {
  const it = await aSyncingDesk();
  const series = { ...SERIES, ...hourIn(it, 8) };
  const alive = { id: "series_1", etag: "2", recurringEventId: "series", ...hourIn(it, 14) };
  const { asked } = await pullAnswers(it, [
    { items: [series, alive], nextPageToken: "second" },
    { items: [TOMBSTONE], nextSyncToken: "token" },
    { items: [TOMBSTONE, alive], nextSyncToken: "token" },
  ]);
  expect([
    asked,
    listForeignEvents(it.store.reader, it.keller).map(({ eventId }) => String(eventId)),
  ]).toEqual([[undefined, "second", undefined], ["series_1"]]);
  expect(blocksOf(it)).toHaveLength(1);
});

test("[PL3] an instance that a rebuild shows as it was lives on, though its series is gone", async () => {
  const it = await aSyncingDesk();
  const series = { ...SERIES, ...hourIn(it, 8) };
  const alive = { id: "series_1", etag: "2", recurringEventId: "series", ...hourIn(it, 14) };
  await pullAnswers(it, [{ items: [series, alive], nextSyncToken: "token" }]);
  it.store.write((writer) => {
    const state = findCalendarState(writer, it.keller);
    if (state !== undefined) saveCalendarState(writer, { ...state, syncToken: null });
  });
  await pullAnswers(it, [{ items: [alive], nextSyncToken: "token" }]);
  expect(blocksOf(it)).toHaveLength(1);
});
