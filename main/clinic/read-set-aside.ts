import type { SetAsideEvent, SetAsideReason } from "../../shared/ipc/set-aside.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import { listUnreadableEvents } from "../store/unreadable-events.ts";

/** The events on linked calendars that could not be read and were set aside (PL9). */
export function readSetAside(reader: Reader): SetAsideEvent[] {
  return listPractitioners(reader).flatMap(({ id, name, calendarId, calendarName }) =>
    calendarId === null
      ? []
      : listUnreadableEvents(reader, calendarId).map(({ eventId, seenAt, reason }) => ({
          practitionerId: id,
          practitionerName: name,
          calendarName: calendarName ?? "",
          eventId,
          seenAt,
          reason: reasonOf(reason),
        })),
  );
}

/** The reason names fields or a series' problem, in the words it was set aside with. */
function reasonOf(reason: string): SetAsideReason {
  if (!reason.startsWith("recurrence")) return "notUnderstood";
  if (reason.includes("tooManyOccurrences")) return "repeatsTooOften";
  return reason.includes("unknownZone") ? "zoneUnknown" : "repeatsUnclearly";
}
