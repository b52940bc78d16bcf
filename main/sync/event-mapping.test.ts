import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  AccountId,
  AppointmentId,
  DeskId,
  GoogleCalendarId,
  PatientId,
  PractitionerId,
  ServiceId,
} from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { CivilDate, Instant, WallTime, ZoneId } from "../../shared/time.ts";
import { GoogleEvent } from "../google/wire.ts";
import { syncedFieldsOf } from "./appointment-parts.ts";
import { eventIdOf } from "./event-id.ts";
import { type EventInput, ownFields, restDigest, toGoogleEvent } from "./event-mapping.ts";
import { fromGoogleEvent } from "./read-event.ts";
import { createSealer } from "./seal.ts";

const uuid = (last: number) => `0193a5c0-7c1e-7000-8000-${String(last).padStart(12, "0")}`;
const zone = ZoneId.parse("Europe/Zurich");
const moment = Instant.parse("2026-11-21T08:00:00.000Z");
const sealer = createSealer({ key: randomBytes(32), randomBytes });

const appointment: Appointment = {
  id: AppointmentId.parse(uuid(1)),
  patientId: PatientId.parse(uuid(2)),
  practitionerId: PractitionerId.parse(uuid(3)),
  serviceId: ServiceId.parse(uuid(4)),
  startsAt: WallTime.parse("2026-11-23T09:00"),
  zone,
  fold: 0,
  durationMinutes: 45,
  status: "confirmed",
  statusAt: moment,
  note: "Bring X-rays.",
  version: 3,
  deskId: DeskId.parse(uuid(5)),
  createdAt: moment,
  updatedAt: moment,
};

function anInput(differs: Partial<EventInput> = {}): EventInput {
  return {
    appointment,
    patient: {
      id: appointment.patientId,
      name: "Mira Lang",
      phone: "079 123 45 67",
      phoneE164: "+41791234567",
      birthDate: CivilDate.parse("1980-02-29"),
      note: "never sent",
      createdAt: moment,
    },
    service: { id: appointment.serviceId, name: "Check-up", durationMinutes: 30, retiredAt: null },
    practitioner: {
      id: appointment.practitionerId,
      name: "Dr. Keller",
      colour: "blue",
      email: "keller@clinic.example",
      accountId: AccountId.parse(uuid(6)),
      calendarId: GoogleCalendarId.parse("keller"),
      calendarName: "Dr. Keller",
      retiredAt: null,
    },
    clinic: { name: "Praxis am See", zone, country: "CH", privacy: "full" },
    accountEmail: "owner@clinic.example",
    sealer,
    eventId: eventIdOf({ appointmentId: appointment.id, generation: 0 }),
    lastSeen: undefined,
    ...differs,
  };
}

function asSeen(body: unknown, more: Record<string, unknown> = {}): GoogleEvent {
  return GoogleEvent.parse({ ...GoogleEvent.parse(body), etag: '"1"', status: "confirmed", ...more });
}

test("[PU1] a new event carries every row of the mapping", () => {
  const event = GoogleEvent.parse(toGoogleEvent(anInput()));
  const { patient0, ...clear } = event.extendedProperties?.private ?? {};
  expect({ ...event, extendedProperties: clear }).toEqual({
    id: eventIdOf({ appointmentId: appointment.id, generation: 0 }),
    summary: "Appointment — Mira Lang",
    description: "Check-up\n079 123 45 67\n\nBring X-rays.",
    start: { dateTime: "2026-11-23T08:00:00.000Z", timeZone: "Europe/Zurich" },
    end: { dateTime: "2026-11-23T08:45:00.000Z", timeZone: "Europe/Zurich" },
    colorId: "9",
    attendees: [{ email: "keller@clinic.example" }],
    reminders: { useDefault: true },
    extendedProperties: {
      appointmentId: appointment.id,
      version: "3",
      createdAt: moment,
      deskId: appointment.deskId,
      status: "confirmed",
      statusAt: moment,
      serviceId: appointment.serviceId,
      practitionerId: appointment.practitionerId,
      patientId: appointment.patientId,
      at: "2026-11-23T09:00 Europe/Zurich 0 45",
      privacy: "full",
      headLines: "2",
      invited: "keller@clinic.example",
    },
  });
  expect(JSON.parse(sealer.open(patient0 ?? "") ?? "")).toEqual({
    name: "Mira Lang",
    phone: "079 123 45 67",
    phoneE164: "+41791234567",
    birthDate: "1980-02-29",
    service: { name: "Check-up", durationMinutes: 30 },
  });
});

