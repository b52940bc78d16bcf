import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { choosePrivacy } from "../../main/clinic/choose-privacy.ts";
import { listAudit } from "../../main/store/audit.ts";
import { findCalendarState } from "../../main/store/calendar-states.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { findPractitioner } from "../../main/store/practitioners.ts";
import { linkCalendar, type Linking } from "../../main/sync/link-calendar.ts";
import { listCalendars } from "../../main/sync/list-calendars.ts";
import { previewLink } from "../../main/sync/preview-link.ts";
import { unlinkCalendar } from "../../main/sync/unlink-calendar.ts";
import { type AppointmentId, GoogleCalendarId, PractitionerId } from "../../shared/ids.ts";
import type { LinkCalendarOutcome } from "../../shared/ipc/google.ts";
import { aBooking, aClinic, type TestClinic } from "../support/clinic.ts";
import { aDeskWithGoogle, type DeskWithGoogle } from "../support/connected-desk.ts";

let under: DeskWithGoogle;
let clinic: TestClinic;
let stopped: GoogleCalendarId[];
let linking: Linking;

beforeEach(async () => {
  under = await aDeskWithGoogle();
  clinic = aClinic(under.desk);
  stopped = [];
  const { desk, google } = under;
  linking = { desk, google, stopChannelsOf: (calendarId) => stopped.push(calendarId) };
  await google.connect();
});

afterEach(() => under.end());

function aCalendar(summary: string): GoogleCalendarId {
  return GoogleCalendarId.parse(under.sandbox.control.addCalendar({ summary }).id);
}

function link(practitionerId: PractitionerId, calendarId: GoogleCalendarId): Promise<LinkCalendarOutcome> {
  return linkCalendar(linking, { practitionerId, choice: { kind: "existing", calendarId } });
}

function book(startsAt: string, more: Parameters<typeof aBooking>[1] = {}): AppointmentId {
  const outcome = bookAppointment(under.desk, aBooking(clinic, { startsAt, clash: "accept", ...more }));
  if (outcome.kind !== "booked") throw new Error(outcome.kind);
  return outcome.appointmentId;
}

function owed(): AppointmentId[] {
  return listOwed(under.store.reader).map(({ appointmentId }) => appointmentId);
}

describe("listing calendars", () => {
  test("names those that can be written to, the account's own first, and whose they are", async () => {
    const keller = aCalendar("Dr. Keller");
    const brunner = aCalendar("Dr. Brunner");
    const holidays = under.sandbox.control.addCalendar({ summary: "Holidays", role: "reader" }).id;
    await link(clinic.keller, keller);
    const outcome = await listCalendars(under.google, under.store.reader);
    // The sandbox's owner has calendars from before, too.
    const known = ["owner@clinic.example", keller, brunner, holidays];
    const calendars = outcome.kind === "listed" ? outcome.calendars : [];
    expect({
      kind: outcome.kind,
      calendars: calendars.filter((one) => known.includes(one.calendarId)),
    }).toEqual({
      kind: "listed",
      calendars: [
        { calendarId: "owner@clinic.example", name: expect.any(String), isPrimary: true, linkedTo: null },
        { calendarId: brunner, name: "Dr. Brunner", isPrimary: false, linkedTo: null },
        { calendarId: keller, name: "Dr. Keller", isPrimary: false, linkedTo: clinic.keller },
      ],
    });
  });

  test("tells that nobody is connected, that there is no network, or what Google said", async () => {
    under.sandbox.control.addFault({ kind: "captivePortal", times: 1 });
    expect(await listCalendars(under.google, under.store.reader)).toEqual({ kind: "offline" });
    under.sandbox.control.addFault({ kind: "status", status: 503, times: 1 });
    expect(await listCalendars(under.google, under.store.reader)).toEqual({
      kind: "failed",
      code: "unavailable",
    });
    await under.google.disconnect(async () => undefined);
    expect(await listCalendars(under.google, under.store.reader)).toEqual({ kind: "notConnected" });
  });
});

