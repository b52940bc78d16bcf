import type { ListCalendarsOutcome } from "../../shared/ipc/google.ts";
import type { CalendarListEntry } from "../google/wire.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import type { GoogleAccount } from "./google-account.ts";
import { refusalOf } from "./google-refusal.ts";

/** The calendars of the connected account that can be written to, and whose each is; the account's own first, then by name. */
export async function listCalendars(
  google: Pick<GoogleAccount, "current">,
  reader: Reader,
): Promise<ListCalendarsOutcome> {
  const current = google.current();
  if (current === undefined) return { kind: "notConnected" };
  let entries: CalendarListEntry[];
  try {
    entries = await current.client.listCalendars();
  } catch (error) {
    return refusalOf(error);
  }
  const linkedTo = new Map(listPractitioners(reader).map(({ calendarId, id }) => [calendarId, id]));
  const calendars = entries.map((entry) => ({
    calendarId: entry.id,
    name: calendarName(entry),
    isPrimary: entry.primary === true,
    linkedTo: linkedTo.get(entry.id) ?? null,
  }));
  calendars.sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || a.name.localeCompare(b.name));
  return { kind: "listed", calendars };
}

/** A calendar's name as its owner sees it in Google. */
export function calendarName({ summary, summaryOverride }: CalendarListEntry): string {
  return summaryOverride ?? summary;
}
