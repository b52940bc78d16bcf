import { z } from "zod";
import {
  AppointmentId,
  DeskId,
  PatientId,
  PractitionerId,
  ServiceId,
  VisitSeriesId,
} from "../../shared/ids.ts";
import { type Appointment, AppointmentStatus } from "../../shared/model/appointment.ts";
import { CancelReason } from "../../shared/model/cancel-reason.ts";
import { PrivacyMode, Service } from "../../shared/model/clinic.ts";
import { Patient } from "../../shared/model/patient.ts";
import { CivilDate, Fold, Instant, Minutes, WallTime, ZoneId } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { answersDigest } from "./answers-digest.ts";
import { newsWords, PatientNews } from "./patient-news.ts";
import type { Sealer } from "./sync-context.ts";

/*
 * What travels in `extendedProperties.private`: ids and the status in clear, the patient and the service sealed. Google drops keys above 44
 * characters and cuts values above 1024 without a word (guide "Extended properties"), hence the chunks.
 */

/** The longest value Google keeps, in characters. */
const LONGEST_VALUE = 1024;

const OURS = new Set([
  "appointmentId",
  "version",
  "createdAt",
  "deskId",
  "status",
  "statusAt",
  "serviceId",
  "practitionerId",
  "patientId",
  "privacy",
  "headLines",
  "invited",
  "stamps",
  "writtenBy",
  "accepted",
  "answers",
  "left",
  "at",
]);
const PATIENT_CHUNK = /^patient\d{1,2}$/;

const SealedPatient = Patient.pick({ name: true, phone: true, phoneE164: true, birthDate: true });
type SealedPatient = z.infer<typeof SealedPatient>;
const SealedService = Service.pick({ name: true, durationMinutes: true });
type SealedService = z.infer<typeof SealedService>;

/** What the properties of an event are made from. */
export interface EventProperties {
  readonly appointment: Appointment;
  readonly patient: SealedPatient;
  readonly service: SealedService;
  /** Left out: the event is only looked at, not written. */
  readonly news?: PatientNews | undefined;
  readonly privacy: PrivacyMode;
  readonly headCount: number;
  /** The address we invited, if any. */
  readonly invited: string | undefined;
  readonly sealer: Sealer;
  /** Why it is cancelled; null: it is not, or nobody said why. */
  readonly cancelReason: CancelReason | null;
  /** The series it was booked in; undefined: it stands by itself. */
  readonly seriesId?: VisitSeriesId | undefined;
  readonly lastSeen: GoogleEvent | undefined;
  /** Left out: the event is only looked at, not written. */
  readonly written?: Written | undefined;
}

/** Who writes an event, and what this write is called. */
export interface Written {
  readonly stamp: string;
  readonly deskId: DeskId;
  readonly accepted: readonly string[];
  /** This write takes the event away and says why (PU6, MD2). */
  readonly isLeaving?: boolean;
}

/** How many writes an event remembers, the newest first; they fit one value. */
const MOST_STAMPS = 8;
/** How many accepted clashes an event tells of, the latest; they fit one value. */
export const MOST_ACCEPTED = 16;

/** The private properties of an event: others' as last seen, ours as they are now (MD4). */
export function privateProperties(properties: EventProperties): Record<string, string> {
  const { appointment, patient, service, invited, sealer, lastSeen } = properties;
  const { name, phone, phoneE164, birthDate } = patient;
  const { name: serviceName, durationMinutes } = service;
  const words = { name, phone, phoneE164, birthDate, service: { name: serviceName, durationMinutes } };
  // In busy mode the description says nothing, so that the note travels with the patient.
  const note = properties.privacy === "busy" ? { note: appointment.note } : {};
  // A deleted event tells why, to whoever asks for it by itself. A desk that knows no reasons reads over it.
  const reason = properties.cancelReason === null ? {} : { cancelled: properties.cancelReason };
  const told = { ...words, ...note, ...reason, series: properties.seriesId };
  const sealed = sealer.seal(JSON.stringify({ ...told, ...newsWords(properties.news) }));
  return {
    ...othersProperties(lastSeen),
    appointmentId: appointment.id,
    version: String(appointment.version),
    createdAt: appointment.createdAt,
    deskId: appointment.deskId,
    ...statusProperties(appointment, lastSeen),
    serviceId: appointment.serviceId,
    practitionerId: appointment.practitionerId,
    patientId: appointment.patientId,
    at: timeText(appointment),
    ...textProperties(properties),
    ...(invited === undefined ? {} : { invited }),
    ...writtenProperties(properties),
    ...answersProperty(lastSeen),
    ...Object.fromEntries(chunks(sealed).map((chunk, index) => [`patient${index}`, chunk])),
  };
}

