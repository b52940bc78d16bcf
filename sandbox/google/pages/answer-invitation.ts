import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import { patchEvent } from "../events/write-event.ts";
import { invalid } from "../http/calendar-refusals.ts";
import type { World } from "../world.ts";

/** A guest's answer to an invitation. */
export interface InvitationAnswer {
  readonly email: string;
  readonly answer: "accepted" | "tentative" | "declined";
}

/** Puts a guest's answer on an event; 400 where the account is not invited. */
export function answerInvitation(
  world: World,
  calendar: SandboxCalendar,
  given: InvitationAnswer & { readonly event: StoredEvent },
): StoredEvent {
  const { event, email, answer } = given;
  const guests = event.fields.attendees ?? [];
  if (!guests.some((guest) => guest.email === email)) throw invalid("This account is not invited.");
  const attendees = guests.map((guest) =>
    guest.email === email ? { ...guest, responseStatus: answer } : guest,
  );
  return patchEvent(world, calendar, { event, body: { attendees } });
}
