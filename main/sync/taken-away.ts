import type { GoogleEvent } from "../google/wire.ts";
import type { Link } from "../store/links.ts";
import { isKnownDeleted, lastSeenOf } from "./appointment-parts.ts";
import { isTakenAway, toldProperties } from "./event-properties.ts";

/**
 * Whether a link's event is deleted because the appointment's practitioner has no calendar, and goes on telling the desks what
 * becomes of the appointment (PU6).
 */
export function isAway(link: Link): boolean {
  const { state, agreed, raw } = link;
  return state === "linked" && agreed !== null && isKnownDeleted(link) && saysItTakesPlace(raw);
}

function saysItTakesPlace(raw: Link["raw"]): boolean {
  const event = lastSeen(raw);
  return event !== undefined && isTakenAway(event) && toldProperties(event).status !== "cancelled";
}

function lastSeen(raw: Link["raw"]): GoogleEvent | undefined {
  return raw === null ? undefined : lastSeenOf({ raw });
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
  const seen = lastSeen(link.raw);
  const [known, now] = [seen && toldProperties(seen).stamps[0], toldProperties(event).stamps[0]];
  if (known !== now && link.state === "linked") return event;
  const { id, etag } = event;
  return { id, status: "cancelled", ...(etag === undefined ? {} : { etag }) };
}

/** A link whose deleted event can be written into no more: nothing of it is left but that it is deleted. */
export function withoutWords(link: Link, etag: string | undefined): Link {
  const { eventId } = link;
  const raw = { id: eventId, status: "cancelled" };
  return {
    ...link,
    etag: etag ?? link.etag,
    agreed: null,
    attempts: [],
    letGo: link.agreed ?? link.letGo,
    raw,
  };
}
