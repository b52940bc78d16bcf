import { putEvent } from "../calendars/calendar-state.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { deleted, duplicate, invalid } from "../http/calendar-refusals.ts";
import type { World } from "../world.ts";
import {
  cannotChangeOrganizer,
  cannotChangeOrganizerOfInstance,
  eventTypeRestriction,
} from "./event-refusals.ts";
import { guestCopy, shareWithGuests } from "./guest-copies.ts";
import type { StoredEvent } from "./stored-event.ts";

/** An event, where it is, and where it is to be. */
export interface Move {
  readonly event: StoredEvent;
  readonly source: SandboxCalendar;
  readonly destination: SandboxCalendar;
}

/**
 * `events.move`: the other calendar organises the event from now on, under the same id; a bare cancelled one stays behind, or a
 * guest's copy where the old organizer is a guest (facts, B3 and B6). A series takes its exceptions along. 400 for anything but
 * default events, 403 for an instance or a guest's copy, 409 where the id is taken there, 410 for a deleted event.
 */
export function moveEvent(world: World, move: Move): StoredEvent {
  const { event, source, destination } = move;
  checkMovable(move);
  const exceptions = [...source.events.values()].filter(
    ({ exceptionOf }) => exceptionOf?.masterId === event.id,
  );
  const moved = moveOne(world, move);
  for (const exception of exceptions) moveOne(world, { event: exception, source, destination });
  return moved;
}

function checkMovable({ event, source, destination }: Move): void {
  if (event.exceptionOf !== undefined) throw cannotChangeOrganizerOfInstance();
  if (event.status === "cancelled") throw deleted();
  if (event.organizer !== undefined) throw cannotChangeOrganizer();
  if ((event.fields.eventType ?? "default") !== "default")
    throw eventTypeRestriction("Only default events can be moved.");
  if (source.id === destination.id) throw invalid("Invalid Value", "destination");
  const holder = destination.events.get(event.id);
  const isOwnCopy =
    holder?.iCalUID === event.iCalUID && (holder.isBare === true || holder.organizer !== undefined);
  if (holder !== undefined && !isOwnCopy) throw duplicate();
}

function moveOne(world: World, { event, source, destination }: Move): StoredEvent {
  const isGuest = event.fields.attendees?.some(({ email }) => email === source.id) === true;
  const remnant: StoredEvent =
    isGuest && source.isPrimary
      ? guestCopy(event, event, destination)
      : { ...event, status: "cancelled", isBare: true };
  putEvent(world, source, remnant);
  const moved = putEvent(world, destination, { ...event, updatedMicros: undefined });
  shareWithGuests(world, destination, { before: event, after: moved });
  return moved;
}
