import { z } from "zod";
import { AccountId, AppointmentId, GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { Instant } from "../../shared/time.ts";
import { keepRows } from "./keep-rows.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";
import { SyncedFields } from "./synced-fields.ts";

/** What of an appointment only desks tell each other, in an event's properties (MD2). */
export const AmongDesks = z.object({
  /** Names the write that made the event this; no two writes have the same one. */
  stamp: z.string(),
  status: AppointmentStatus,
  statusAt: Instant,
  /** What the appointment may be at the same time as, because a person said so (MD3); in order. */
  accepted: z.array(z.string()),
});
export type AmongDesks = z.infer<typeof AmongDesks>;

/** A state of the appointment that Google holds, or that we have just asked it to hold. */
export const Agreed = z.object({
  fields: SyncedFields,
  /** A digest of everything else we wrote into the event: title, service, status and so on. Empty: not known. */
  rest: z.string(),
  /** The appointment's version the event carries. */
  version: z.int(),
  /** Left out: not known. */
  amongDesks: AmongDesks.optional(),
});
export type Agreed = z.infer<typeof Agreed>;

/** Where an event is. */
export const EventPlace = z.object({
  accountId: AccountId,
  calendarId: GoogleCalendarId,
  eventId: GoogleEventId,
});
export type EventPlace = z.infer<typeof EventPlace>;

/** The event that an appointment left, as it was then. */
export const Leaving = EventPlace.extend({
  /** Left out: not known, so that it is deleted whatever it has become. */
  etag: z.string().optional(),
  said: SyncedFields.optional(),
});
export type Leaving = z.infer<typeof Leaving>;

const JsonObject = z.record(z.string(), z.unknown());

/** Which event is an appointment's, and what both sides last agreed on. */
export const Link = EventPlace.extend({
  appointmentId: AppointmentId,
  /** How many ids were used up before this one; part of the event's id. */
  generation: z.int(),
  state: z.enum(["linked", "unlinked"]),
  etag: z.string().nullable(),
  /** null: Google is not known to hold the event, because it was never confirmed or has been deleted. */
  agreed: Agreed.nullable(),
  /** What requests under way, or ones whose answers were lost, asked Google to hold since; told apart by their versions. */
  attempts: z.array(Agreed),
  /** What the event said last when it was known to be deleted; left out: it never was, or that is not known. */
  letGo: Agreed.optional(),
  /** The etag with which it was asked to be deleted from here, without an answer. Binding for as long as the event has that one. */
  deleting: z.string().optional(),
  /** From where Google was asked more than once to take the event: such a request may still come, were it there again (PU6). */
  movedFrom: z.array(GoogleCalendarId).optional(),
  /** Whether it was found deleted when it was to be deleted from here: it may only have gone elsewhere. Left out: no. */
  foundGone: z.literal(true).optional(),
  /** The event as last seen; its `status` is `cancelled` where it is known to be deleted. */
  raw: JsonObject.nullable(),
  /** The event on the calendar this appointment left, until it is deleted there (PU6). */
  leaving: Leaving.nullable(),
});
export type Link = z.infer<typeof Link>;

/** Compiled: every request and every event that comes reads one or several. */
const Read = z.compile(Link);

/** A row as the statements here give it; `base` holds the JSON of everything both sides said, `raw` and `leaving` their own. */
interface LinkRow {
  readonly appointmentId: string;
  readonly base: string | null;
  readonly raw: string | null;
  readonly leaving: string | null;
  readonly [column: string]: string | number | null;
}

const COLUMNS = `appointment_id AS appointmentId, account_id AS accountId, calendar_id AS calendarId, event_id AS eventId,
  generation, state, etag, base, raw, leaving`;
const BY_APPOINTMENT = `SELECT ${COLUMNS} FROM link WHERE appointment_id = @appointmentId`;
const BY_EVENT = `SELECT ${COLUMNS} FROM link WHERE calendar_id = @calendarId AND event_id = @eventId`;

function toLink(row: LinkRow): Link {
  const { base, raw, leaving } = row;
  const known: unknown = base === null ? { agreed: null, attempts: [] } : JSON.parse(base);
  return Read.parse({
    ...row,
    ...JsonObject.parse(known),
    raw: raw === null ? null : JSON.parse(raw),
    leaving: leaving === null ? null : JSON.parse(leaving),
  });
}

/** One change or event asks several times. */
const keptLink = keepRows({
  table: "link",
  idOf: ({ appointmentId }: LinkRow) => appointmentId,
  read: toLink,
});

/** The link of an appointment, undefined where Google was never asked to hold it. */
export function findLink(reader: Reader, appointmentId: AppointmentId): Link | undefined {
  return keptLink(reader, appointmentId, () => first<LinkRow>(reader, BY_APPOINTMENT, { appointmentId }));
}

/** The link an event belongs to, undefined where it is not one of ours (PL5: tombstones carry only an id). */
export function findLinkByEvent(
  reader: Reader,
  event: { readonly calendarId: GoogleCalendarId; readonly eventId: GoogleEventId },
): Link | undefined {
  const { calendarId, eventId } = event;
  return keptLink(reader, `${calendarId} ${eventId}`, () =>
    first<LinkRow>(reader, BY_EVENT, { calendarId, eventId }),
  );
}

/** The ids of all events of a calendar that are linked to an appointment. */
export function listLinkedEventIds(reader: Reader, calendarId: GoogleCalendarId): GoogleEventId[] {
  return all<unknown>(reader, "SELECT event_id AS eventId FROM link WHERE calendar_id = @calendarId", {
    calendarId,
  }).map((row) => LinkedEvent.parse(row).eventId);
}

const LinkedEvent = z.object({ eventId: GoogleEventId });

/** Where it is stays as it was nearly always: then no key is looked up, and no index changed. */
const SAME_PLACE = `UPDATE link SET generation = @generation, state = @state, etag = @etag, base = @base, raw = @raw, leaving = @leaving
  WHERE appointment_id = @appointmentId AND account_id = @accountId AND calendar_id = @calendarId AND event_id = @eventId`;

/** Writes a link down, in the place of the appointment's present one. */
export function saveLink(writer: Writer, link: Link): void {
  const { agreed, attempts, letGo, deleting, movedFrom, foundGone, raw, leaving, ...columns } = link;
  const row = {
    ...columns,
    base: JSON.stringify({ agreed, attempts, letGo, deleting, movedFrom, foundGone }),
    raw: raw === null ? null : JSON.stringify(raw),
    leaving: leaving === null ? null : JSON.stringify(leaving),
  };
  if (change(writer, SAME_PLACE, row) === 1) return;
  changeOne(
    writer,
    `INSERT INTO link (appointment_id, account_id, calendar_id, event_id, generation, state, etag, base, raw, leaving)
     VALUES (@appointmentId, @accountId, @calendarId, @eventId, @generation, @state, @etag, @base, @raw, @leaving)
     ON CONFLICT (appointment_id) DO UPDATE SET account_id = excluded.account_id, calendar_id = excluded.calendar_id,
       event_id = excluded.event_id, generation = excluded.generation, state = excluded.state, etag = excluded.etag,
       base = excluded.base, raw = excluded.raw, leaving = excluded.leaving`,
    row,
  );
}