test("[PU1] in busy mode no readable word tells of the patient, the service or the note", () => {
  const input = anInput();
  const body = toGoogleEvent({ ...input, clinic: { ...input.clinic, privacy: "busy" } });
  const text = JSON.stringify(body);
  expect([body["summary"], body["description"]]).toEqual(["Booked", undefined]);
  expect(["Mira", "Lang", "079", "Check-up", "X-rays", "1980"].filter((word) => text.includes(word))).toEqual(
    [],
  );
});

test("[PU1] the practitioner is not invited where the address is the account's own, and patients never are", () => {
  const body = toGoogleEvent(anInput({ accountEmail: "Keller@Clinic.example" }));
  expect(body["attendees"]).toBeUndefined();
});

test("[PU1] no property is longer than Google keeps, however long the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (name) => {
      const input = anInput();
      const event = GoogleEvent.parse(toGoogleEvent({ ...input, patient: { ...input.patient, name } }));
      const properties = Object.entries(event.extendedProperties?.private ?? {});
      const sealed = properties.filter(([key]) => /^patient\d+$/.test(key)).map(([, value]) => value);
      expect(properties.every(([key, value]) => key.length <= 44 && value.length <= 1024)).toBe(true);
      expect(JSON.parse(sealer.open(sealed.join("")) ?? "")).toMatchObject({ name });
    }),
  );
});

test("[MD4] an update keeps what we do not know, others' guests, and their properties", () => {
  const first = toGoogleEvent(anInput());
  const lastSeen = asSeen(first, {
    location: "Room 2",
    transparency: "opaque",
    reminders: { useDefault: false, overrides: [] },
    newInGoogle: { kept: true },
    attendees: [
      { email: "keller@clinic.example", responseStatus: "accepted" },
      { email: "nurse@example.com", responseStatus: "declined" },
    ],
    extendedProperties: {
      private: {
        ...GoogleEvent.parse(first).extendedProperties?.private,
        theirs: "kept",
        patient7: "old chunk",
      },
      shared: { also: "kept" },
    },
  });
  const moved = { ...appointment, startsAt: WallTime.parse("2026-11-23T10:00"), version: 4 };
  const event = toGoogleEvent(anInput({ lastSeen, appointment: moved }));
  expect(event).toMatchObject({
    status: "confirmed",
    location: "Room 2",
    transparency: "opaque",
    reminders: { useDefault: false, overrides: [] },
    newInGoogle: { kept: true },
    start: { dateTime: "2026-11-23T09:00:00.000Z" },
    attendees: lastSeen.attendees,
    extendedProperties: { private: { theirs: "kept", version: "4" }, shared: { also: "kept" } },
  });
  expect(JSON.stringify(event)).not.toMatch(/old chunk|etag/);
});

test("[PU3] another practitioner takes the place of the one we invited", () => {
  const lastSeen = asSeen(toGoogleEvent(anInput()));
  const input = anInput({ lastSeen });
  const to = (email: string | null) =>
    ownFields({ ...input, practitioner: { ...input.practitioner, email } })["attendees"];
  expect([to("brunner@clinic.example"), to(null)]).toEqual([[{ email: "brunner@clinic.example" }], []]);
});

test("[PU3] busy mode takes our words away, and leaves alone what others wrote since", () => {
  const input = anInput();
  const clinic = { ...input.clinic, privacy: "busy" as const };
  const wasFull = asSeen(toGoogleEvent(input));
  const wasBusy = asSeen(toGoogleEvent({ ...input, clinic }), { description: "Their own words" });
  const descriptions = [wasFull, wasBusy].map(
    (lastSeen) => toGoogleEvent({ ...input, clinic, lastSeen })["description"],
  );
  expect(descriptions).toEqual(["", "Their own words"]);
});

