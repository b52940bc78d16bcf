import { afterEach, beforeEach, expect, test } from "vitest";
import { aBooking, aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { listOwed } from "../store/outbox.ts";
import { retirePractitionerSince } from "../store/practitioners.ts";
import { all } from "../store/sql.ts";
import { listUpcomingAppointments } from "../sync/upcoming-appointments.ts";
import { instantNow } from "../../shared/time.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { findPatients } from "./find-patients.ts";
import { moveAppointment } from "./move-appointment.ts";
import { beginPractice, endPractice } from "./practise-booking.ts";
import { readWizard } from "./read-wizard.ts";
import { undoLastAct } from "./undo-last-act.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk({ now: "2026-11-23T08:00:00.000Z" });
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

/** How many rows each table has, but for the audit, which keeps that somebody practised, and the pages of the index of names. */
function rows(): Record<string, unknown> {
  const tables = all<{ readonly name: string }>(
    under.store.reader,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'audit' AND name NOT LIKE 'patient_name%'",
  );
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      all<unknown>(under.store.reader, `SELECT count(*) AS rows FROM "${name}"`),
    ]),
  );
}

test("what is booked to practise is never owed to Google, and nothing of it is left", () => {
  linkACalendar(under.desk, clinic.keller);
  bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-24T09:00" }));
  const before = rows();
  const owed = listOwed(under.store.reader);
  const begun = beginPractice(under.desk, { patientName: "Practice Patient" });
  if (begun.kind !== "begun") throw new Error(begun.kind);
  const practise = aBooking(clinic, { patientId: begun.patient.id });
  const first = bookAppointment(under.desk, practise);
  if (first.kind !== "booked") throw new Error(first.kind);
  bookAppointment(under.desk, { ...practise, clash: "accept" });
  const { appointmentId } = first;
  const later = aBooking(clinic, { startsAt: "2026-11-23T14:00" });
  moveAppointment(under.desk, { ...later, appointmentId });
  cancelAppointment(under.desk, { appointmentId });
  undoLastAct(under.desk);
  const upcoming = listUpcomingAppointments(under.store.reader, {
    practitionerId: clinic.keller,
    now: instantNow(under.clock),
  });
  expect([listOwed(under.store.reader), upcoming.length]).toEqual([owed, 1]);
  expect(readWizard(under.store.reader).practice).toEqual({ patient: begun.patient, visits: 2 });
  expect([endPractice(under.desk), endPractice(under.desk)]).toEqual([{ visits: 2 }, { visits: 0 }]);
  expect(rows()).toEqual(before);
  expect([findPatients(under.desk, { text: "Practice" }), readWizard(under.store.reader).practice]).toEqual([
    [],
    null,
  ]);
});

test("a practice that is under way goes on, and needs somebody to book with", () => {
  const asked = { patientName: "Practice Patient" };
  expect(beginPractice(under.desk, asked)).toEqual(beginPractice(under.desk, asked));
  endPractice(under.desk);
  under.store.write((writer) => {
    for (const id of [clinic.keller, clinic.brunner])
      retirePractitionerSince(writer, { id, retiredAt: instantNow(under.clock) });
  });
  expect(beginPractice(under.desk, asked)).toEqual({ kind: "noPractitioner" });
});
