import { GoogleEventId, type GoogleCalendarId } from "../../shared/ids.ts";
import { knowsSeries } from "../store/foreign-events.ts";
import { listLinkedEventIds } from "../store/links.ts";
import type { Reader } from "../store/sql.ts";
import { idIn, isDeletion, namesAppointment } from "./gather-items.ts";

/** Items that a page of a calendar brought. */
interface Page {
  readonly calendarId: GoogleCalendarId;
  readonly items: readonly unknown[];
}

/** What a page brought of our events, by the local map of ids or by our property (PL5), and what of others'. */
export function splitPage(
  reader: Reader,
  { calendarId, items }: Page,
): { readonly own: readonly unknown[]; readonly others: readonly unknown[] } {
  const linked = new Set<string>(listLinkedEventIds(reader, calendarId));
  const isOwn = (item: unknown): boolean => namesAppointment(item) || linked.has(idIn(item) ?? "");
  return { own: items.filter(isOwn), others: items.filter((item) => !isOwn(item)) };
}

/** Whether a page says that a recurring event is deleted of which something is known. */
export function deletesKnownSeries(reader: Reader, { calendarId, items }: Page): boolean {
  return items.filter(isDeletion).some((item) => {
    const seriesId = GoogleEventId.safeParse(idIn(item));
    return seriesId.success && knowsSeries(reader, { calendarId, seriesId: seriesId.data });
  });
}
