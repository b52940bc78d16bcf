import { z } from "zod";
import type { GoogleCalendarId, PractitionerId } from "../../shared/ids.ts";
import { type Instant, instantNow, type ZoneId } from "../../shared/time.ts";
import { GoogleEvent } from "../google/wire.ts";
import { findAppointment } from "../store/appointments.ts";
import { findLink, findLinkByEvent, type Link } from "../store/links.ts";
import { findPractitioner, findPractitionerByCalendar } from "../store/practitioners.ts";
import { noteSeenBack } from "../store/receipts.ts";
import type { Reader, Writer } from "../store/sql.ts";
import { dropUnreadableEvent, saveUnreadableEvent } from "../store/unreadable-events.ts";
import { dropClosedEvent, noteClosedEvent } from "../store/closed-events.ts";
import { adoptAppointment } from "./adopt-appointment.ts";
import { applyForeignEvent, type ForeignSighting } from "./apply-foreign-event.ts";
import { bothEffects, type Effects, NO_EFFECTS } from "./effects.ts";
import { followEvent, isGoneElsewhere, linkElsewhere } from "./follow-event.ts";
import { identityOf } from "./event-id.ts";
import { isTakenAway, toldProperties } from "./event-properties.ts";
import { isDeletion, namesAppointment } from "./gather-items.ts";
import { noteLeftOver } from "./note-left-over.ts";
import type { SyncContext } from "./sync-context.ts";
import { takeAnswers } from "./take-answers.ts";
import { takeEvent } from "./take-event.ts";
import { isAway, wasThereSince } from "./taken-away.ts";

/** One item of an answer of `events.list`, as it came. */
export interface ListedItem {
  readonly calendarId: GoogleCalendarId;
  readonly item: unknown;
  /** The calendar's zone. */
  readonly zone: ZoneId;
  /** Whose future appointments are neither cancelled nor moved without a person (MG8). */
  readonly braked: ReadonlySet<PractitionerId>;
}

/**
 * Takes in one item: an event of ours, found by its id first and by our property second (PL5), somebody else's (PL7), or one
 * that cannot be read and is set aside (PL9). Part of the caller's transaction.
 */
export function applyItem(writer: Writer, context: SyncContext, listed: ListedItem): Effects {
  const { calendarId, item, zone, braked } = listed;
  const parsed = GoogleEvent.safeParse(item);
  if (!parsed.success) {
    setAside(writer, { listed, error: parsed.error, seenAt: instantNow(context.clock) });
    return NO_EFFECTS;
  }
  const event = parsed.data;
  const place = { calendarId, eventId: event.id };
  // Whether a recurring event can be followed shows when its blocks are made.
  if (event.recurrence === undefined) dropUnreadableEvent(writer, place);
  const link = findOwnLink(writer, context, { calendarId, event });
  if (link === "leftBehind") return NO_EFFECTS;
  if (link !== undefined) {
    noteSeenBack(writer, { appointmentId: link.appointmentId, now: instantNow(context.clock) });
    // A page says no more of one that is away than that it is deleted, which is known.
    const isKnown = isAway(link) && isDeletion(event) && !isTakenAway(event);
    if (isKnown && !wasThereSince(link, event)) return NO_EFFECTS;
    return takeEvent(writer, context, { link: followEvent(writer, context, link), event, braked });
  }
  return applyUnknownEvent(writer, context, { calendarId, event, zone });
}

