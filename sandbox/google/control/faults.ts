import { z } from "zod";
import { randomNumber } from "../random-number.ts";
import type { RandomSource } from "../world.ts";

const match = z
  .object({
    method: z
      .string()
      .transform((text) => text.toUpperCase())
      .optional(),
    path: z.string().optional(),
  })
  .default({});
const count = z.int().min(1);
/** All that match strike but those before the n-th (`after`), of the rest every n-th, of those as many as `probability` says. */
const common = {
  match,
  times: count.optional(),
  after: count.default(1),
  every: count.default(1),
  probability: z.number().min(0).max(1).default(1),
};
const milliseconds = z.int().min(0).max(86_400_000);

function plain<const Kind extends string>(kind: Kind) {
  return z.strictObject({ kind: z.literal(kind), ...common });
}

/** What a test or a developer may ask to go wrong. `times`: how often, for ever where left out. */
export const FaultRequest = z.discriminatedUnion("kind", [
  plain("offline"),
  z.strictObject({
    kind: z.literal("latency"),
    ms: z.int().min(0).max(600_000),
    jitterMs: z.int().min(0).max(600_000).default(0),
    ...common,
  }),
  z.strictObject({
    kind: z.literal("status"),
    status: z.int().min(400).max(599),
    reason: z.string().optional(),
    retryAfterSeconds: z.int().min(0).optional(),
    /** The Calendar's own shape, that of the servers in front of it, or a page. */
    shape: z.enum(["backend", "frontEnd", "html"]).default("backend"),
    ...common,
  }),
  plain("captivePortal"),
  plain("resetAfterEffect"),
  plain("resetMidBody"),
  plain("duplicateDelivery"),
  plain("deadAccessToken"),
  plain("syncTokenInvalidBetweenPages"),
  z.strictObject({ kind: z.literal("etagBump"), ms: milliseconds.default(200), ...common }),
  z.strictObject({
    kind: z.literal("staleRead"),
    /** How many of the last writes are not seen yet. */
    behind: z.int().min(1).max(200).default(1),
    /** Only those written within this time. */
    withinMs: milliseconds.optional(),
    ...common,
  }),
  plain("duplicateIdAccepted"),
  plain("emptyPages"),
  z.strictObject({ kind: z.literal("shortPages"), size: z.int().min(1).max(2500).default(1), ...common }),
  z.strictObject({ kind: z.literal("quickWrites"), withinMs: milliseconds.default(1000), ...common }),
  plain("shuffledBatches"),
  plain("noRefreshToken"),
  plain("dropPush"),
  plain("duplicatePush"),
  plain("repeatPush"),
  plain("reorderPush"),
  z.strictObject({ kind: z.literal("delayPush"), ms: milliseconds, ...common }),
  plain("syncAfterAnswer"),
  plain("syncBeforeAnswer"),
]);
export type FaultRequest = z.infer<typeof FaultRequest>;
export type FaultRequestInput = z.input<typeof FaultRequest>;
export type FaultKind = FaultRequest["kind"];

/** The faults that can strike any request, whatever it asks for. */
export const ANY_REQUEST = [
  "offline",
  "latency",
  "status",
  "captivePortal",
  "resetAfterEffect",
  "resetMidBody",
  "duplicateDelivery",
] as const satisfies readonly FaultKind[];

/** A fault in force, how many requests it could have struck, and how often it will still strike. */
export interface Fault {
  readonly request: FaultRequest;
  readonly random: RandomSource;
  seen: number;
  timesLeft: number;
}

/** Puts a fault in force; `random` decides where its probability is below 1. */
export function addFault(faults: Fault[], request: FaultRequest, random: RandomSource): void {
  faults.push({ request, random, seen: 0, timesLeft: request.times ?? Number.POSITIVE_INFINITY });
}

/** The faults of these kinds that strike a request, oldest first; each is used up by one. */
export function takeFaults(
  faults: Fault[],
  struck: { readonly kinds: readonly FaultKind[]; readonly method: string; readonly path: string },
): FaultRequest[] {
  if (faults.length === 0) return [];
  const hits = faults.filter(
    (fault) =>
      struck.kinds.includes(fault.request.kind) &&
      (fault.request.match.method === undefined || fault.request.match.method === struck.method) &&
      (fault.request.match.path === undefined || struck.path.includes(fault.request.match.path)) &&
      isItsTurn(fault),
  );
  for (const fault of hits) fault.timesLeft -= 1;
  if (hits.some(({ timesLeft }) => timesLeft <= 0))
    faults.splice(0, faults.length, ...faults.filter((fault) => fault.timesLeft > 0));
  return hits.map((fault) => fault.request);
}

function isItsTurn(fault: Fault): boolean {
  const { after, every, probability } = fault.request;
  fault.seen += 1;
  const place = fault.seen - after;
  if (place < 0 || place % every !== 0) return false;
  return probability === 1 || randomNumber(fault.random) < probability;
}

/** The first of some struck faults that is of a kind; undefined where there is none. */
export function faultOf<Kind extends FaultKind>(
  hits: readonly FaultRequest[],
  kind: Kind,
): Extract<FaultRequest, { kind: Kind }> | undefined {
  return hits.find((hit): hit is Extract<FaultRequest, { kind: Kind }> => hit.kind === kind);
}

/** How long struck faults hold a request back, in milliseconds. */
export function delayOf(hits: readonly FaultRequest[], random: RandomSource): number {
  let sum = 0;
  for (const hit of hits)
    if (hit.kind === "latency")
      sum += hit.ms + (hit.jitterMs === 0 ? 0 : Math.round(hit.jitterMs * randomNumber(random)));
  return sum;
}
