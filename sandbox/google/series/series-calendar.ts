import type { ZoneId } from "../../../shared/time.ts";
import type { StoredEvent } from "../events/stored-event.ts";

/** What series need of a calendar: its events by id, exceptions among them, and the zone its days are in. */
export interface SeriesCalendar {
  readonly timeZone: ZoneId;
  readonly events: ReadonlyMap<string, StoredEvent>;
}
