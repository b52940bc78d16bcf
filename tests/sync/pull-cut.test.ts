import { expect, test } from "vitest";
import { listHeldChanges } from "../../main/store/held-changes.ts";
import { pullUntilItDies } from "../support/dying-store.ts";
import { aPulledDesk, blocksOf } from "../support/sent-desk.ts";
import { atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

/** How a desk ends that pulled once with so many transactions, and then again. */
async function endAfter(cut: number, prepare: (it: SyncingDesk) => Promise<() => unknown>) {
  const it = await aPulledDesk();
  const look = await prepare(it);
  const isWhole = await pullUntilItDies(it, cut);
  const report = await it.pull();
  return { isWhole, end: [report.kind, look()] };
}

/** The same end whichever transaction the first pull dies before. */
async function expectOneEnd(prepare: (it: SyncingDesk) => Promise<() => unknown>): Promise<unknown> {
  const { end } = await endAfter(Infinity, prepare);
  for (let cut = 0; ; cut += 1) {
    const cutShort = await endAfter(cut, prepare);
    expect([cut, cutShort.end]).toEqual([cut, end]);
    if (cutShort.isWhole) return end;
  }
}

test("[PL2] whichever transaction a pull dies before, the next one ends the same", async () => {
  const end = await expectOneEnd(async (it) => {
    const [moved, deleted] = [11, 12].map((hour) => it.book({ startsAt: soon(it.desk, hour) }));
    if (moved === undefined || deleted === undefined) throw new Error("two were booked");
    await it.push();
    const { control } = it.sandbox;
    const [kept, gone] = [14, 15].map((hour) =>
      String(control.insertEvent(it.keller, { summary: `Meeting ${hour}`, ...atHour(it.desk, hour) })["id"]),
    );
    await it.pull();
    it.inGoogle(moved, atHour(it.desk, 19));
    it.inGoogle(deleted, null);
    control.changeEvent({ calendarId: it.keller, eventId: String(kept) }, atHour(it.desk, 17));
    control.deleteEvent({ calendarId: it.keller, eventId: String(gone) });
    control.insertEvent(it.keller, { summary: "New", ...atHour(it.desk, 16) });
    return () => [
      it.appointment(moved).startsAt === soon(it.desk, 19),
      it.appointment(deleted).status,
      blocksOf(it).map(({ label }) => label),
      it.feed().toSorted(),
    ];
  });
  expect(end).toEqual(["pulled", [true, "cancelled", ["New", "Meeting 14"], ["deletedInGoogle", "moved"]]]);
}, 60_000);

test("[PL2] [MG8] a pull that dies half-way through too much at once holds all of it", async () => {
  const end = await expectOneEnd(async (it) => {
    const ids = Array.from({ length: 7 }, (_, index) => it.book({ startsAt: soon(it.desk, 10 + index) }));
    await it.push();
    await it.pull();
    for (const [index, id] of ids.entries()) it.inGoogle(id, atHour(it.desk, 11 + index));
    return () => [
      ids.every((id, index) => it.appointment(id).startsAt === soon(it.desk, 10 + index)),
      listHeldChanges(it.store.reader).length,
    ];
  });
  expect(end).toEqual(["pulled", [true, 7]]);
}, 60_000);
