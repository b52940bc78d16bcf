import type { Desk } from "../../../main/clinic/desk.ts";
import { insertAppointment } from "../../../main/store/appointments.ts";
import { saveCancelReason } from "../../../main/store/cancellations.ts";
import { listPractitioners } from "../../../main/store/practitioners.ts";
import { all, change } from "../../../main/store/sql.ts";
import { noteStaleness } from "../../../main/store/staleness.ts";
import { seededRandom } from "../../../sandbox/seeded-random.ts";
import { AppointmentId } from "../../../shared/ids.ts";
import { CANCEL_CAUSES } from "../../../shared/model/cancel-reasons.ts";
import { addDays, addMs, instantOf, wallTimeAt, weekdayOf } from "../../../shared/time.ts";
import {
  EXAMPLE_TODAY,
  exampleClinic,
  exampleId,
  examplePatients,
  exampleServices,
} from "./example-clinic.ts";

const DAY_MS = 24 * 60 * 60_000;
const WEEKS = 60;

/** Gives the example clinic a year behind it: visits booked some time before, kept, cancelled and missed, and days without Google. */
export function prepareInsights({ store, deskId }: Pick<Desk, "store" | "deskId">): void {
  const random = seededRandom(5);
  const practitioners = listPractitioners(store.reader);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  store.write((writer) => {
    for (let days = -7 * WEEKS; days < -28; days += 1) {
      const day = addDays(EXAMPLE_TODAY, days);
      if (weekdayOf(day) > 5) continue;
      for (const [index, { id: practitionerId }] of practitioners.entries())
        for (let visit = Math.floor(random() * (3 + (index % 3))); visit > 0; visit -= 1) {
          const { zone } = exampleClinic;
          const startsAt = wallTimeAt(day, 8 * 60 + visit * 45);
          const start = instantOf(startsAt, zone, 0);
          const booked = addMs(start, -Math.floor(random() * random() * 45) * DAY_MS);
          const status = pick([
            "done",
            "done",
            "done",
            "done",
            "done",
            "cancelled",
            "noShow",
            "done",
          ] as const);
          insertAppointment(writer, {
            id: AppointmentId.parse(exampleId(9, (-days * 10 + index) * 10 + visit)),
            patientId: pick(examplePatients).id,
            practitionerId,
            serviceId: pick(exampleServices).id,
            startsAt,
            zone,
            fold: 0,
            durationMinutes: pick([15, 30, 45, 60]),
            status,
            statusAt: start,
            note: "",
            version: 1,
            deskId,
            createdAt: booked,
            updatedAt: booked,
          });
        }
    }
    // Those of the last weeks as well.
    change(
      writer,
      `UPDATE appointment SET created_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at, (rowid % 9) || ' days')
       WHERE starts_at >= @from`,
      { from: wallTimeAt(addDays(EXAMPLE_TODAY, -28), 0) },
    );
    for (const { id } of all<{ readonly id: AppointmentId }>(
      writer,
      "SELECT id FROM appointment WHERE status = 'cancelled'",
    ))
      if (random() < 0.8)
        saveCancelReason(writer, { appointmentId: id, reason: { cause: pick(CANCEL_CAUSES), words: "" } });
    for (const { calendarId } of practitioners)
      for (let days = -100; calendarId !== null && days < 0; days += 1)
        noteStaleness(writer, {
          day: addDays(EXAMPLE_TODAY, days),
          calendarId,
          longestMs: Math.floor(60_000 + random() ** 6 * 5_400_000),
        });
  });
}
