import type { CalendarHealth } from "../../shared/ipc/google.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort } from "../ui/day-words.ts";

/** How a linked calendar is doing: when it was last proven to be in step, and how its changes arrive (AC5). */
export function healthWords(health: CalendarHealth | undefined, zone: ZoneId): string {
  if (health === undefined) return "Not read yet";
  if (health.problem === "calendarGone")
    return "This calendar no longer exists in Google. Unlink it and choose another one.";
  if (health.problem === "accessLost")
    return "The account may no longer read this calendar. Ask its owner for access.";
  if (health.age === "stale" && health.lastProvenAt !== null)
    return `Not read since ${instantInShort(health.lastProvenAt, zone)}, so changes made in Google may be missing here. Press “Sync now”; if this stays, unlink the calendar and link it again.`;
  if (health.lastProvenAt === null) return "Not read yet";
  const checkedAt = instantInShort(health.lastProvenAt, zone);
  return health.channel === "live"
    ? `Changes arrive at once · last checked ${checkedAt}`
    : `In step at ${checkedAt} · looked at from time to time`;
}
