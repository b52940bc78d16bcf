import { z } from "zod";
import type { Instant } from "../../../shared/time.ts";
import { instantFromRfc3339, instantNow, msOf } from "../../../shared/time.ts";
import type { World } from "../world.ts";

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

/** Moves the clock; timers due in between ring in order. */
export function moveClock(world: World, move: z.output<typeof ClockMove>): ClockReading {
  const ms = "to" in move ? msOf(move.to) - world.clock.now() : Math.round(move.advanceSeconds * 1000);
  world.time.moveBy(ms);
  return readClock(world);
}

/** Reads the clock. */
export function readClock({ clock, time }: World): ClockReading {
  return { now: instantNow(clock), aheadSeconds: time.offsetMs() / 1000 };
}
