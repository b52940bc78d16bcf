import { z } from "zod";

const match = z
  .object({
    method: z
      .string()
      .transform((text) => text.toUpperCase())
      .optional(),
    path: z.string().optional(),
  })
  .default({});
const times = z.int().min(1).optional();
const common = { match, times };

/** What a test or a developer may ask to go wrong. `times`: how often, for ever where left out. */
export const FaultRequest = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("offline"), ...common }),
  z.strictObject({ kind: z.literal("latency"), ms: z.int().min(0).max(600_000), ...common }),
  z.strictObject({
    kind: z.literal("status"),
    status: z.int().min(400).max(599),
    reason: z.string().optional(),
    retryAfterSeconds: z.int().min(0).optional(),
    ...common,
  }),
  z.strictObject({ kind: z.literal("captivePortal"), ...common }),
  z.strictObject({ kind: z.literal("resetAfterEffect"), ...common }),
  z.strictObject({ kind: z.literal("noRefreshToken"), ...common }),
  z.strictObject({ kind: z.literal("dropPush"), ...common }),
  z.strictObject({ kind: z.literal("duplicatePush"), ...common }),
]);
export type FaultRequest = z.infer<typeof FaultRequest>;
export type FaultRequestInput = z.input<typeof FaultRequest>;

/** A fault in force, and how often it will still strike. */
export interface Fault {
  readonly request: FaultRequest;
  timesLeft: number;
}

/** Puts a fault in force. */
export function addFault(faults: Fault[], request: FaultRequest): void {
  faults.push({ request, timesLeft: request.times ?? Number.POSITIVE_INFINITY });
}

/** The faults of these kinds that strike a request, oldest first; each is used up by one. */
export function takeFaults(
  faults: Fault[],
  struck: { readonly kinds: readonly FaultRequest["kind"][]; readonly method: string; readonly path: string },
): FaultRequest[] {
  const hits = faults.filter(
    ({ request }) =>
      struck.kinds.includes(request.kind) &&
      (request.match.method === undefined || request.match.method === struck.method) &&
      (request.match.path === undefined || struck.path.includes(request.match.path)),
  );
  for (const fault of hits) fault.timesLeft -= 1;
  faults.splice(0, faults.length, ...faults.filter((fault) => fault.timesLeft > 0));
  return hits.map((fault) => fault.request);
}
