import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { invalid } from "../http/calendar-refusals.ts";
import { findInstance } from "../series/instances.ts";
import type { World } from "../world.ts";
import { findEvent } from "./find-event.ts";
import { isGuestCopy } from "./guest-copies.ts";
import { putChanged } from "./series-writes.ts";
import type { StoredEvent } from "./stored-event.ts";
import type { ResponseStatus } from "./writable-event.ts";

/** A guest's answer, and the copy it is given on: the guest's own or the organizer's. */
export interface InvitationAnswer {
  readonly calendar: SandboxCalendar;
  readonly event: StoredEvent;
  readonly email: string;
  readonly responseStatus: ResponseStatus;
}

/** Where an event is organised, and its copy there. */
export interface OrganizedEvent {
  readonly calendar: SandboxCalendar;
  readonly event: StoredEvent;
}

/**
 * Puts a guest's answer on the organizer's copy, and so on that of every guest (facts, B7); gives the answered copy as it is then.
 * Where the organizer has none, the answer stays on the one copy there is. 400 where `email` is not invited.
 */
export function answerInvitation(world: World, answer: InvitationAnswer): StoredEvent {
  const { calendar, event, email, responseStatus } = answer;
  const organized = organizedEvent(world, { calendar, event }) ?? { calendar, event };
  const guests = organized.event.fields.attendees ?? [];
  if (!guests.some((guest) => guest.email === email)) throw invalid("This account is not invited.");
  const attendees = guests.map((guest) => (guest.email === email ? { ...guest, responseStatus } : guest));
  const { event: before } = organized;
  const after = { ...before, fields: { ...before.fields, attendees } };
  putChanged(world, organized.calendar, { before, after });
  return findEvent(calendar, event.id);
}

/** The organizer's copy of an event; undefined where it is not in the sandbox, or deleted. */
export function organizedEvent(
  world: World,
  { calendar, event }: OrganizedEvent,
): OrganizedEvent | undefined {
  if (!isGuestCopy(event)) return { calendar, event };
  const organizer = world.calendars.get(event.organizer?.email ?? "");
  const organized = organizer && (organizer.events.get(event.id) ?? findInstance(organizer, event.id));
  if (organizer === undefined || organized === undefined || organized.status === "cancelled")
    return undefined;
  return { calendar: organizer, event: organized };
}
