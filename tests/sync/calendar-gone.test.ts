import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { linkCalendar } from "../../main/sync/link-calendar.ts";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { ALL_SENT, aPulledDesk, moveHere } from "../support/sent-desk.ts";
import { soon, type SyncingDesk } from "../support/syncing-desk.ts";
import { pullBoth, twoDesksAndGrob } from "../support/two-desks.ts";

test("[PL10] another calendar linked in the place of one that is gone gets what was there and what waited", async () => {
  const it = await aPulledDesk();
  it.sandbox.control.deleteCalendar(it.keller);
  it.book({ startsAt: soon(it.desk, 11) });
  await it.push();
  await it.pull();
  const calendarId = GoogleCalendarId.parse(it.sandbox.control.addCalendar({ summary: "Another" }).id);
  await linkCalendar(
    { desk: it.desk, google: it.account, stopChannelsOf: () => undefined },
    { practitionerId: it.clinic.keller, choice: { kind: "existing", calendarId } },
  );
  expect([
    await it.push(),
    it.sandbox.control.events(calendarId).map(({ status }) => status),
    it.feed(),
    listOwed(it.store.reader),
  ]).toEqual([{ sent: 2, ...ALL_SENT }, ["confirmed", "confirmed"], [], []]);
});

/** Dr. Keller's calendar is shared no more, until the faults are cleared. */
function unshare({ sandbox, keller }: SyncingDesk): void {
  const path = encodeURIComponent(keller);
  sandbox.control.addFault({
    kind: "status",
    status: 404,
    reason: "notFound",
    match: { path },
    times: 1_000,
  });
}

/** How many live events both calendars hold. */
function live({ sandbox, keller, brunner }: SyncingDesk): number[] {
  return [keller, brunner].map(
    (calendar) => sandbox.control.events(calendar).filter(({ status }) => status !== "cancelled").length,
  );
}

test("[PL10] cancelled while its calendar is shared no more, a visit's event goes once it is shared again", async () => {
  const it = await aPulledDesk();
  unshare(it);
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  await it.pull();
  const gone = listOwed(it.store.reader).map(({ reason }) => reason);
  it.sandbox.control.clearFaults();
  await it.pull();
  await it.push();
  expect([gone, live(it), listOwed(it.store.reader), it.feed()]).toEqual([["calendarGone"], [0, 0], [], []]);
});

test("[PL10] given to a colleague while its calendar is shared no more, a visit has one event once it is shared again", async () => {
  const it = await aPulledDesk();
  await it.pull(it.brunner);
  unshare(it);
  moveHere(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
  await it.push();
  await it.pull();
  it.sandbox.control.clearFaults();
  await it.push();
  await it.pull();
  await it.pull(it.brunner);
  await it.push();
  expect([live(it), listOwed(it.store.reader), it.appointment(it.id).practitionerId]).toEqual([
    [0, 1],
    [],
    it.clinic.brunner,
  ]);
});

test("[PL10] booked again while its calendar is shared no more, and given to somebody without one, a visit takes place at every desk once it is shared again", async () => {
  const { one, other, id, grob } = await twoDesksAndGrob();
  cancelAppointment(one.desk, { appointmentId: id });
  await one.push();
  for (const it of [one, other]) await pullBoth(it);
  unshare(one);
  setStatus(one.desk, { appointmentId: id, status: "booked" });
  await one.push();
  const waits = listOwed(one.store.reader).map(({ reason }) => reason);
  moveHere(one, id, { hour: 9, practitionerId: grob });
  one.sandbox.control.clearFaults();
  for (const it of [one, other]) {
    await pullBoth(it);
    await it.push();
  }
  const seen = [one, other].map(({ appointment, store }) => {
    const { status, practitionerId } = appointment(id);
    return { status, practitionerId, owed: listOwed(store.reader) };
  });
  const takesPlace = { status: "booked", practitionerId: grob, owed: [] };
  expect([waits, live(one), seen]).toEqual([["calendarGone"], [0, 0], [takesPlace, takesPlace]]);
});

/** Somebody who is here is given to Dr. Brunner while Dr. Keller's calendar is shared no more; the other desk knows. */
async function givenAwayMeanwhile() {
  const desks = await twoDesksAndGrob();
  const { one, other, id } = desks;
  // Once deleted in Google, and brought back there.
  for (const change of [null, { status: "confirmed" }]) {
    one.inGoogle(id, change);
    for (const it of [one, other]) await pullBoth(it);
  }
  setStatus(one.desk, { appointmentId: id, status: "arrived" });
  await one.push();
  for (const it of [one, other]) await pullBoth(it);
  unshare(one);
  moveHere(one, id, { hour: 9, practitionerId: one.clinic.brunner });
  await one.push();
  await other.pull(other.brunner);
  return desks;
}

test.each(["before", "after"] as const)(
  "[PL10] cancelled at another desk %s the calendar that was left is shared again, a visit has no event on either",
  async (when) => {
    const { one, other, id } = await givenAwayMeanwhile();
    const cancel = async (): Promise<void> => {
      cancelAppointment(other.desk, { appointmentId: id });
      await other.push();
      await one.pull(one.brunner);
    };
    if (when === "before") await cancel();
    one.sandbox.control.clearFaults();
    await one.pull();
    if (when === "after") await cancel();
    await one.push();
    const seen = [one, other].map(({ appointment, store }) => [
      appointment(id).status,
      listOwed(store.reader),
      listConflicts(store.reader),
    ]);
    const cancelled = ["cancelled", [], []];
    expect([live(one), seen]).toEqual([
      [0, 0],
      [cancelled, cancelled],
    ]);
  },
);
