import fc from "fast-check";
import { expect, test } from "vitest";
import { AppointmentId, GoogleEventId } from "../../shared/ids.ts";
import { addMs, Instant, instantFromMs, msOf, wallTimeOf, ZoneId } from "../../shared/time.ts";
import { aBooking, aClinic, linkACalendar } from "../../tests/support/clinic.ts";
import { aDesk } from "../../tests/support/desk.ts";
import { replaceBlocksOfSeries } from "../store/blocks.ts";
import { changeOne } from "../store/sql.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";

const MINUTE = 60_000;

/** Zones and a moment a few hours before their clocks change; the last one changes at midnight, by half an hour. */
const changes = [
  ["Europe/Zurich", "2026-10-24T20:00:00.000Z"],
  ["Europe/Zurich", "2027-03-27T20:00:00.000Z"],
  ["America/St_Johns", "2026-11-01T00:00:00.000Z"],
  ["Australia/Lord_Howe", "2027-04-03T10:00:00.000Z"],
] as const;

interface Step {
  readonly kind: "book" | "block" | "cancel";
  /** Minutes after the beginning. */
  readonly at: number;
  readonly minutes: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("book", "book", "book", "block", "cancel"),
  at: fc.integer({ min: 0, max: 24 * 12 }).map((steps) => steps * 5),
  minutes: fc.integer({ min: 1, max: 24 }).map((steps) => steps * 5),
});

interface Taken {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

test("[BK2] a slot is free exactly when nothing live overlaps it, however the clocks change", () => {
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.array(step, { maxLength: 30 }), ([zone, begin], steps) => {
      const under = aDesk();
      try {
        const clinic = aClinic(under.desk, { zone });
        const { calendarId } = linkACalendar(under.desk, clinic.keller);
        let taken: Taken[] = [];
        for (const [index, { kind, at, minutes }] of steps.entries()) {
          const start = addMs(Instant.parse(begin), at * MINUTE);
          const span = { from: msOf(start), to: msOf(start) + minutes * MINUTE };
          if (kind === "block") {
            const eventId = GoogleEventId.parse(`block${index}`);
            const block = { eventId, startsAt: start, endsAt: instantFromMs(span.to), label: "Busy" };
            under.store.write((writer) =>
              replaceBlocksOfSeries(writer, { calendarId, seriesId: eventId }, [block]),
            );
            taken.push({ id: eventId, ...span });
            continue;
          }
          const first = taken.find(({ id }) => !id.startsWith("block"));
          if (kind === "cancel") {
            if (first === undefined) continue;
            cancelAppointment(under.desk, { appointmentId: AppointmentId.parse(first.id) });
            taken = taken.filter((other) => other !== first);
            continue;
          }
          const { wall, fold } = wallTimeOf(start, ZoneId.parse(zone));
          const outcome = bookAppointment(
            under.desk,
            aBooking(clinic, { startsAt: wall, fold, durationMinutes: minutes }),
          );
          const isTaken = taken.some(({ from, to }) => from < span.to && span.from < to);
          expect(outcome.kind).toBe(isTaken ? "clashes" : "booked");
          if (outcome.kind === "booked") taken.push({ id: outcome.appointmentId, ...span });
        }
      } finally {
        under.close();
      }
    }),
    { numRuns: 40 },
  );
});

test("[BK2] a visit stored in another zone, and one longer than a day, take up their time too", () => {
  const under = aDesk();
  const clinic = aClinic(under.desk);
  const booked = bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-22T20:00" }));
  const appointmentId = booked.kind === "booked" ? booked.appointmentId : booked.kind;
  const store = (statement: string): void =>
    under.store.write((writer) => changeOne(writer, statement, { appointmentId }));
  const isFree = (startsAt: string): boolean => {
    const outcome = bookAppointment(under.desk, aBooking(clinic, { startsAt }));
    if (outcome.kind === "booked") cancelAppointment(under.desk, { appointmentId: outcome.appointmentId });
    return outcome.kind === "booked";
  };
  // 20:00 in Honolulu is 07:00 of the next day in Zurich.
  store("UPDATE appointment SET zone = 'Pacific/Honolulu' WHERE id = @appointmentId");
  const otherZone = ["2026-11-22T20:00", "2026-11-23T07:00"].map(isFree);
  store(
    "UPDATE appointment SET zone = 'Europe/Zurich', duration_minutes = 40 * 60 WHERE id = @appointmentId",
  );
  const long = ["2026-11-24T11:59", "2026-11-24T12:00"].map(isFree);
  expect({ otherZone, long }).toEqual({ otherZone: [true, false], long: [false, true] });
  under.close();
});
