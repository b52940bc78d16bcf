import { putEvent } from "../calendars/calendar-state.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { findInstance } from "../series/instances.ts";
import type { World } from "../world.ts";
import { ownFields, sharedFields } from "./event-parts.ts";
import { isSameJson } from "./is-same-json.ts";
import type { StoredEvent } from "./stored-event.ts";

/** With more guests than this, their answers are no longer told to one another (facts, B7). */
const MOST_TOLD = 200;

/** An event before and after a change. */
export interface EventChange {
  readonly before: StoredEvent;
  readonly after: StoredEvent;
}

/** Whether an event is a guest's copy of one that another calendar organises. */
export function isGuestCopy(event: StoredEvent): boolean {
  return event.organizer !== undefined && event.isPrivateCopy !== true;
}

/**
 * Brings the copies on the primary calendars of an event's guests in step with the organizer's (facts, B7): new guests get one,
 * those no longer invited keep a bare cancelled one, and whoever deleted a copy is left alone. Guests without an account of
 * the sandbox get nothing.
 */
export function shareWithGuests(world: World, calendar: SandboxCalendar, change: EventChange): void {
  const { before, after } = change;
  if (after.organizer !== undefined || after.isPrivateCopy === true) return;
  for (const email of new Set([...guestsOf(before), ...guestsOf(after)])) {
    const guests = world.calendars.get(email);
    if (guests?.isPrimary !== true || guests.id === calendar.id) continue;
    const existing = guests.events.get(after.id) ?? findInstance(guests, after.id);
    if (existing !== undefined && existing.iCalUID !== after.iCalUID) continue;
    if (after.status === "cancelled" || !guestsOf(after).includes(email)) takeBack(world, guests, existing);
    else give(world, guests, { existing, after, calendar });
  }
}

function guestsOf({ fields: { attendees = [] } }: StoredEvent): string[] {
  return attendees.map(({ email }) => email);
}

function takeBack(world: World, guests: SandboxCalendar, existing: StoredEvent | undefined): void {
  if (existing === undefined || existing.status === "cancelled") return;
  const exceptions = [...guests.events.values()].filter(
    ({ exceptionOf, status }) => exceptionOf?.masterId === existing.id && status !== "cancelled",
  );
  for (const exception of exceptions)
    putEvent(world, guests, { ...exception, status: "cancelled", isBare: true });
  putCopy(world, guests, { ...existing, status: "cancelled", isBare: true });
}

function give(
  world: World,
  guests: SandboxCalendar,
  given: {
    readonly existing: StoredEvent | undefined;
    readonly after: StoredEvent;
    readonly calendar: SandboxCalendar;
  },
): void {
  const { existing, after, calendar } = given;
  const isDeletedByGuest = existing?.status === "cancelled" && existing.isBare !== true;
  if (isDeletedByGuest) return;
  const copy = guestCopy(after, existing, calendar);
  if (existing !== undefined && isSameJson(withoutMoment(copy), withoutMoment(existing))) return;
  putCopy(world, guests, copy);
}

/** The series of a changed instance comes along with it (facts, B6). */
function putCopy(world: World, guests: SandboxCalendar, copy: StoredEvent): void {
  const master = copy.exceptionOf && guests.events.get(copy.exceptionOf.masterId);
  if (master !== undefined) putEvent(world, guests, master);
  putEvent(world, guests, copy);
}

/** An organizer's event as a guest's copy: what is shared from the one, what is a guest's own from the copy there was. */
export function guestCopy(
  event: StoredEvent,
  existing: StoredEvent | undefined,
  calendar: SandboxCalendar,
): StoredEvent {
  const { transparency, visibility } = event.fields;
  const own = existing === undefined ? { transparency, visibility } : ownFields(existing.fields);
  const shared = sharedFields(event.fields);
  const isTold = (shared.attendees ?? []).length <= MOST_TOLD;
  const extendedProperties = {
    ...(event.fields.extendedProperties?.shared && { shared: event.fields.extendedProperties.shared }),
    ...(existing?.fields.extendedProperties?.private && {
      private: existing.fields.extendedProperties.private,
    }),
  };
  return {
    ...event,
    organizer: { email: calendar.id, ...(calendar.isPrimary ? {} : { displayName: calendar.summary }) },
    isBare: undefined,
    wentWithSeries: undefined,
    updatedMicros: undefined,
    fields: {
      ...shared,
      ...own,
      attendees: isTold ? shared.attendees : (existing?.fields.attendees ?? shared.attendees),
      extendedProperties: Object.keys(extendedProperties).length === 0 ? undefined : extendedProperties,
    },
  };
}

function withoutMoment({ changeMicros: _change, updatedMicros: _updated, ...event }: StoredEvent): unknown {
  return event;
}
