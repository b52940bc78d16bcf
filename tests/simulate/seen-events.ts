import { z } from "zod";
import { findLink } from "../../main/store/links.ts";
import type { StoredEvent } from "../../sandbox/google/events/stored-event.ts";
import { AppointmentId, type GoogleCalendarId } from "../../shared/ids.ts";
import { msOf } from "../../shared/time.ts";
import { timeKey } from "./ledger.ts";
import type { Simulation } from "./simulation.ts";

const ReadId = z.compile(AppointmentId);

/** An event with what a person sees of it. */
export interface SeenEvent {
  readonly calendarId: GoogleCalendarId;
  readonly event: StoredEvent;
  /** undefined: not made by a desk. */
  readonly appointmentId: AppointmentId | undefined;
  readonly time: string;
  readonly note: string;
  readonly isBusyMode: boolean;
}

/** All events there are, deleted ones among them. */
export function eventsIn({ google }: Simulation): SeenEvent[] {
  return google.calendars.flatMap((calendarId) => {
    const events = google.world.calendars.get(calendarId)?.events.values() ?? [];
    return Array.from(events, (event) => seen(calendarId, event));
  });
}

function seen(calendarId: GoogleCalendarId, event: StoredEvent): SeenEvent {
  const { extendedProperties, recurrence, description = "" } = event.fields;
  const told = extendedProperties?.private ?? {};
  const id = ReadId.safeParse(told["appointmentId"]);
  const { start, end } = event;
  const isPlain = start.kind === "timed" && end.kind === "timed" && recurrence === undefined;
  const time = isPlain
    ? timeKey(msOf(start.instant), (msOf(end.instant) - msOf(start.instant)) / 60_000)
    : "odd";
  const [, ...paragraphs] = description.split("\n\n");
  return {
    calendarId,
    event,
    appointmentId: id.success ? id.data : undefined,
    time: event.status === "cancelled" ? "deleted" : time,
    note: paragraphs.join("\n\n").trim(),
    isBusyMode: told["privacy"] === "busy",
  };
}

/** Whether a desk takes this event for the appointment's. */
export function isHeld({ desks }: Simulation, { appointmentId, calendarId, event }: SeenEvent): boolean {
  if (appointmentId === undefined) return false;
  return desks.some(({ reader }) => {
    const link = findLink(reader, appointmentId);
    return [link, link?.leaving].some((at) => at?.calendarId === calendarId && at.eventId === event.id);
  });
}

/** How an event is known among all calendars. */
export function placeKey(at: { readonly calendarId: string; readonly eventId: string }): string {
  return `${at.calendarId} ${at.eventId}`;
}
