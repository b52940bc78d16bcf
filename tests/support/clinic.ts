import { GoogleCalendarId, AccountId, PatientId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import type { BookAppointmentInput } from "../../shared/ipc/appointments.ts";
import { WallTime, instantNow, ZoneId } from "../../shared/time.ts";
import type { Desk } from "../../main/clinic/desk.ts";
import { insertClinic } from "../../main/store/clinic.ts";
import { insertPatient } from "../../main/store/patients.ts";
import { insertPractitioner, linkCalendarTo } from "../../main/store/practitioners.ts";
import { insertService } from "../../main/store/services.ts";
import { change } from "../../main/store/sql.ts";

/** The ids of the small clinic that tests work in. */
export interface TestClinic {
  /** Dr. Keller: no working hours, so always open; no calendar. */
  readonly keller: PractitionerId;
  /** Dr. Brunner, likewise. */
  readonly brunner: PractitionerId;
  /** Check-up, 30 minutes. */
  readonly checkUp: ServiceId;
  readonly anna: PatientId;
  readonly bruno: PatientId;
}

/** Sets up a clinic in Zurich (or another zone) with two practitioners, one service and two patients. */
export function aClinic(desk: Desk, { zone = "Europe/Zurich" }: { readonly zone?: string } = {}): TestClinic {
  const clinic: TestClinic = {
    keller: PractitionerId.parse(desk.newId()),
    brunner: PractitionerId.parse(desk.newId()),
    checkUp: ServiceId.parse(desk.newId()),
    anna: PatientId.parse(desk.newId()),
    bruno: PatientId.parse(desk.newId()),
  };
  const noCalendar = { email: null, accountId: null, calendarId: null, calendarName: null };
  const createdAt = instantNow(desk.clock);
  desk.store.write((writer) => {
    insertClinic(writer, {
      name: "Praxis am See",
      zone: ZoneId.parse(zone),
      country: "CH",
      privacy: "full",
    });
    insertPractitioner(writer, { id: clinic.keller, name: "Dr. Keller", colour: "blue", ...noCalendar });
    insertPractitioner(writer, { id: clinic.brunner, name: "Dr. Brunner", colour: "green", ...noCalendar });
    insertService(writer, { id: clinic.checkUp, name: "Check-up", durationMinutes: 30 });
    insertPatient(writer, {
      id: clinic.anna,
      name: "Anna Meier",
      phone: "079 123 45 67",
      phoneE164: "+41791234567",
      birthDate: null,
      note: "",
      createdAt,
    });
    insertPatient(writer, {
      id: clinic.bruno,
      name: "Bruno Weber",
      phone: null,
      phoneE164: null,
      birthDate: null,
      note: "",
      createdAt,
    });
  });
  return clinic;
}

/** Links a calendar, of an account made for it, to a practitioner. */
export function linkACalendar(
  desk: Desk,
  practitionerId: PractitionerId,
): { readonly accountId: AccountId; readonly calendarId: GoogleCalendarId } {
  const accountId = AccountId.parse(desk.newId());
  const calendarId = GoogleCalendarId.parse(`${accountId}@group.calendar.google.com`);
  desk.store.write((writer) => {
    change(
      writer,
      `INSERT INTO account (id, google_sub, email, state, connected_at) VALUES (@id, @id, @email, 'connected', @at)`,
      { id: accountId, email: `${accountId}@example.com`, at: instantNow(desk.clock) },
    );
    linkCalendarTo(writer, { practitionerId, accountId, calendarId, calendarName: "Praxis" });
  });
  return { accountId, calendarId };
}

/** What the page sends for a check-up of Anna with Dr. Keller at 09:00 on 23 November 2026, with what the test is about changed. */
export function aBooking(
  clinic: TestClinic,
  changed: Partial<Omit<BookAppointmentInput, "startsAt">> & { readonly startsAt?: string } = {},
): BookAppointmentInput {
  return {
    patientId: clinic.anna,
    serviceId: clinic.checkUp,
    practitionerId: clinic.keller,
    note: "",
    fold: null,
    durationMinutes: 30,
    clash: "refuse",
    ...changed,
    startsAt: WallTime.parse(changed.startsAt ?? "2026-11-23T09:00"),
  };
}
