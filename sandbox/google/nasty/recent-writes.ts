import type { StoredEvent } from "../events/stored-event.ts";
import type { World } from "../world.ts";

const KEPT = 200;

/** A write of an event: what was there before it, undefined where nothing was. */
export interface RecentWrite {
  readonly calendarId: string;
  readonly eventId: string;
  readonly before: StoredEvent | undefined;
  readonly atMs: number;
  /** The last moment before it, as `changeMicros` count. */
  readonly micros: number;
}

/** Remembers a write that has its number and is about to be made, for reads that lag behind; the last 200 are kept. */
export function noteWrite(world: World, write: Pick<RecentWrite, "calendarId" | "eventId" | "before">): void {
  world.recentWrites.push({ ...write, atMs: world.clock.now(), micros: world.lastChangeMicros - 1 });
  if (world.recentWrites.length > 2 * KEPT) world.recentWrites.splice(0, KEPT);
}
