import { createHash } from "node:crypto";
import type { GoogleEventId, VisitSeriesId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import type { CancelReason } from "../../shared/model/cancel-reason.ts";
import type { Clinic, Practitioner, PractitionerColour, Service } from "../../shared/model/clinic.ts";
import type { Patient } from "../../shared/model/patient.ts";
import { addMs, instantOf } from "../../shared/time.ts";
import type { EventBody } from "../google/calendar-client.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { isPrivacyUnknown, privateProperties, toldProperties, type Written } from "./event-properties.ts";
import { eventDescription, eventTitle, headLines } from "./event-text.ts";
import type { PatientNews } from "./patient-news.ts";
import type { Sealer } from "./sync-context.ts";

/** Everything an event is made from. */
export interface EventInput {
  readonly appointment: Appointment;
  readonly patient: Patient;
  readonly service: Service;
  readonly practitioner: Practitioner;
  readonly clinic: Clinic;
  /** Why it is cancelled; left out, or null: it is not, or nobody said why. */
  readonly cancelReason?: CancelReason | null;
  /** The series it was booked in; left out: it stands by itself. */
  readonly seriesId?: VisitSeriesId | undefined;
  /** What else the other desks are told of the patient; left out: the event is only looked at, not written. */
  readonly news?: PatientNews;
  /** The connected account's own address, which is never invited to its own calendar. */
  readonly accountEmail: string;
  readonly sealer: Sealer;
  readonly eventId: GoogleEventId;
  /** The event as Google last answered it; undefined: it is to be created. */
  readonly lastSeen: GoogleEvent | undefined;
  readonly written?: Written | undefined;
}

/** Google's event colours nearest to ours (`colors.get`, event 1..11). */
const COLOUR_IDS: Readonly<Record<PractitionerColour, string>> = {
  blue: "9",
  green: "10",
  violet: "3",
  orange: "6",
  pink: "4",
  teal: "7",
  brown: "8",
  olive: "2",
};

/**
 * The whole event as Google is to hold it: as last seen, with our fields changed, because an update replaces everything
 * (PU3, MD4). A deleted event comes out as a confirmed one.
 */
export function toGoogleEvent(input: EventInput): EventBody {
  const { eventId, lastSeen } = input;
  const own = ownFields(input);
  if (lastSeen === undefined) return { id: eventId, reminders: { useDefault: true }, ...own };
  const { etag: _etag, description: _description, attendees: _attendees, ...kept } = lastSeen;
  const revived = lastSeen.status === "cancelled" ? { status: "confirmed" } : {};
  return { ...kept, ...revived, ...own };
}

/** Our fields alone, for a PATCH: what is not in it stays as it is. */
export function ownFields(input: EventInput): EventBody {
  const { appointment, patient, service, clinic, sealer, lastSeen } = input;
  const words = { patient, service, note: appointment.note, privacy: clinic.privacy };
  const startsAt = instantOf(appointment.startsAt, appointment.zone, appointment.fold);
  const endsAt = addMs(startsAt, appointment.durationMinutes * 60_000);
  const invited = invitee(input);
  const attendees = attendeesWith(invited, lastSeen);
  const privateOnes = privateProperties({
    appointment,
    patient,
    service,
    news: input.news,
    privacy: clinic.privacy,
    headCount: headLines(words).length,
    invited,
    sealer,
    cancelReason: input.cancelReason ?? null,
    seriesId: input.seriesId,
    lastSeen,
    written: input.written,
  });
  const text = { summary: eventTitle(words), ...descriptionField(eventDescription(words), lastSeen) };
  return {
    ...(isPrivacyUnknown(lastSeen) ? textKept(lastSeen) : text),
    start: { dateTime: startsAt, timeZone: appointment.zone },
    end: { dateTime: endsAt, timeZone: appointment.zone },
    colorId: COLOUR_IDS[input.practitioner.colour],
    ...(attendees.length > 0 || lastSeen?.attendees !== undefined ? { attendees } : {}),
    extendedProperties: { ...lastSeen?.extendedProperties, private: privateOnes },
  };
}

/** What a newer desk hides is not for this one to write out (MD4). */
function textKept(lastSeen: GoogleEvent | undefined): EventBody {
  const { summary, description } = lastSeen ?? {};
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
  };
}

/** In busy mode we say nothing: what we said before is taken away, what somebody else wrote since is left alone. */
function descriptionField(ours: string | undefined, lastSeen: GoogleEvent | undefined): EventBody {
  if (ours !== undefined) return { description: ours };
  if (lastSeen?.description === undefined) return {};
  const isTheirs = toldProperties(lastSeen).privacy === "busy";
  return { description: isTheirs ? lastSeen.description : "" };
}

/** The practitioner's address where it is set and is not the account's own. Patients are never invited. */
function invitee({ practitioner, accountEmail }: EventInput): string | undefined {
  const { email } = practitioner;
  const isOwn = email?.toLowerCase() === accountEmail.toLowerCase();
  return email === null || isOwn ? undefined : email;
}

/** Everybody somebody else invited, with their answers, and the practitioner in the place of whom we invited before. */
function attendeesWith(invited: string | undefined, lastSeen: GoogleEvent | undefined): unknown[] {
  const before = lastSeen === undefined ? undefined : toldProperties(lastSeen).invited;
  const isSame = (one: string | undefined, other: string | undefined) =>
    one !== undefined && one.toLowerCase() === other?.toLowerCase();
  const kept = (lastSeen?.attendees ?? []).filter(
    ({ email }) => !isSame(email, before) || isSame(email, invited),
  );
  const isThere = kept.some(({ email }) => isSame(email, invited));
  return invited === undefined || isThere ? kept : [...kept, { email: invited }];
}

/**
 * A digest of everything we write into an event beside start, end, note and what only desks tell each other; the same digest
 * means nothing of it differs (PU7). The version is left out: it alone is no reason to write.
 */
export function restDigest(input: Omit<EventInput, "eventId" | "lastSeen" | "sealer">): string {
  const { appointment, patient, service, practitioner, clinic } = input;
  const { privacy } = clinic;
  const rest = [
    eventTitle({ patient, privacy }),
    headLines({ patient, service, privacy }),
    [appointment.serviceId, appointment.practitionerId, appointment.patientId],
    [patient.name, patient.phone, patient.phoneE164, patient.birthDate, service.durationMinutes],
    [practitioner.colour, practitioner.email, input.accountEmail],
    privacy,
  ];
  return createHash("sha256").update(JSON.stringify(rest)).digest("base64url");
}
