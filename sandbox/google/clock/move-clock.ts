import { z } from "zod";
import type { Instant } from "../../../shared/time.ts";
import { instantFromRfc3339, instantNow, msOf } from "../../../shared/time.ts";
import type { World } from "../world.ts";

/** Later than this, the microseconds that changes are counted in are no whole numbers any more. */
const LATEST_MS = Date.UTC(2200, 0, 1);

const LONGEST_SECONDS = 400 * 366 * 86_400;

const Moment = z.string().transform((text, context) => {
  const instant = instantFromRfc3339(text);
  if (instant !== undefined) return instant;
  context.addIssue("no moment");
  return z.NEVER;
});

/** How the clock is to be moved: by some seconds, back where negative, or to a moment. */
export const ClockMove = z.union(
  [
    z.strictObject({ advanceSeconds: z.number().min(-LONGEST_SECONDS).max(LONGEST_SECONDS) }),
    z.strictObject({ to: Moment }),
  ],
  { error: "give advanceSeconds, a number, or to, a moment such as 2026-11-21T09:00:00Z" },
);
export type ClockMove = z.input<typeof ClockMove>;

/** What the sandbox's clock shows, and how far it is ahead of the one it was started with. */
export interface ClockReading {
  readonly now: Instant;
  readonly aheadSeconds: number;
}

/** Moves the clock, no further than between 1970 and 2200; timers due in between ring in order. */
export function moveClock(world: World, move: z.output<typeof ClockMove>): ClockReading {
  const now = world.clock.now();
  const wanted = "to" in move ? msOf(move.to) : now + Math.round(move.advanceSeconds * 1000);
  world.time.moveBy(Math.min(Math.max(wanted, 0), LATEST_MS) - now);
  return readClock(world);
}

/** Reads the clock. */
export function readClock({ clock, time }: World): ClockReading {
  return { now: instantNow(clock), aheadSeconds: time.offsetMs() / 1000 };
}