const PlacedTime = z.compile(
  z.tuple([WallTime, ZoneId, z.coerce.number().pipe(Fold), z.coerce.number().pipe(Minutes)]),
);

/** When a visit is, as one text: an event that becomes all-day says it no more. */
function timeText({ startsAt, zone, fold, durationMinutes }: Appointment): string {
  return [startsAt, zone, fold, durationMinutes].join(" ");
}

/** How the title and the description are written; they stay as they are where we do not know how (MD4). */
function textProperties({ privacy, headCount, lastSeen }: EventProperties): Record<string, string> {
  if (!isPrivacyUnknown(lastSeen)) return { privacy, headLines: String(headCount) };
  const { privacy: mode, headLines } = lastSeen?.extendedProperties?.private ?? {};
  return {
    ...(mode === undefined ? {} : { privacy: mode }),
    ...(headLines === undefined ? {} : { headLines }),
  };
}

function writtenProperties({ written, lastSeen }: EventProperties): Record<string, string> {
  if (written === undefined) return {};
  const { stamp, deskId, accepted, isLeaving = false } = written;
  const before = lastSeen === undefined ? [] : toldProperties(lastSeen).stamps;
  const stamps = [stamp, ...before.filter((other) => other !== stamp)].slice(0, MOST_STAMPS);
  return {
    stamps: stamps.join(","),
    writtenBy: deskId,
    ...(isLeaving ? { left: stamp } : {}),
    ...(accepted.length === 0 ? {} : { accepted: accepted.slice(-MOST_ACCEPTED).join(",") }),
  };
}

function answersProperty(lastSeen: GoogleEvent | undefined): Record<string, string> {
  const answers = answersDigest(lastSeen);
  return answers === undefined ? {} : { answers };
}

/** A status from a newer desk that we have no word for stays until somebody here gives another one (MD4). */
function statusProperties(
  { status, statusAt }: Appointment,
  lastSeen: GoogleEvent | undefined,
): Record<string, string> {
  const seen = lastSeen?.extendedProperties?.private ?? {};
  const isWord = seen["status"] === undefined || AppointmentStatus.safeParse(seen["status"]).success;
  const isNewer = (seen["statusAt"] ?? "") >= statusAt;
  if (seen["status"] === undefined || isWord || !isNewer) return { status, statusAt };
  return { status: seen["status"], statusAt: seen["statusAt"] ?? statusAt };
}

/** Whether an event was written in a privacy mode that this desk does not know, and so must not put its own words in (MD4). */
export function isPrivacyUnknown(event: GoogleEvent | undefined): boolean {
  const mode = event?.extendedProperties?.private?.["privacy"];
  return mode !== undefined && !PrivacyMode.safeParse(mode).success;
}

function othersProperties(event: GoogleEvent | undefined): Record<string, string> {
  const all = Object.entries(event?.extendedProperties?.private ?? {});
  return Object.fromEntries(all.filter(([key]) => !OURS.has(key) && !PATIENT_CHUNK.test(key)));
}

function chunks(text: string): string[] {
  const count = Math.ceil(text.length / LONGEST_VALUE);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * LONGEST_VALUE, (index + 1) * LONGEST_VALUE),
  );
}

const Listed = z
  .string()
  .transform((text) => text.split(",").filter((one) => one !== ""))
  .optional()
  .transform((list) => list ?? []);