test("[PU2] a deleted event is written back as a confirmed one", () => {
  const lastSeen = asSeen(toGoogleEvent(anInput()), { status: "cancelled" });
  expect(toGoogleEvent(anInput({ lastSeen }))["status"]).toBe("confirmed");
});

test("[PU7] the digest changes with whatever is written beside start, end and note, and with nothing else", () => {
  const input = anInput();
  const digest = (differs: Partial<EventInput>) => restDigest({ ...input, ...differs });
  const same = [
    digest({ appointment: { ...appointment, version: 9, note: "Else", durationMinutes: 60 } }),
    digest({ patient: { ...input.patient, note: "Else" } }),
    // Statuses are merged by themselves (MD2).
    digest({ appointment: { ...appointment, status: "arrived" } }),
  ];
  const others = [
    digest({ patient: { ...input.patient, name: "Mira Long" } }),
    digest({ patient: { ...input.patient, birthDate: null } }),
    digest({ service: { ...input.service, name: "Surgery" } }),
    digest({ practitioner: { ...input.practitioner, colour: "pink" } }),
    digest({ practitioner: { ...input.practitioner, email: null } }),
    digest({ clinic: { ...input.clinic, privacy: "busy" } }),
  ];
  expect(same).toEqual([digest({}), digest({}), digest({})]);
  expect(new Set([digest({}), ...others]).size).toBe(1 + others.length);
});

test("[PL6] an event reads back as what it was made from, also in a repeated hour", () => {
  const starts = ["2026-11-23T09:00", "2026-10-25T02:30", "2026-03-29T03:00"].map((text) =>
    WallTime.parse(text),
  );
  for (const startsAt of starts)
    for (const fold of startsAt === "2026-10-25T02:30" ? ([0, 1] as const) : ([0] as const)) {
      const booked = { ...appointment, startsAt, fold };
      const reading = fromGoogleEvent(asSeen(toGoogleEvent(anInput({ appointment: booked }))), zone);
      expect(reading).toMatchObject({
        kind: "present",
        fields: syncedFieldsOf(booked),
        told: { appointmentId: appointment.id, version: 3, privacy: "full" },
      });
    }
});

test("[MG7] reads times in any offset as the clinic's wall time", () => {
  const event = asSeen(toGoogleEvent(anInput()), {
    start: { dateTime: "2026-11-23T03:00:00-05:00", timeZone: "America/New_York" },
    end: { dateTime: "2026-11-23T13:30:00+05:00" },
  });
  expect(fromGoogleEvent(event, zone)).toMatchObject({
    fields: { startsAt: "2026-11-23T09:00", durationMinutes: 30 },
  });
});

test("[MG7] tells what an appointment cannot be", () => {
  const start = { dateTime: "2026-11-23T09:00:00Z" };
  const seen = (more: Record<string, unknown>) =>
    fromGoogleEvent(asSeen(toGoogleEvent(anInput()), more), zone).kind;
  expect([
    seen({ status: "cancelled" }),
    seen({ recurrence: ["RRULE:FREQ=DAILY"] }),
    seen({ recurringEventId: "master" }),
    seen({ start: { date: "2026-11-23" }, end: { date: "2026-11-24" } }),
    seen({ start, end: { dateTime: "2026-11-23T21:01:00Z" } }),
    seen({ start, end: start }),
    seen({ start: { dateTime: "soon" } }),
    seen({ end: undefined }),
    seen({ start, end: { dateTime: "2026-11-23T21:00:00Z" } }),
  ]).toEqual(["deleted", ...Array.from({ length: 7 }, () => "unrepresentable"), "present"]);
});

test("[MG7] an event written in busy mode states no note", () => {
  const input = anInput();
  const body = toGoogleEvent({ ...input, clinic: { ...input.clinic, privacy: "busy" } });
  expect(fromGoogleEvent(asSeen(body), zone)).toMatchObject({ kind: "present", fields: { note: undefined } });
});

test("[PL9] properties that somebody spoiled count as not there", () => {
  const spoiled = { private: { appointmentId: "7", version: "x", privacy: "loud", headLines: "-1" } };
  const reading = fromGoogleEvent(asSeen(toGoogleEvent(anInput()), { extendedProperties: spoiled }), zone);
  expect(reading).toMatchObject({ kind: "present", told: {} });
});
