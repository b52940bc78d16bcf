import type { GoogleCalendarId } from "../../shared/ids.ts";
import { instantNow } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { getAppointment } from "../store/appointments.ts";
import { findLink, type Link } from "../store/links.ts";
import { findOwed } from "../store/outbox.ts";
import { findPractitionerByCalendar, getPractitioner } from "../store/practitioners.ts";
import type { Reader, Writer } from "../store/sql.ts";
import { isKnownDeleted, lastSeenOf, readParts } from "./appointment-parts.ts";
import type { TakingContext } from "./apply-remote-event.ts";
import { identityOf } from "./event-id.ts";
import { restDigest } from "./event-mapping.ts";
import { eventMoment } from "./event-moment.ts";
import { isTakenAway, toldProperties } from "./event-properties.ts";
import { takeHandover } from "./take-change.ts";
import { heldAwayBy } from "./taken-away.ts";

/** An event of an appointment, seen where its link does not say it is. */
export interface ElsewhereSighting {
  readonly calendarId: GoogleCalendarId;
  readonly event: GoogleEvent;
}

/**
 * The link of an appointment whose event another desk, or somebody in Google, has taken to another practitioner's calendar
 * (PU6, MD2); undefined where the event that is known counts more. A later generation counts more than an earlier one, a live
 * event more than a deleted one, and of two events of one generation the one written last: the other is left, and goes. An earlier
 * one counts where the visit was cancelled here and another desk, which had not heard of the later, has booked it again there.
 */
export function linkElsewhere(
  reader: Reader,
  known: Link,
  { calendarId, event }: ElsewhereSighting,
): Link | undefined {
  const identity = identityOf(event.id);
  const practitioner = findPractitionerByCalendar(reader, calendarId);
  if (identity?.appointmentId !== known.appointmentId || practitioner === undefined) return undefined;
  const { accountId } = practitioner;
  if (accountId === null || known.leaving !== null) return undefined;
  if (identity.generation < known.generation && !isBookedAgain(reader, known, event)) return undefined;
  const isSameGeneration = identity.generation === known.generation;
  // Cancelled here after it had been taken there: it is to be deleted still (PU5).
  const asBefore: Partial<Link> =
    isSameGeneration &&
    isKnownDeleted(known) &&
    known.foundGone === true &&
    (event.status !== "cancelled" || isTakenAway(event)) &&
    known.letGo !== undefined
      ? { agreed: known.letGo, foundGone: undefined, raw: { ...known.raw, status: "confirmed" } }
      : {};
  if (isSameGeneration && !isKnownDeleted(known) && !isLater(event, known)) return undefined;
  return {
    ...known,
    ...asBefore,
    accountId,
    calendarId,
    eventId: event.id,
    generation: identity.generation,
    state: "linked",
    etag: null,
  };
}

/**
 * Whether another desk has written into an earlier event since the later one, which is deleted, said its last: it has the visit
 * there. Whoever brings the event back in Google leaves its version as it was. No clock is asked, each desk has its own.
 */
function isBookedAgain(reader: Reader, known: Link, event: GoogleEvent): boolean {
  const { version } = toldProperties(event);
  return (
    known.state === "linked" &&
    isKnownDeleted(known) &&
    getAppointment(reader, known.appointmentId).status === "cancelled" &&
    event.status !== "cancelled" &&
    known.letGo !== undefined &&
    version !== undefined &&
    version > known.letGo.version
  );
}

/**
 * Whether the event a link knows as live was taken to another calendar and deleted there, both unseen from here. To be asked of an
 * event that names its appointment: what it leaves where it was tells no more than that it is not there.
 */
export function isGoneElsewhere(known: Link, { calendarId, event }: ElsewhereSighting): boolean {
  const isSame = event.id === known.eventId && calendarId !== known.calendarId;
  const isDeleted = event.status === "cancelled" && !isTakenAway(event);
  return isSame && isDeleted && known.state === "linked" && known.agreed !== null && !isKnownDeleted(known);
}

/**
 * Whether an event was written after the one a link knows, if that was ever seen. Taking an event to another calendar leaves the
 * time of writing alone.
 */
function isLater(event: GoogleEvent, known: Link): boolean {
  if (known.raw === null) return true;
  const [there, here] = [event, lastSeenOf(known)].map((one) => eventMoment(one, "updated"));
  return there !== undefined && here !== undefined && there >= here;
}

/**
 * Gives an appointment to the practitioner on whose calendar its event is by now, unless this desk is about to take it elsewhere
 * itself; to be called before the event is taken in. Gives the link to go on with. Part of the caller's transaction.
 */
export function followEvent(writer: Writer, context: TakingContext, link: Link): Link {
  const { appointmentId, calendarId } = link;
  const known = findLink(writer, appointmentId);
  // Whose it is where it was away shows once it is taken in.
  if (known !== undefined && (known.calendarId === calendarId || heldAwayBy(known) !== undefined))
    return link;
  const practitioner = findPractitionerByCalendar(writer, calendarId);
  const appointment = getAppointment(writer, appointmentId);
  if (practitioner === undefined || practitioner.id === appointment.practitionerId) return link;
  const from = getPractitioner(writer, appointment.practitionerId);
  const isOursToMove = findOwed(writer, appointmentId) !== undefined && from.calendarId !== known?.calendarId;
  if (isOursToMove) return link;
  const digest = (): string =>
    restDigest({ ...readParts(writer, appointmentId), accountEmail: context.account.email });
  const owedMore = link.agreed !== null && link.agreed.rest !== digest();
  takeHandover(
    { writer, context, appointment, now: instantNow(context.clock) },
    { practitionerId: practitioner.id, from: from.name },
  );
  if (link.agreed === null || owedMore) return link;
  return { ...link, agreed: { ...link.agreed, rest: digest() } };
}