describe("[AC6] the preview", () => {
  const preview = () =>
    previewLink({ reader: under.store.reader, clock: under.clock }, { practitionerId: clinic.keller });

  test("counts what will be created from today on, and shows the exact words of the first", () => {
    book("2026-11-20T09:00");
    book("2026-11-21T07:00", { note: "Bring the X-ray" });
    book("2026-11-23T09:00");
    const cancelled = book("2026-11-23T10:00");
    cancelAppointment(under.desk, { appointmentId: cancelled });
    book("2026-11-23T11:00", { practitionerId: clinic.brunner });
    under.sandbox.control.clearRequests();
    expect(preview()).toEqual({
      upcoming: 2,
      example: {
        title: "Appointment — Anna Meier",
        description: "Check-up\n079 123 45 67\n\nBring the X-ray",
      },
    });
    expect(under.sandbox.control.requests()).toEqual([]);
  });

  test("shows what the clinic's privacy lets out, and no more", () => {
    book("2026-11-23T09:00", { note: "Bring the X-ray" });
    choosePrivacy(under.desk, { privacy: "busy" });
    expect(preview()).toEqual({ upcoming: 1, example: { title: "Booked", description: "" } });
  });

  test("says that nothing will be created", () => {
    expect(preview()).toEqual({ upcoming: 0, example: null });
  });
});

