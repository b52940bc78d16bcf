import { instantNow } from "../../shared/time.ts";
import type { PractitionerId } from "../../shared/ids.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { getAppointment } from "../store/appointments.ts";
import { findConflict } from "../store/conflicts.ts";
import { findHeldChange } from "../store/held-changes.ts";
import { findLink, type Link, saveLink } from "../store/links.ts";
import { findOwed } from "../store/outbox.ts";
import { findPractitioner, findPractitionerByCalendar, getPractitioner } from "../store/practitioners.ts";
import type { Reader, Writer } from "../store/sql.ts";
import { lastSeenOf, readParts } from "./appointment-parts.ts";
import type { RemoteAnswer, TakingContext } from "./apply-remote-event.ts";
import { type Effects, NO_EFFECTS } from "./effects.ts";
import { restDigest } from "./event-mapping.ts";
import { isTakenAway, toldProperties } from "./event-properties.ts";
import { heldAwayBy } from "./taken-away.ts";
import { takeHandover, tellUnlinked } from "./take-change.ts";

/** An event that was taken in, with what was known of it until then. */
export interface Following {
  readonly before: Link;
  /** Who both sides had it with; undefined where nobody here is known for that. */
  readonly from: Practitioner | undefined;
  readonly event: GoogleEvent;
}

/**
 * Gives an appointment to whom its event, once taken in, says it is with: whom a desk named when it took the event away, and
 * whose calendar it is on where it is there again (PU6). What this desk has changed there itself stands. One nobody here is known
 * for stays as it was, without its event. Part of the caller's transaction.
 */
export function followPractitioner(
  writer: Writer,
  context: TakingContext,
  { before, from, event }: Following,
): Effects {
  const link = findLink(writer, before.appointmentId);
  const appointment = getAppointment(writer, before.appointmentId);
  if (link?.state !== "linked" || !isTakenIn(writer, link, event)) return NO_EFFECTS;
  const to = practitionerNow(writer, { link, event });
  const isOurs = appointment.practitionerId !== from?.id && findOwed(writer, appointment.id) !== undefined;
  const stands = isOurs || isOwnWrite(before, event) || to?.id === appointment.practitionerId;
  if (appointment.status === "cancelled" || stands) return NO_EFFECTS;
  const taking = { writer, context, appointment, now: instantNow(context.clock) };
  if (to === undefined) {
    saveLink(writer, { ...link, state: "unlinked", attempts: [] });
    tellUnlinked(taking, "deleted");
    return { day: true, queue: true, changes: true };
  }
  const digest = (): string =>
    restDigest({ ...readParts(writer, appointment.id), accountEmail: context.account.email });
  const isAgreed = link.agreed?.rest === digest() || link.agreed?.rest === "";
  takeHandover(taking, {
    practitionerId: to.id,
    from: getPractitioner(writer, appointment.practitionerId).name,
  });
  // Both sides agree on it: that alone is nothing to be told.
  if (link.agreed !== null && isAgreed)
    saveLink(writer, { ...link, agreed: { ...link.agreed, rest: digest() } });
  return { day: true, queue: true, changes: true };
}

/** Whether the event is what is known now, also where a person is asked about it; an answer that lags behind is not. */
function isTakenIn(reader: Reader, link: Link, { etag }: GoogleEvent): boolean {
  const { appointmentId } = link;
  const waiting = findConflict(reader, appointmentId) ?? findHeldChange(reader, appointmentId);
  return etag !== undefined && (waiting ?? link).etag === etag;
}

/** Whether what the event says was written from here, without an answer: whom it was given to since is known best here. */
function isOwnWrite({ attempts }: Link, event: GoogleEvent): boolean {
  const [stamp] = toldProperties(event).stamps;
  return stamp !== undefined && attempts.some(({ amongDesks }) => amongDesks?.stamp === stamp);
}

/** Who both sides had it with, before the next event is taken in; undefined where nobody here is known for that. */
export function practitionerBefore(reader: Reader, link: Link): Practitioner | undefined {
  const away = heldBefore(reader, link);
  return away === undefined
    ? findPractitionerByCalendar(reader, link.calendarId)
    : findPractitioner(reader, away);
}

/**
 * Whom the desks had an appointment with that has no calendar, undefined where it has one. Where a person is asked about its event
 * (MG5, MG8), that one tells: whom it was given to has been followed already, what else it says has not.
 */
export function heldBefore(reader: Reader, link: Link): PractitionerId | undefined {
  const { appointmentId } = link;
  const raw = (findConflict(reader, appointmentId) ?? findHeldChange(reader, appointmentId))?.raw;
  const asked = raw ? lastSeenOf({ ...link, raw }) : undefined;
  if (asked === undefined) return heldAwayBy(link);
  return isTakenAway(asked) ? toldProperties(asked).practitionerId : undefined;
}

function practitionerNow(
  reader: Reader,
  { link, event }: Pick<RemoteAnswer, "link" | "event">,
): Practitioner | undefined {
  if (!isTakenAway(event)) return findPractitionerByCalendar(reader, link.calendarId);
  const { practitionerId } = toldProperties(event);
  return practitionerId && findPractitioner(reader, practitionerId);
}