const Told = z.object({
  appointmentId: AppointmentId.optional().catch(undefined),
  version: z.coerce.number().int().positive().optional().catch(undefined),
  privacy: PrivacyMode.optional().catch(undefined),
  headLines: z.coerce.number().int().nonnegative().optional().catch(undefined),
  invited: z.string().optional(),
  createdAt: Instant.optional().catch(undefined),
  deskId: DeskId.optional().catch(undefined),
  status: AppointmentStatus.optional().catch(undefined),
  statusAt: Instant.optional().catch(undefined),
  serviceId: ServiceId.optional().catch(undefined),
  practitionerId: PractitionerId.optional().catch(undefined),
  patientId: PatientId.optional().catch(undefined),
  /** What the writes were called that made the event, the newest first. */
  stamps: Listed,
  /** The desk that wrote it last. */
  writtenBy: DeskId.optional().catch(undefined),
  accepted: Listed,
  /** The write that took the event away, its properties saying why (PU6, MD2). */
  left: z.string().optional(),
  /** When the visit was as a desk wrote it last; somebody may have moved the event since. */
  at: z
    .string()
    .transform((text) => PlacedTime.safeParse(text.split(" ")).data)
    .optional(),
  /** A digest of the guests' answers that were taken in when it was written (MG9). */
  answers: z.string().optional(),
});

/** What an event tells about itself in our properties; a property somebody spoiled counts as not there. */
export type ToldProperties = z.infer<typeof Told>;

/** Compiled: every event that comes, and every one that is written, is asked. */
const ReadTold = z.compile(Told);

/** What was read of events that are still being judged: each rule asks them anew. */
const toldBy = new WeakMap<GoogleEvent, ToldProperties>();

/** Reads our properties of an event. */
export function toldProperties(event: GoogleEvent): ToldProperties {
  const before = toldBy.get(event);
  if (before !== undefined) return before;
  const told = ReadTold.parse(event.extendedProperties?.private ?? {});
  toldBy.set(event, told);
  return told;
}

/**
 * Whether a deleted event was taken away by a desk whose last words in it say why: its appointment is with a practitioner without
 * a calendar (PU6), or one who was here is cancelled (MD2). Whatever a desk wrote since counts instead.
 */
export function isTakenAway(event: GoogleEvent): boolean {
  return event.status === "cancelled" && saysTakenAway(event);
}

/** Whether a desk's last words in an event say that it takes it away, also where somebody has brought it back since. */
export function saysTakenAway(event: GoogleEvent): boolean {
  const { left, stamps } = toldProperties(event);
  return left !== undefined && left === stamps[0];
}

/** Who comes and what for, as another desk sealed it. Desks that sealed neither the dialled number nor the service left them out. */
const Sealed = SealedPatient.extend({
  name: z.string().trim().min(1),
  phoneE164: z.string().nullable().default(null),
  birthDate: CivilDate.nullable().catch(null),
  service: SealedService.extend({ name: z.string().trim().min(1) })
    .optional()
    .catch(undefined),
  note: z.string().optional().catch(undefined),
  /** Why the visit is cancelled, where a desk said so. */
  cancelled: CancelReason.optional().catch(undefined),
  /** The series it was booked in, where it was in one. */
  series: VisitSeriesId.optional().catch(undefined),
  ...PatientNews.shape,
});
export type SealedWords = z.infer<typeof Sealed>;

const ReadSealed = z.compile(Sealed);

/** What is sealed in an event: who comes, and what for. */
export type SealedReading =
  | { readonly kind: "opened"; readonly words: SealedWords }
  /** Sealed with another clinic's key, cut, or spoiled. */
  | { readonly kind: "closed" };

/** Opens what a desk of this clinic sealed into an event. */
export function openSealed(event: GoogleEvent, sealer: Sealer): SealedReading {
  const told = event.extendedProperties?.private ?? {};
  let sealed = "";
  for (let index = 0; `patient${index}` in told; index += 1) sealed += told[`patient${index}`];
  const text = sealer.open(sealed);
  if (text === undefined) return { kind: "closed" };
  const words = ReadSealed.safeParse(parseJson(text));
  return words.success ? { kind: "opened", words: words.data } : { kind: "closed" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