describe("linking", () => {
  test("owes Google the appointments from today on, begins the pull, and tells everybody", async () => {
    book("2026-11-20T09:00");
    const today = book("2026-11-21T07:00");
    const later = book("2026-11-23T09:00");
    cancelAppointment(under.desk, { appointmentId: book("2026-11-23T10:00") });
    book("2026-11-23T11:00", { practitionerId: clinic.brunner });
    const calendarId = aCalendar("Dr. Keller's own");
    const wakes = under.wakes();
    under.announced.length = 0;

    expect(await link(clinic.keller, calendarId)).toEqual({
      kind: "linked",
      calendarName: "Dr. Keller's own",
      queued: 2,
    });
    expect(new Set(owed())).toEqual(new Set([today, later]));
    const accountId = under.google.current()?.account.id;
    expect(findPractitioner(under.store.reader, clinic.keller)).toMatchObject({
      accountId,
      calendarId,
      calendarName: "Dr. Keller's own",
    });
    expect(findCalendarState(under.store.reader, calendarId)).toEqual({
      calendarId,
      accountId,
      syncToken: null,
      resumePage: null,
      lastProvenAt: null,
      problem: "none",
    });
    expect(listAudit(under.store.reader).at(-1)).toMatchObject({
      act: "linkedCalendar",
      subjectId: clinic.keller,
    });
    expect(under.wakes()).toBe(wakes + 1);
    expect(under.announced).toEqual(["clinicChanged", "queueChanged", "connectionChanged"]);
  });

  test("makes a new calendar where asked to", async () => {
    const choice = { kind: "create", name: "Dr. Keller" } as const;
    const outcome = await linkCalendar(linking, { practitionerId: clinic.keller, choice });
    expect(outcome).toEqual({ kind: "linked", calendarName: "Dr. Keller", queued: 0 });
    const calendars = await under.google.current()?.client.listCalendars();
    const made = calendars?.find(({ summary }) => summary === "Dr. Keller");
    expect(made?.timeZone).toBe("Europe/Zurich");
    expect(findPractitioner(under.store.reader, clinic.keller)?.calendarId).toBe(made?.id);
  });

  test("refuses a calendar that is somebody else's already, without asking Google", async () => {
    const calendarId = aCalendar("Shared");
    await link(clinic.brunner, calendarId);
    under.sandbox.control.clearRequests();
    expect(await link(clinic.keller, calendarId)).toEqual({
      kind: "alreadyLinkedTo",
      practitionerId: clinic.brunner,
    });
    expect(under.sandbox.control.requests()).toEqual([]);
  });

  test("gives a calendar to one of two practitioners who ask for it at once", async () => {
    const calendarId = aCalendar("Shared");
    const outcomes = await Promise.all([link(clinic.keller, calendarId), link(clinic.brunner, calendarId)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["alreadyLinkedTo", "linked"]);
  });

  test("refuses a calendar the account cannot write to", async () => {
    const { id } = under.sandbox.control.addCalendar({ summary: "Holidays", role: "reader" });
    expect(await link(clinic.keller, GoogleCalendarId.parse(id))).toEqual({
      kind: "failed",
      code: "notFound",
    });
    expect(findPractitioner(under.store.reader, clinic.keller)?.calendarId).toBeNull();
  });

  test("refuses a practitioner who is not there", async () => {
    const nobody = PractitionerId.parse(under.desk.newId());
    expect(await link(nobody, aCalendar("x"))).toEqual({ kind: "noSuchPractitioner" });
  });

  test("changes nothing without network or without an account", async () => {
    const calendarId = aCalendar("Dr. Keller");
    book("2026-11-23T09:00");
    under.sandbox.control.addFault({ kind: "offline" });
    expect(await link(clinic.keller, calendarId)).toEqual({ kind: "offline" });
    under.sandbox.control.clearFaults();
    await under.google.disconnect(async () => undefined);
    expect(await link(clinic.keller, calendarId)).toEqual({ kind: "notConnected" });
    expect({ owed: owed(), linked: findPractitioner(under.store.reader, clinic.keller)?.calendarId }).toEqual(
      {
        owed: [],
        linked: null,
      },
    );
  });

  test("another calendar in its place forgets the first and stops its channels", async () => {
    const [first, second] = [aCalendar("First"), aCalendar("Second")];
    await link(clinic.keller, first);
    expect(await link(clinic.keller, second)).toMatchObject({ kind: "linked" });
    expect(findCalendarState(under.store.reader, first)).toBeUndefined();
    expect(stopped).toEqual([first]);
  });

  test("the same calendar again is fine", async () => {
    const calendarId = aCalendar("Dr. Keller");
    await link(clinic.keller, calendarId);
    expect(await link(clinic.keller, calendarId)).toMatchObject({ kind: "linked" });
    expect(stopped).toEqual([]);
  });
});

describe("unlinking", () => {
  test("owes the practitioner's appointments no longer, leaves the others, and stops the channels", async () => {
    const calendarId = aCalendar("Dr. Keller");
    await link(clinic.keller, calendarId);
    await link(clinic.brunner, aCalendar("Dr. Brunner"));
    book("2026-11-23T09:00");
    const others = book("2026-11-23T11:00", { practitionerId: clinic.brunner });

    expect(unlinkCalendar(linking, { practitionerId: clinic.keller })).toEqual({ kind: "unlinked" });
    expect(owed()).toEqual([others]);
    expect(findPractitioner(under.store.reader, clinic.keller)?.calendarId).toBeNull();
    expect(findCalendarState(under.store.reader, calendarId)).toBeUndefined();
    expect(stopped).toEqual([calendarId]);
    expect(listAudit(under.store.reader).at(-1)).toMatchObject({
      act: "unlinkedCalendar",
      subjectId: clinic.keller,
    });
  });

  test("has nothing to do where no calendar is linked", () => {
    expect(unlinkCalendar(linking, { practitionerId: clinic.keller })).toEqual({ kind: "notLinked" });
    expect(stopped).toEqual([]);
  });

  test("deletes nothing in Google", async () => {
    await link(clinic.keller, aCalendar("Dr. Keller"));
    under.sandbox.control.clearRequests();
    unlinkCalendar(linking, { practitionerId: clinic.keller });
    expect(under.sandbox.control.requests()).toEqual([]);
  });
});
