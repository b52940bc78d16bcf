import type { PractitionerId } from "../../shared/ids.ts";
import type { GoogleEvent } from "../google/wire.ts";
import type { Link } from "../store/links.ts";
import { isKnownDeleted, lastSeenOf } from "./appointment-parts.ts";
import { isTakenAway, toldProperties } from "./event-properties.ts";

/**
 * Whether a link's event is deleted because the appointment's practitioner has no calendar, and goes on telling the desks what
 * becomes of the appointment (PU6).
 */
export function isAway(link: Link): boolean {
  if (link.state === "unlinked" || link.agreed === null || !isKnownDeleted(link)) return false;
  const event = lastSeenOf(link);
  return event !== undefined && isTakenAway(event) && toldProperties(event).status !== "cancelled";
}

/**
 * Whether a deleted event was there again since it was last known to be away, unseen from here: a desk has written into it after
 * that, and it was deleted as any other (PU6).
 */
export function wasThereSince(link: Link, event: GoogleEvent): boolean {
  const seen = isAway(link) ? lastSeenOf(link) : undefined;
  const [known] = seen === undefined ? [] : toldProperties(seen).stamps;
  const { appointmentId, stamps } = toldProperties(event);
  const [latest, ...before] = stamps;
  const isDeleted = event.status === "cancelled" && !isTakenAway(event);
  const isGrownFromIt = known !== undefined && latest !== known && before.includes(known);
  return isDeleted && appointmentId === link.appointmentId && isGrownFromIt;
}

/** An event as what a desk wrote into it: one that was taken away says what it would say were it there (PU6). */
export function asWritten(event: GoogleEvent): GoogleEvent {
  return isTakenAway(event) ? { ...event, status: "confirmed" } : event;
}

/**
 * What a deleted event tells those who know it by this link. That a desk took it away is told by a write of its own; under the write
 * that is known already, a person brought it back and deleted it again, and so it is under a link that was given up.
 */
export function asTold(link: Link, event: GoogleEvent): GoogleEvent {
  if (!isTakenAway(event)) return event;
  const seen = lastSeenOf(link);
  const [known, now] = [seen && toldProperties(seen).stamps[0], toldProperties(event).stamps[0]];
  if (known !== now && link.state === "linked") return event;
  const { id, etag } = event;
  return { id, status: "cancelled", ...(etag === undefined ? {} : { etag }) };
}

/** A link whose deleted event can be written into no more: nothing is kept of it but who the appointment was with. */
export function withoutWords(link: Link, etag: string | undefined): Link {
  const { eventId } = link;
  const seen = lastSeenOf(link);
  const { practitionerId } = seen === undefined ? {} : toldProperties(seen);
  const raw = {
    id: eventId,
    status: "cancelled",
    ...(practitionerId === undefined ? {} : { extendedProperties: { private: { practitionerId } } }),
  };
  return {
    ...link,
    etag: etag ?? link.etag,
    agreed: null,
    attempts: [],
    letGo: link.agreed ?? link.letGo,
    raw,
  };
}

/**
 * Whom the desks had an appointment with that has no calendar, as its deleted event last told, also of one that was cancelled there;
 * undefined where it has one.
 */
export function heldAwayBy(link: Link): PractitionerId | undefined {
  const seen = isKnownDeleted(link) ? lastSeenOf(link) : undefined;
  if (seen === undefined) return undefined;
  const { practitionerId, appointmentId, status } = toldProperties(seen);
  const isCancelledThere = isTakenAway(seen) && status === "cancelled";
  return isAway(link) || isCancelledThere || appointmentId === undefined ? practitionerId : undefined;
}
