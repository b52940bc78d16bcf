import { roleOf } from "../calendars/role-of.ts";
import { liveGrants } from "../oauth/grants.ts";
import type { World } from "../world.ts";
import type { Channel } from "./channel-state.ts";

/**
 * A channel is live until stopped, expired, or left without a grant of its account or without its access to the calendar: what
 * Google does then is not known, and silence is to be expected (facts, D6).
 */
export function isLive(world: World, channel: Channel): boolean {
  if (channel.isStopped || channel.expiresAtMs <= world.clock.now()) return false;
  if (liveGrants(world, channel).length === 0 || world.accountEnds.has(channel.email)) return false;
  if (channel.calendarId === undefined) return true;
  const calendar = world.calendars.get(channel.calendarId);
  return calendar !== undefined && roleOf(calendar, channel.email) !== undefined;
}
