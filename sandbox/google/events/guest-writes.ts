import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { World } from "../world.ts";
import { answerInvitation, organizedEvent } from "./answer-invitation.ts";
import type { Composed } from "./compose-event.ts";
import { forbiddenForNonOrganizer } from "./event-refusals.ts";
import { ownFields, sharedFields } from "./event-parts.ts";
import { findEvent } from "./find-event.ts";
import { isSameJson } from "./is-same-json.ts";
import { putChanged } from "./series-writes.ts";
import type { StoredEvent } from "./stored-event.ts";
import type { Attendee } from "./writable-event.ts";

type Fields = StoredEvent["fields"];

/**
 * Changes a guest's copy (facts, B7): what is the guest's own stays on it; the guest's answer, and whom the guest invites, go to
 * the organizer and from there to everybody. Anything else is the organizer's to change, 403, unless guests may modify.
 */
export function changeGuestCopy(
  world: World,
  calendar: SandboxCalendar,
  change: { readonly event: StoredEvent; readonly composed: Composed },
): StoredEvent {
  const { event, composed } = change;
  const isModified = !isSameJson(sharedParts(event), sharedParts(composed));
  const mayModify = event.fields.guestsCanModify === true;
  if (isModified && !mayModify) throw forbiddenForNonOrganizer();
  if (!isSameJson(permissions(event.fields), permissions(composed.fields))) throw forbiddenForNonOrganizer();
  const attendees = guestsAfter(event, composed, calendar.id);
  putOwnParts(world, calendar, change);
  const organized = organizedEvent(world, { calendar, event });
  if (organized === undefined) return findEvent(calendar, event.id);
  const { event: before } = organized;
  const fields = isModified ? { ...before.fields, ...sharedFields(composed.fields) } : before.fields;
  const after = {
    ...before,
    ...(isModified ? { start: composed.start, end: composed.end, sequence: before.sequence + 1 } : {}),
    fields: {
      ...fields,
      attendees,
      extendedProperties: withShared(before.fields, composed.fields),
    },
  };
  if (!isSameJson(before, after)) putChanged(world, organized.calendar, { before, after });
  return findEvent(calendar, event.id);
}

/** Deletes a guest's copy, which declines the invitation (facts, B7); the copy keeps its details. */
export function deleteGuestCopy(world: World, calendar: SandboxCalendar, event: StoredEvent): StoredEvent {
  const deleted = putChanged(world, calendar, { before: event, after: { ...event, status: "cancelled" } });
  const organized = organizedEvent(world, { calendar, event });
  const isInvited = organized?.event.fields.attendees?.some(({ email }) => email === calendar.id) === true;
  if (!isInvited) return deleted;
  return answerInvitation(world, { calendar, event, email: calendar.id, responseStatus: "declined" });
}

function putOwnParts(
  world: World,
  calendar: SandboxCalendar,
  { event, composed }: { readonly event: StoredEvent; readonly composed: Composed },
): void {
  const properties = {
    ...event.fields.extendedProperties,
    private: composed.fields.extendedProperties?.private,
  };
  const hasProperties = properties.private !== undefined || properties.shared !== undefined;
  const after = {
    ...event,
    status: event.status === "cancelled" ? composed.status : event.status,
    fields: {
      ...event.fields,
      ...ownFields(composed.fields),
      extendedProperties: hasProperties ? properties : undefined,
    },
  };
  if (!isSameJson(after, event)) putChanged(world, calendar, { before: event, after });
}

/** What guests share, as it is compared: a zone or a field without a value makes no difference. */
function sharedParts({ start, end, fields }: Pick<StoredEvent, "start" | "end" | "fields">): unknown {
  const {
    attendees: _attendees,
    guestsCanInviteOthers: _invite,
    guestsCanModify: _modify,
    guestsCanSeeOtherGuests: _see,
    anyoneCanAddSelf: _add,
    eventType: _type,
    ...shared
  } = sharedFields(fields);
  const moment = (side: typeof start): string => (side.kind === "timed" ? side.instant : side.date);
  return { ...shared, start: moment(start), end: moment(end) };
}

/** Leaving them out tries to set their defaults (facts, B8). */
function permissions(fields: Fields): readonly boolean[] {
  const { guestsCanInviteOthers = true, guestsCanModify = false, guestsCanSeeOtherGuests = true } = fields;
  return [guestsCanInviteOthers, guestsCanModify, guestsCanSeeOtherGuests];
}

/** The organizer's guests with this guest's own entry as it was sent, and those the guest invites; others are left as they are. */
function guestsAfter(event: StoredEvent, composed: Composed, self: string): Attendee[] {
  const present = event.fields.attendees ?? [];
  const sent = composed.fields.attendees ?? [];
  const own = sent.find(({ email }) => email === self);
  const invited = sent.filter(({ email }) => !present.some((guest) => guest.email === email));
  const mayInvite = event.fields.guestsCanInviteOthers !== false || event.fields.guestsCanModify === true;
  if (invited.length > 0 && !mayInvite) throw forbiddenForNonOrganizer();
  return [...present.map((guest) => (guest.email === self ? (own ?? guest) : guest)), ...invited];
}

function withShared(before: Fields, sent: Fields): Fields["extendedProperties"] {
  const properties = {
    private: before.extendedProperties?.private,
    shared: sent.extendedProperties?.shared,
  };
  return properties.private === undefined && properties.shared === undefined ? undefined : properties;
}
