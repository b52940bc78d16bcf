import type { Account, World } from "../world.ts";
import { calendarUsageLimitsExceeded } from "./calendar-refusals.ts";

const MOST_NEW_CALENDARS = 60;
const WINDOW_MS = 4 * 60 * 60_000;

/**
 * Counts a calendar an account is about to make; refuses with 403 the 61st of four hours, be the others deleted since. Google
 * says "a short period" and "several hours" (facts, E2).
 */
export function countNewCalendar(world: World, { email }: Account): void {
  const now = world.clock.now();
  const recent = (world.calendarsMade.get(email) ?? []).filter((madeAtMs) => madeAtMs > now - WINDOW_MS);
  if (recent.length >= MOST_NEW_CALENDARS) throw calendarUsageLimitsExceeded();
  world.calendarsMade.set(email, [...recent, now]);
}
