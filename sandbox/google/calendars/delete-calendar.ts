import type { World } from "../world.ts";
import { takeOffCalendarList } from "./account-calendars.ts";
import type { SandboxCalendar } from "./calendar-state.ts";

/** Deletes a calendar with all that is on it: its id answers 404 to everybody from now on, and it leaves everybody's list. */
export function deleteCalendar(world: World, { id, acl, events }: SandboxCalendar): void {
  acl.clear();
  events.clear();
  world.calendars.delete(id);
  for (const account of world.accounts.values()) takeOffCalendarList(world, account, id);
}
