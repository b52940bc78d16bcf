import { z } from "zod";
import { addFault, FaultRequest } from "../control/faults.ts";
import type { World } from "../world.ts";

/** What was asked of a world from outside: its clock, its quota, its faults, whom it names first and whom it calls. */
export const Conditions = z.object({
  aheadMs: z.number(),
  quota: z.object({ enabled: z.boolean(), perUserPerMinute: z.int(), perProjectPerMinute: z.int() }),
  faults: z.array(
    z.object({
      request: FaultRequest,
      seen: z.int(),
      /** null: for ever. */
      timesLeft: z.int().nullable(),
    }),
  ),
  defaultAccount: z.string().optional(),
  deniedHooks: z.array(z.string()),
});
export type Conditions = Readonly<z.infer<typeof Conditions>>;

/** The conditions a world runs under at this moment. */
export function conditionsOf(world: World): Conditions {
  const { time, quota, faults, defaultAccount, deniedHooks } = world;
  return {
    aheadMs: time.offsetMs(),
    quota: quota.limits(),
    faults: faults.map(({ request, seen, timesLeft }) => ({
      request,
      seen,
      timesLeft: Number.isFinite(timesLeft) ? timesLeft : null,
    })),
    defaultAccount,
    deniedHooks: [...deniedHooks],
  };
}

/** Puts a world under conditions that were kept. */
export function applyConditions(world: World, kept: Conditions): void {
  world.time.moveBy(kept.aheadMs - world.time.offsetMs());
  world.quota.setLimits(kept.quota);
  world.defaultAccount = kept.defaultAccount;
  for (const host of kept.deniedHooks) world.deniedHooks.add(host);
  for (const { request, seen, timesLeft } of kept.faults) {
    addFault(world.faults, request, world.random);
    const fault = world.faults.at(-1);
    if (fault === undefined) continue;
    fault.seen = seen;
    fault.timesLeft = timesLeft ?? Number.POSITIVE_INFINITY;
  }
}
