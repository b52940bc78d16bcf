import { z } from "zod";
import { ZoneId } from "../../../shared/time.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import { noteWrite } from "../nasty/recent-writes.ts";
import { Table } from "../state/table.ts";
import type { Change, World } from "../world.ts";
import { ruleIdOf } from "./acl-rule.ts";
import type { AclRule } from "./acl-rule.ts";

/** What a calendar is, apart from what is on it. */
export const CalendarProperties = z.object({
  id: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  location: z.string().optional(),
  timeZone: ZoneId,
  /** The data owner: the one account that can delete a secondary calendar (facts, section F). */
  ownerEmail: z.string(),
  isPrimary: z.boolean(),
  /** The OAuth client that made it through the API; undefined where a person did. */
  madeBy: z.string().optional(),
  /** Microseconds of the last change of these properties. */
  changeMicros: z.int(),
});

/** One calendar and everything on it. Replaced whole when its properties change, with the same tables. */
export interface SandboxCalendar extends Readonly<z.infer<typeof CalendarProperties>> {
  /** Sharing rules by id, ended ones among them, in the order of their last change. */
  readonly acl: Table<AclRule>;
  /** Events by id, deleted ones among them, in the order of their last change. */
  readonly events: Table<StoredEvent>;
}

/** A calendar without rules and events; not in the world yet. */
export function calendarOf(
  world: World,
  properties: Readonly<z.infer<typeof CalendarProperties>>,
): SandboxCalendar {
  return {
    ...properties,
    acl: new Table(world.journal, `acl/${properties.id}`),
    events: new Table(world.journal, `events/${properties.id}`),
  };
}

/** The next change's number: microseconds of the clock, always more than the last one. */
export function nextChangeMicros(world: World): number {
  world.lastChangeMicros = Math.max(Math.trunc(world.clock.now() * 1000), world.lastChangeMicros + 1);
  return world.lastChangeMicros;
}

/** Tells all who watch of a change. */
export function tellWatchers(world: World, change: Change): void {
  for (const watcher of world.watchers) watcher(change);
}

/** The one place where an event is put on a calendar: it becomes the latest change, and watchers hear of it. */
export function putEvent(
  world: World,
  calendar: SandboxCalendar,
  event: Omit<StoredEvent, "changeMicros">,
): StoredEvent {
  const stored = { ...event, changeMicros: nextChangeMicros(world) };
  noteWrite(world, { calendarId: calendar.id, eventId: stored.id, before: calendar.events.get(stored.id) });
  calendar.events.delete(stored.id);
  calendar.events.set(stored.id, stored);
  tellWatchers(world, { kind: "events", calendar });
  return stored;
}

/** The one place where a sharing rule is set: it becomes the latest change, and watchers hear of it. */
export function putAclRule(
  world: World,
  calendar: SandboxCalendar,
  rule: Omit<AclRule, "changeMicros">,
): AclRule {
  const stored = { ...rule, changeMicros: nextChangeMicros(world) };
  const id = ruleIdOf(rule.scope);
  calendar.acl.delete(id);
  calendar.acl.set(id, stored);
  tellWatchers(world, { kind: "acl", calendar });
  return stored;
}
