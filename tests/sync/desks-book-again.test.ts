import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aPulledDesk, blocksOf, moveHere, type SentDesk } from "../support/sent-desk.ts";
import type { SyncingDesk } from "../support/syncing-desk.ts";

/** Two desks that know a visit of Dr. Keller's at 09:00 as cancelled, and its event as deleted. */
async function twoDesksAfterDeletion() {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  for (const { pull, brunner } of [one, other]) {
    await pull();
    await pull(brunner);
  }
  cancelAppointment(one.desk, { appointmentId: one.id });
  await one.push();
  for (const { pull } of [one, other]) await pull();
  return { one, other, id: one.id };
}

/** How many live events Dr. Keller's and Dr. Brunner's calendar hold. */
function live({ sandbox, keller, brunner }: SyncingDesk): number[] {
  return [keller, brunner].map(
    (calendar) => sandbox.control.events(calendar).filter(({ status }) => status !== "cancelled").length,
  );
}

async function untilQuiet(desks: readonly SyncingDesk[]): Promise<void> {
  for (let round = 0; round < 3; round += 1)
    for (const { push, pull, brunner } of desks) {
      await push();
      await pull();
      await pull(brunner);
    }
}

test("[PU2] booked again at two desks, and given to a colleague at one of them, it has one event, whoever sends first", async () => {
  for (const firstSent of ["one", "other"] as const) {
    const { one, other, id } = await twoDesksAfterDeletion();
    for (const { desk } of [one, other]) setStatus(desk, { appointmentId: id, status: "booked" });
    changeNote(one.desk, { appointmentId: id, note: "brings the films" });
    moveHere(other, id, { hour: 9, practitionerId: other.clinic.brunner });
    await untilQuiet(firstSent === "one" ? [one, other] : [other, one]);
    const seen = ({ appointment }: SyncingDesk) => {
      const { status, note, practitionerId } = appointment(id);
      return { status, note, practitionerId };
    };
    const expected = { status: "booked", note: "brings the films", practitionerId: one.clinic.brunner };
    expect([seen(one), seen(other), live(one)]).toEqual([expected, expected, [0, 1]]);
    expect(
      [one, other].map((it) => [
        listOwed(it.store.reader),
        listConflicts(it.store.reader),
        blocksOf(it),
        findLink(it.store.reader, id)?.generation,
      ]),
    ).toEqual([
      [[], [], [], 0],
      [[], [], [], 0],
    ]);
  }
});

test("[PU2] booked again with the event it had before by a desk that never heard of the later one, it has that event at every desk", async () => {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  const { id } = one;
  for (const { pull, brunner } of [one, other]) {
    await pull();
    await pull(brunner);
  }
  one.sandbox.control.addFault({
    kind: "status",
    status: 403,
    reason: "cannotChangeOrganizer",
    match: { path: "/move" },
  });
  moveHere(one, id, { hour: 11, practitionerId: one.clinic.brunner });
  await one.push();
  one.sandbox.control.deleteEvent({
    calendarId: one.brunner,
    eventId: eventIdOf({ appointmentId: id, generation: 1 }),
  });
  for (const { pull, brunner } of [one, other]) {
    await pull();
    await pull(brunner);
  }
  const between = [one, other].map((it) => it.appointment(id).status);
  one.clock.advance(60_000);
  setStatus(other.desk, { appointmentId: id, status: "booked" });
  await untilQuiet([other, one]);
  const seen = (it: SyncingDesk) => {
    const { status, practitionerId, startsAt } = it.appointment(id);
    return { status, practitionerId, startsAt };
  };
  const expected = { ...seen(other), status: "booked", practitionerId: other.clinic.keller };
  expect([between, seen(one), seen(other), live(one), blocksOf(one)]).toEqual([
    ["cancelled", "cancelled"],
    expected,
    expected,
    [1, 0],
    [],
  ]);
  expect([one, other].map(({ store }) => [listOwed(store.reader), listConflicts(store.reader)])).toEqual([
    [[], []],
    [[], []],
  ]);
});

/** Google has deleted the visit's event for good: its id can never be used again. */
function emptyBin({ sandbox, keller, id }: SentDesk): void {
  sandbox.control.purgeEvent({
    calendarId: keller,
    eventId: eventIdOf({ appointmentId: id, generation: 0 }),
  });
}

test("[PU2] booked again at two desks once the bin is emptied, it has one new event, which tells what either changed, whoever sends first", async () => {
  for (const firstSent of ["one", "other"] as const) {
    const { one, other, id } = await twoDesksAfterDeletion();
    emptyBin(one);
    for (const { desk } of [one, other]) setStatus(desk, { appointmentId: id, status: "booked" });
    changeNote(one.desk, { appointmentId: id, note: "brings the films" });
    moveHere(other, id, { hour: 11 });
    await untilQuiet(firstSent === "one" ? [one, other] : [other, one]);
    const seen = ({ appointment }: SyncingDesk) => {
      const { status, note, startsAt } = appointment(id);
      return { status, note, hour: startsAt.slice(11, 13) };
    };
    const expected = { status: "booked", note: "brings the films", hour: "11" };
    expect([seen(one), seen(other), live(one)]).toEqual([expected, expected, [1, 0]]);
    expect([one, other].map((it) => [listOwed(it.store.reader), listConflicts(it.store.reader)])).toEqual([
      [[], []],
      [[], []],
    ]);
  }
});

test("[MG7] one that has lost its event here gets the one of the desk that books it again, and tells it what was changed here meanwhile", async () => {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  for (const { pull } of [one, other]) await pull();
  const { id } = one;
  changeNote(one.desk, { appointmentId: id, note: "brings the films" });
  setStatus(one.desk, { appointmentId: id, status: "noShow" });
  one.inGoogle(id, null);
  emptyBin(one);
  await other.pull();
  await one.pull();
  setStatus(other.desk, { appointmentId: id, status: "booked" });
  moveHere(other, id, { hour: 11 });
  await untilQuiet([other, one]);
  const seen = ({ appointment, store }: SyncingDesk) => {
    const { status, note, startsAt } = appointment(id);
    const { state, generation } = findLink(store.reader, id) ?? {};
    return { status, note, hour: startsAt.slice(11, 13), state, generation };
  };
  const expected = {
    status: "noShow",
    note: "brings the films",
    hour: "11",
    state: "linked",
    generation: 1,
  };
  expect([seen(one), seen(other), live(one)]).toEqual([expected, expected, [1, 0]]);
});
