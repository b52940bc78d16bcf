import type { Account } from "../world.ts";
import { calendarColour } from "./calendar-colours.ts";
import { roleOf } from "./role-of.ts";
import type { SandboxCalendar } from "./calendar-state.ts";

/** A calendar as `calendars.get` and `calendars.insert` answer it: no colour and no role (facts, section F). */
export function calendarAnswer(calendar: SandboxCalendar): Record<string, unknown> {
  return {
    kind: "calendar#calendar",
    etag: `"${calendar.id}"`,
    id: calendar.id,
    summary: calendar.summary,
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    timeZone: calendar.timeZone,
    conferenceProperties: { allowedConferenceSolutionTypes: ["hangoutsMeet"] },
    ...(calendar.isPrimary ? {} : { dataOwner: calendar.ownerEmail }),
  };
}

/** A calendar as an entry of an account's list; `primary` is absent unless true. */
export function listEntryAnswer(calendar: SandboxCalendar, account: Account): Record<string, unknown> {
  const colorId = account.calendarList.get(calendar.id)?.colorId ?? "14";
  return {
    kind: "calendar#calendarListEntry",
    etag: `"${colorId}-${calendar.id}"`,
    id: calendar.id,
    summary: calendar.summary,
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    timeZone: calendar.timeZone,
    colorId,
    backgroundColor: calendarColour(colorId),
    foregroundColor: "#000000",
    selected: true,
    accessRole: roleOf(calendar, account.email) ?? "none",
    defaultReminders: [],
    ...(calendar.isPrimary && calendar.ownerEmail === account.email ? { primary: true } : {}),
    conferenceProperties: { allowedConferenceSolutionTypes: ["hangoutsMeet"] },
  };
}
