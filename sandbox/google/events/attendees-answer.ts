import type { EventView } from "./event-answer.ts";
import type { StoredEvent } from "./stored-event.ts";
import type { Attendee } from "./writable-event.ts";

/**
 * The guests of an event as Google answers them: `self` and `organizer` are relative to the calendar (facts, B7). Where there are
 * more than `maxAttendees`, or guests may not see the others, only the one whose calendar it is, and `attendeesOmitted`.
 */
export function attendeesAnswer(event: StoredEvent, view: EventView): Record<string, unknown> {
  const { attendees, guestsCanSeeOtherGuests } = event.fields;
  if (attendees === undefined) return {};
  const { calendar, maxAttendees = Infinity } = view;
  const isHidden = event.organizer !== undefined && guestsCanSeeOtherGuests === false;
  const isOmitted = isHidden || attendees.length > maxAttendees;
  const shown = isOmitted ? attendees.filter(({ email }) => email === calendar.id) : attendees;
  return {
    attendees: shown.map((guest) => attendeeAnswer(guest, event, view)),
    ...(isOmitted ? { attendeesOmitted: true } : {}),
  };
}

function attendeeAnswer(guest: Attendee, event: StoredEvent, { calendar }: EventView): object {
  const organizer = event.organizer?.email ?? calendar.id;
  return {
    responseStatus: "needsAction",
    ...guest,
    ...(guest.email === calendar.id ? { self: true } : {}),
    ...(guest.email === organizer ? { organizer: true } : {}),
  };
}
