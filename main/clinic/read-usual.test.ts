import { afterEach, beforeEach, expect, test } from "vitest";
import { instantNow } from "../../shared/time.ts";
import { aBooking, aClinic, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { retirePractitionerSince } from "../store/practitioners.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { readUsual } from "./read-usual.ts";

let under: DeskUnderTest;
let clinic: TestClinic;
beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

test("gives what the patient came for last and with whom, cancelled visits left out", () => {
  expect(readUsual(under.desk, { patientId: clinic.anna })).toEqual({
    practitionerId: null,
    serviceId: null,
  });
  bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-23T09:00" }));
  bookAppointment(
    under.desk,
    aBooking(clinic, { startsAt: "2026-11-24T09:00", practitionerId: clinic.brunner }),
  );
  const later = bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-25T09:00" }));
  if (later.kind !== "booked") throw new Error(later.kind);
  cancelAppointment(under.desk, { appointmentId: later.appointmentId });
  expect(readUsual(under.desk, { patientId: clinic.anna })).toEqual({
    practitionerId: clinic.brunner,
    serviceId: clinic.checkUp,
  });
});

test("leaves out a practitioner who is booked no longer", () => {
  bookAppointment(under.desk, aBooking(clinic));
  under.store.write((writer) =>
    retirePractitionerSince(writer, { id: clinic.keller, retiredAt: instantNow(under.clock) }),
  );
  expect(readUsual(under.desk, { patientId: clinic.anna })).toEqual({
    practitionerId: null,
    serviceId: clinic.checkUp,
  });
});