/** An event that no appointment here is known to have: another desk's (MD1), or somebody else's (PL7). */
function applyUnknownEvent(writer: Writer, context: SyncContext, sighting: ForeignSighting): Effects {
  const { calendarId, event } = sighting;
  const place = { calendarId, eventId: event.id };
  if (!namesAppointment(event))
    return {
      ...NO_EFFECTS,
      queue: dropClosedEvent(writer, place),
      day: applyForeignEvent(writer, sighting),
    };
  if (noteLeftOver(writer, context, sighting)) return { day: true, queue: true, changes: true };
  const adoption = adoptAppointment(writer, context, sighting);
  if (adoption.kind === "adopted") {
    dropClosedEvent(writer, place);
    // What it blocked while it could not be read.
    applyForeignEvent(writer, { ...sighting, event: { ...event, status: "cancelled" } });
    const { appointmentId } = toldProperties(event);
    const answered = appointmentId && takeAnswers(writer, context, { appointmentId, event });
    return bothEffects({ day: true, queue: true, changes: false, clinic: true }, answered ?? NO_EFFECTS);
  }
  const isNews =
    adoption.kind === "otherKey" ? noteClosedEvent(writer, place) : dropClosedEvent(writer, place);
  const day = applyForeignEvent(writer, sighting);
  // The visit is here, and what its event has become blocks beside it.
  if (adoption.kind === "adoptedUnlinked") return { day: true, queue: true, changes: true, clinic: true };
  return { ...NO_EFFECTS, queue: isNews, day };
}

/** The link of an event of ours, found by its id first and by our property second (PL5); undefined for somebody else's. */
export function findOwnLink(
  reader: Reader,
  context: Pick<SyncContext, "account">,
  { calendarId, event }: { readonly calendarId: GoogleCalendarId; readonly event: GoogleEvent },
): Link | "leftBehind" | undefined {
  return (
    findLinkByEvent(reader, { calendarId, eventId: event.id }) ??
    (namesAppointment(event) ? adoptable(reader, context, { calendarId, event }) : undefined)
  );
}

/** The id of an item that cannot be read otherwise. */
const WithId = z.looseObject({ id: z.string().min(1) });

function setAside(
  writer: Writer,
  problem: { readonly listed: ListedItem; readonly error: z.ZodError; readonly seenAt: Instant },
): void {
  const { listed, error, seenAt } = problem;
  const withId = WithId.safeParse(listed.item);
  saveUnreadableEvent(writer, {
    calendarId: listed.calendarId,
    eventId: withId.success ? withId.data.id : "",
    // Where and what kind of fault; never what was there.
    reason: error.issues.map(({ path, code }) => `${path.join(".")}: ${code}`).join(", "),
    seenAt,
  });
}

/**
 * A link for an event that carries one of our appointments but that no link knows there: its link was lost (AC4), or it was
 * taken to another calendar (PU6). Copies of an event carry the same property, under another id: they are somebody else's.
 */
function adoptable(
  reader: Reader,
  context: Pick<SyncContext, "account">,
  { calendarId, event }: { readonly calendarId: GoogleCalendarId; readonly event: GoogleEvent },
): Link | "leftBehind" | undefined {
  const { appointmentId } = toldProperties(event);
  const appointment = appointmentId && findAppointment(reader, appointmentId);
  if (appointment === undefined) return undefined;
  const known = findLink(reader, appointment.id);
  const left = known?.leaving;
  // Another desk may have given it to a further calendar meanwhile.
  const isWhereLeft = left?.calendarId === calendarId || left?.eventId !== known?.eventId;
  if (left && isWhereLeft && left.eventId === event.id) return "leftBehind";
  const isOnItsCalendar = findPractitioner(reader, appointment.practitionerId)?.calendarId === calendarId;
  const made = identityOf(event.id);
  const wasThere =
    known !== undefined && (wasThereSince(known, event) || isGoneElsewhere(known, { calendarId, event }));
  const isThere = event.status !== "cancelled" || isTakenAway(event) || wasThere;
  if (made?.appointmentId !== appointment.id || !isThere) return undefined;
  // Another desk has put back an appointment that has lost its event here, too (MG7).
  const isPutBack = known?.state === "unlinked" && made.generation > known.generation && isOnItsCalendar;
  if (known !== undefined && !isPutBack) return linkElsewhere(reader, known, { calendarId, event });
  if (findPractitionerByCalendar(reader, calendarId) === undefined) return undefined;
  return {
    appointmentId: appointment.id,
    accountId: context.account.id,
    calendarId,
    eventId: event.id,
    generation: made.generation,
    state: "linked",
    etag: null,
    agreed: null,
    attempts: [],
    letGo: known?.agreed ?? known?.letGo,
    raw: null,
    leaving: null,
  };
}
