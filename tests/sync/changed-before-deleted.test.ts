import { expect, test } from "vitest";
import { changeNote } from "../../main/clinic/change-note.ts";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aPulledDesk, moveHere, type SentDesk, startOf } from "../support/sent-desk.ts";
import { atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

/** Reception takes the deletion back, and Google hears of it. */
async function bringBack(it: SyncingDesk): Promise<void> {
  const line = listFeedChanges(it.store.reader, 10).find(({ what }) => what.kind === "deletedInGoogle");
  if (line !== undefined) undoChange(it.desk, { changeId: line.id });
  await it.push();
}

/** What the desk has of it, and when its event is. */
function both(it: SyncingDesk, id: SentDesk["id"]) {
  const { status, startsAt } = it.appointment(id);
  return { status, startsAt, event: startOf(it.event(id)) };
}

test("[MG6] moved and then deleted in Google before this desk looked: both are taken in, and brought back it is where it was moved to", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, atHour(it.desk, 14));
  it.inGoogle(it.id, null);
  await it.pull();
  expect([both(it, it.id), it.feed().toSorted(), listOwed(it.store.reader)]).toEqual([
    { status: "cancelled", startsAt: soon(it.desk, 14), event: "14:00" },
    ["deletedInGoogle", "moved"],
    [],
  ]);
  await bringBack(it);
  expect(both(it, it.id)).toEqual({ status: "booked", startsAt: soon(it.desk, 14), event: "14:00" });
});

test("[MG6] moved at another desk and then deleted in Google before this desk looked: brought back here, the colleague's move stands", async () => {
  const it = await aPulledDesk();
  const other = await aSecondDesk(it);
  await other.pull();
  moveHere(it, it.id, { hour: 14 });
  await it.push();
  it.inGoogle(it.id, null);
  await other.pull();
  await bringBack(other);
  await it.pull();
  const there = { status: "booked", startsAt: soon(it.desk, 14), event: "14:00" };
  expect([both(other, it.id), both(it, it.id)]).toEqual([there, there]);
});

test("[MG6] moved and deleted in Google, and its note changed here: a person is asked once, about the deletion", async () => {
  const it = await aPulledDesk();
  changeNote(it.desk, { appointmentId: it.id, note: "brings the films" });
  it.inGoogle(it.id, atHour(it.desk, 14));
  it.inGoogle(it.id, null);
  await it.pull();
  const asked = listConflicts(it.store.reader).map(({ theirs }) => theirs);
  expect([asked, it.appointment(it.id).startsAt]).toEqual([[null], soon(it.desk, 14)]);
});

test("[MG7] made all-day and then deleted in Google before this desk looked: cancelled as it was", async () => {
  const it = await aPulledDesk();
  const allDay = (days: number) => ({
    date: soon(it.desk, 0, days).slice(0, 10),
    dateTime: null,
    timeZone: null,
  });
  it.inGoogle(it.id, { start: allDay(0), end: allDay(1) });
  it.inGoogle(it.id, null);
  await it.pull();
  const { status, startsAt } = it.appointment(it.id);
  expect([status, startsAt, it.feed()]).toEqual(["cancelled", soon(it.desk, 9), ["deletedInGoogle"]]);
});
