import { opaqueEtag } from "../http/opaque-etag.ts";
import type { SandboxCalendar } from "./calendar-state.ts";

/** A calendar as the API answers it. */
export interface CalendarAnswer extends Record<string, unknown> {
  readonly etag: string;
}

/** The etag of a calendar's properties. */
export function calendarEtag({ id, changeMicros }: SandboxCalendar): string {
  return opaqueEtag("calendar", id, changeMicros);
}

/** A calendar as the methods of calendars answer it: no colour and no role (facts, section F). */
export function calendarAnswer(calendar: SandboxCalendar): CalendarAnswer {
  return {
    kind: "calendar#calendar",
    etag: calendarEtag(calendar),
    id: calendar.id,
    ...propertiesAnswer(calendar),
  };
}

/** What a calendar and everybody's list entries of it have in common. */
export function propertiesAnswer(calendar: SandboxCalendar): Record<string, unknown> {
  const { summary, description, location, timeZone, isPrimary, ownerEmail } = calendar;
  return {
    summary,
    ...(description === undefined ? {} : { description }),
    ...(location === undefined ? {} : { location }),
    timeZone,
    conferenceProperties: { allowedConferenceSolutionTypes: ["hangoutsMeet"] },
    ...(isPrimary ? {} : { dataOwner: ownerEmail }),
  };
}
