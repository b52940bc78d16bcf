import type { Instant } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { plainInstances } from "../series/plain-instances.ts";
import { momentInstant } from "./moment-instant.ts";
import type { StoredEvent } from "./stored-event.ts";

/** A stretch of time: what ends after `after` and starts before `until` is in it. */
interface Stretch {
  readonly after: Instant;
  readonly until: Instant;
}

const asked = new WeakMap<StoredEvent, Stretch & { readonly does: boolean }>();

/** Whether a series has an instance in a stretch of time as its master says; the last question about each is remembered. */
export function occursBetween(calendar: SandboxCalendar, master: StoredEvent, stretch: Stretch): boolean {
  const { after, until } = stretch;
  const known = asked.get(master);
  if (known !== undefined && known.after === after && known.until === until) return known.does;
  const does = plainInstances(calendar, master, { from: after, until }).some(
    ({ end }) => momentInstant(end, calendar.timeZone) > after,
  );
  asked.set(master, { ...stretch, does });
  return does;
}
