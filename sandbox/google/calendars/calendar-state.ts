import type { ZoneId } from "../../../shared/time.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import type { World } from "../world.ts";

/** What an account may do with a calendar, weakest first. */
export const ACCESS_ROLES = ["freeBusyReader", "reader", "writer", "owner"] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** One calendar and everything on it. */
export interface SandboxCalendar {
  readonly id: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly timeZone: ZoneId;
  readonly ownerEmail: string;
  readonly isPrimary: boolean;
  /** The OAuth client that made it through the API; undefined where a person did. */
  readonly madeBy: string | undefined;
  readonly roles: Map<string, AccessRole>;
  /** Events by id, deleted ones among them, in the order of their last change. */
  readonly events: Map<string, StoredEvent>;
}

/** The next change's number: microseconds of the clock, always more than the last one. */
export function nextChangeMicros(world: World): number {
  world.lastChangeMicros = Math.max(Math.trunc(world.clock.now() * 1000), world.lastChangeMicros + 1);
  return world.lastChangeMicros;
}

/** The one place where an event is put on a calendar: it becomes the latest change, and watchers hear of it. */
export function putEvent(
  world: World,
  calendar: SandboxCalendar,
  event: Omit<StoredEvent, "changeMicros">,
): StoredEvent {
  const stored = { ...event, changeMicros: nextChangeMicros(world) };
  calendar.events.delete(stored.id);
  calendar.events.set(stored.id, stored);
  for (const watcher of world.watchers) watcher(calendar);
  return stored;
}
