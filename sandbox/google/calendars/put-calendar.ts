import type { World } from "../world.ts";
import { nextChangeMicros } from "./calendar-state.ts";
import type { SandboxCalendar } from "./calendar-state.ts";

/**
 * The one place where a calendar's properties change. Nobody is told: changes of read-only fields of a list entry do not
 * surface (facts, C1).
 */
export function putCalendar(world: World, calendar: SandboxCalendar): SandboxCalendar {
  const stored = { ...calendar, changeMicros: nextChangeMicros(world) };
  world.calendars.set(stored.id, stored);
  return stored;
}
