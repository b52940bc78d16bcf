import { z } from "zod";
import { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { CALENDAR_NUMBER } from "./foreign-events.ts";
import { findSetting, keepSetting } from "./settings.ts";
import { all, type Reader, type Writer } from "./sql.ts";

/** Where a test event is. */
export const TestEventPlace = z.object({ calendarId: GoogleCalendarId, eventId: GoogleEventId });
export type TestEventPlace = z.infer<typeof TestEventPlace>;

const KEY = "testEvents";
const Places = z.array(TestEventPlace);
const Row = z.object({ eventId: GoogleEventId });

/** The test events this desk has written, or was about to, and does not know to be gone. */
export function listTestEvents(reader: Reader): TestEventPlace[] {
  const text = findSetting(reader, KEY);
  return text === undefined ? [] : Places.parse(JSON.parse(text));
}

/** Notes one before it is written, so that it is found again after a crash. */
export function noteTestEvent(writer: Writer, place: TestEventPlace): void {
  keep(writer, [...listTestEvents(writer), place]);
}

/** Forgets one that is gone. */
export function forgetTestEvent(writer: Writer, { calendarId, eventId }: TestEventPlace): void {
  const others = listTestEvents(writer).filter(
    (place) => place.eventId !== eventId || place.calendarId !== calendarId,
  );
  keep(writer, others);
}

function keep(writer: Writer, places: readonly TestEventPlace[]): void {
  keepSetting(writer, { key: KEY, value: JSON.stringify(places) });
}

/** The events of a calendar that are not ours and whose ids begin so: test events of other desks, and of lost databases. */
export function listEventsNamed(
  reader: Reader,
  { calendarId, prefix }: { readonly calendarId: GoogleCalendarId; readonly prefix: string },
): TestEventPlace[] {
  return all<unknown>(
    reader,
    `SELECT event_id AS eventId FROM foreign_event
     WHERE calendar = ${CALENDAR_NUMBER} AND event_id >= @prefix AND event_id < @after ORDER BY event_id`,
    { calendarId, prefix, after: `${prefix}~` },
  ).map((row) => ({ calendarId, eventId: Row.parse(row).eventId }));
}
