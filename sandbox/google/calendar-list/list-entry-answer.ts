import { propertiesAnswer } from "../calendars/calendar-answer.ts";
import type { ListEntry } from "../calendars/list-entry.ts";
import { roleOf } from "../calendars/role-of.ts";
import { opaqueEtag } from "../http/opaque-etag.ts";
import type { Account, World } from "../world.ts";
import { shownColours } from "./shown-colours.ts";

/** An entry of a calendar list as the API answers it. */
export interface ListEntryAnswer extends Record<string, unknown> {
  readonly etag: string;
}

/** The etag of an entry: it stays as it is when the calendar itself or the access to it changes (facts, B4). */
export function listEntryEtag({ calendarId, changeMicros }: ListEntry, { email }: Account): string {
  return opaqueEtag("calendarList", email, calendarId, changeMicros);
}

/** An entry of an account's calendar list; `hidden`, `primary`, `deleted` and `selected` are absent unless true. */
export function listEntryAnswer(world: World, account: Account, entry: ListEntry): ListEntryAnswer {
  const calendar = world.calendars.get(entry.calendarId);
  const { background, foreground } = shownColours(entry);
  return {
    kind: "calendar#calendarListEntry",
    etag: listEntryEtag(entry, account),
    id: entry.calendarId,
    ...(calendar === undefined ? {} : propertiesAnswer(calendar)),
    ...(entry.summaryOverride === undefined ? {} : { summaryOverride: entry.summaryOverride }),
    colorId: entry.colorId,
    backgroundColor: background,
    foregroundColor: foreground,
    ...(entry.isHidden ? { hidden: true } : {}),
    ...(entry.isSelected ? { selected: true } : {}),
    accessRole: (calendar && roleOf(calendar, account.email)) ?? "none",
    defaultReminders: entry.defaultReminders,
    ...(entry.notifications === undefined
      ? {}
      : { notificationSettings: { notifications: entry.notifications } }),
    ...(entry.calendarId === account.email ? { primary: true } : {}),
    ...(entry.isDeleted ? { deleted: true } : {}),
  };
}
