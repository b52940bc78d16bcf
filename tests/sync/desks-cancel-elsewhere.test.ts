import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { insertPractitioner } from "../../main/store/practitioners.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { PractitionerId } from "../../shared/ids.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aPulledDesk, moveHere } from "../support/sent-desk.ts";
import type { SyncingDesk } from "../support/syncing-desk.ts";

/** Two desks that know a visit of Dr. Keller's, and Dr. Grob, who has no calendar, where anybody has none. */
async function twoDesks({ withoutCalendar }: { readonly withoutCalendar: "one" | "nobody" }) {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  const grob = PractitionerId.parse(one.desk.newId());
  const noCalendar = { email: null, accountId: null, calendarId: null, calendarName: null };
  for (const { store, pull, brunner } of [one, other]) {
    if (withoutCalendar === "one")
      store.write((writer) =>
        insertPractitioner(writer, { id: grob, name: "Dr. Grob", colour: "pink", ...noCalendar }),
      );
    await pull();
    await pull(brunner);
  }
  return { one, other, id: one.id, grob };
}

async function untilQuiet(desks: readonly SyncingDesk[]): Promise<void> {
  for (let round = 0; round < 3; round += 1)
    for (const { push, pull, brunner } of desks) {
      await push();
      await pull();
      await pull(brunner);
    }
}

test("[PU5] cancelled at one desk, and given from where a person took its event to somebody without a calendar at another, it is cancelled at both", async () => {
  const { one, other, id, grob } = await twoDesks({ withoutCalendar: "one" });
  const eventId = eventIdOf({ appointmentId: id, generation: 0 });
  await one.context().client.moveEvent({ calendarId: one.keller, eventId }, one.brunner);
  moveHere(one, id, { hour: 11, practitionerId: grob });
  await one.push();
  cancelAppointment(other.desk, { appointmentId: id });
  await untilQuiet([other, one]);
  const event = one.event(id, { calendarId: one.brunner });
  expect([event?.["status"], one.appointment(id).status, other.appointment(id).status]).toEqual([
    "cancelled",
    "cancelled",
    "cancelled",
  ]);
  expect([one, other].map(({ store }) => [listOwed(store.reader), listConflicts(store.reader)])).toEqual([
    [[], []],
    [[], []],
  ]);
});

test.each([
  ["in Google", "one"],
  ["at a desk", "one"],
  ["in Google", "nobody"],
  ["at a desk", "nobody"],
] as const)(
  "[MG6] given to a colleague at one desk and cancelled %s before the other read the colleague's calendar, it is cancelled there too (without a calendar: %s)",
  async (where, withoutCalendar) => {
    const { one, other, id } = await twoDesks({ withoutCalendar });
    moveHere(one, id, { hour: 11, practitionerId: one.clinic.brunner });
    await one.push();
    // What left this calendar is found to be on the other one.
    await other.pull();
    const between = other.appointment(id).status;
    if (where === "at a desk") cancelAppointment(one.desk, { appointmentId: id });
    else
      one.sandbox.control.deleteEvent({
        calendarId: one.brunner,
        eventId: eventIdOf({ appointmentId: id, generation: 0 }),
      });
    await one.push();
    await other.pull(other.brunner);
    await untilQuiet([other, one]);
    expect([between, one.appointment(id).status, other.appointment(id).status]).toEqual([
      "booked",
      "cancelled",
      "cancelled",
    ]);
    expect([other.appointment(id).practitionerId, other.feed()]).toEqual([
      other.clinic.brunner,
      expect.arrayContaining(["handedOver", "deletedInGoogle"]),
    ]);
    expect([listOwed(other.store.reader), listConflicts(other.store.reader)]).toEqual([[], []]);
  },
);

test("[PU6] where an event was left for a new one, a desk that hears of the deletion first has the visit again", async () => {
  const { one, other, id } = await twoDesks({ withoutCalendar: "one" });
  const { control } = one.sandbox;
  control.addFault({
    kind: "status",
    status: 403,
    reason: "cannotChangeOrganizer",
    match: { path: "/move" },
  });
  control.addFault({ kind: "offline", match: { method: "DELETE" }, times: 1 });
  moveHere(one, id, { hour: 11, practitionerId: one.clinic.brunner });
  await one.push();
  one.clock.advance(16 * 60_000);
  await one.push();
  await other.pull();
  const between = other.appointment(id).status;
  await other.pull(other.brunner);
  await untilQuiet([other, one]);
  const seen = (it: SyncingDesk) => {
    const { status, practitionerId, startsAt } = it.appointment(id);
    return { status, practitionerId, startsAt };
  };
  const expected = {
    status: "booked",
    practitionerId: one.clinic.brunner,
    startsAt: one.appointment(id).startsAt,
  };
  expect([between, seen(one), seen(other), listOwed(other.store.reader)]).toEqual([
    "cancelled",
    expected,
    expected,
    [],
  ]);
});
