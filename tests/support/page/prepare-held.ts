import type { Desk } from "../../../main/clinic/desk.ts";
import { getAppointment } from "../../../main/store/appointments.ts";
import { saveHeldChange } from "../../../main/store/held-changes.ts";
import { findPractitioner } from "../../../main/store/practitioners.ts";
import { Instant, wallTimeAt } from "../../../shared/time.ts";
import { EXAMPLE_TODAY } from "./example-clinic.ts";
import { comingVisits } from "./prepare-trouble.ts";

/** Google would cancel all that is still to come of the first practitioner's day, but for the last two, which moved an hour. */
export function prepareHeld({ store }: Pick<Desk, "store">): void {
  const visits = comingVisits(0);
  store.write((writer) => {
    for (const [index, { id, practitionerId, startMinute, durationMinutes }] of visits.entries()) {
      const { zone, fold, note } = getAppointment(writer, id);
      const startsAt = wallTimeAt(EXAMPLE_TODAY, startMinute + 60);
      const moved = { startsAt, zone, fold, durationMinutes, note };
      const calendarId = findPractitioner(writer, practitionerId)?.calendarId ?? null;
      if (calendarId === null) throw new Error("the first practitioner has no calendar");
      saveHeldChange(writer, {
        appointmentId: id,
        calendarId,
        since: Instant.parse("2026-11-23T09:12:00.000Z"),
        theirs: index < visits.length - 2 ? null : { choice: moved, held: moved },
        raw: {},
        etag: null,
      });
    }
  });
}
