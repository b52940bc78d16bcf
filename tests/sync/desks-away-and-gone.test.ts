import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { moveHere } from "../support/sent-desk.ts";
import { soon, type SyncingDesk } from "../support/syncing-desk.ts";
import { pullBoth, twoDesksAndGrob } from "../support/two-desks.ts";

/** Two desks with the same appointment, which has gone to Dr. Grob, who has no calendar, and both know that. */
async function awayAtBoth() {
  const { one, other, id, grob } = await twoDesksAndGrob();
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await pullBoth(other);
  return { one, other, id };
}

/** What matters of an appointment to both desks. */
function seen(it: SyncingDesk, id: AppointmentId) {
  const { startsAt, status, practitionerId } = it.appointment(id);
  return { startsAt, status, practitionerId };
}

test.each([
  ["keller", "in Google"],
  ["brunner", "in Google"],
  ["keller", "at a desk"],
  ["brunner", "at a desk"],
] as const)(
  "[PU6] given to a calendar again (%s) and cancelled %s while a desk was away, it is cancelled there too",
  async (name, where) => {
    const { one, other, id } = await awayAtBoth();
    moveHere(one, id, { hour: 11, practitionerId: one.clinic[name] });
    await one.push();
    await one.push();
    if (where === "at a desk") cancelAppointment(one.desk, { appointmentId: id });
    else
      one.sandbox.control.deleteEvent({
        calendarId: one[name],
        eventId: eventIdOf({ appointmentId: id, generation: 0 }),
      });
    for (const it of [one, other]) {
      await it.push();
      await pullBoth(it);
      await it.push();
    }
    const both = { startsAt: soon(one.desk, 11), status: "cancelled", practitionerId: one.clinic[name] };
    expect([seen(one, id), seen(other, id)]).toEqual([both, both]);
    expect([listOwed(other.store.reader), listConflicts(other.store.reader)]).toEqual([[], []]);
  },
);
