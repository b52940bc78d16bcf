import type { ApiCall } from "../api/api-method.ts";
import { dispatch } from "../api/dispatch.ts";
import type { Dispatched } from "../api/dispatch.ts";
import type { FoundMethod } from "../api/find-method.ts";
import { statusFaultAnswer } from "../control/fault-answer.ts";
import { delayOf, faultOf } from "../control/faults.ts";
import type { FaultRequest } from "../control/faults.ts";
import type { Answer } from "../http/answer.ts";
import { fullSyncRequired } from "../http/calendar-refusals.ts";
import { refusalAnswer } from "../http/serve-call.ts";
import { midBody } from "../http/written-out.ts";
import { rateLimitExceeded } from "../quota/quota-refusals.ts";
import type { World } from "../world.ts";
import { bumpEtagLater } from "./bump-etag.ts";
import { CAPTIVE_PORTAL } from "./captive-portal.ts";
import { emptied, queryBeforeEmptyPage } from "./empty-page.ts";
import { bearerOf, calendarOfCall } from "./faults-striking.ts";
import { staleWorld } from "./stale-world.ts";
import { holderOfAskedId, withoutEvent } from "./taken-id.ts";

/** A call, the method it asks for, and the faults that strike it. */
interface StruckCall {
  readonly call: ApiCall;
  readonly found: FoundMethod | undefined;
  readonly hits: readonly FaultRequest[];
}

/** Dispatches a call as the faults that strike it let it be. */
export async function runStruck(world: World, struck: StruckCall): Promise<Dispatched> {
  const { hits } = struck;
  const call = { ...struck.call, query: queryBeforeEmptyPage(struck.call.query) };
  if (hits.length === 0) return await dispatch(world, struck.found, call);
  const delayMs = delayOf(hits, world.random);
  if (delayMs > 0) await new Promise<void>((resolve) => world.timers.after(delayMs, resolve));
  const instead = answerInstead(world, struck);
  if (instead !== undefined)
    return { answer: instead, methodName: struck.found?.method.name, account: undefined, units: 0 };
  const done = await dispatchStruck(world, { ...struck, call });
  if (faultOf(hits, "resetAfterEffect") !== undefined) return { ...done, answer: { kind: "cut" } };
  return faultOf(hits, "resetMidBody") === undefined ? done : { ...done, answer: midBody(done.answer) };
}

/** What a fault answers in the place of the method; undefined where the method is to be run. */
function answerInstead(world: World, { call, found, hits }: StruckCall): Answer | undefined {
  if (faultOf(hits, "offline") !== undefined) return { kind: "cut" };
  const status = faultOf(hits, "status");
  if (status !== undefined) return statusFaultAnswer(status, call.path);
  if (faultOf(hits, "captivePortal") !== undefined) return CAPTIVE_PORTAL;
  if (faultOf(hits, "syncTokenInvalidBetweenPages") !== undefined) return refusalAnswer(fullSyncRequired());
  const quick = faultOf(hits, "quickWrites");
  const calendar = quick && calendarOfCall(world, call, found);
  const last = calendar && world.recentWrites.findLast(({ calendarId }) => calendarId === calendar.id);
  return quick !== undefined && last !== undefined && last.atMs > world.clock.now() - quick.withinMs
    ? refusalAnswer(rateLimitExceeded())
    : undefined;
}

async function dispatchStruck(world: World, { call, found, hits }: StruckCall): Promise<Dispatched> {
  if (faultOf(hits, "deadAccessToken") !== undefined) world.accessTokens.delete(bearerOf(call) ?? "");
  const stale = faultOf(hits, "staleRead");
  const seen = stale === undefined ? world : staleWorld(world, stale);
  const asked = { ...call, query: shortened(call.query, hits) };
  const run = async (): Promise<Dispatched> => await dispatch(seen, found, asked);
  const calendar = calendarOfCall(world, call, found);
  const holder = faultOf(hits, "duplicateIdAccepted") && holderOfAskedId(calendar, call.bodyText);
  let done = await (calendar && holder ? withoutEvent(calendar, holder, run) : run());
  // The second answer is the one that arrives: the first was lost on the way.
  if (faultOf(hits, "duplicateDelivery") !== undefined) done = await run();
  const bump = faultOf(hits, "etagBump");
  if (bump !== undefined && calendar !== undefined)
    bumpEtagLater(world, { calendar, answer: done.answer, ms: bump.ms });
  if (faultOf(hits, "emptyPages") === undefined) return done;
  return { ...done, answer: emptied(done.answer, call.query) };
}

function shortened(query: ApiCall["query"], hits: readonly FaultRequest[]): ApiCall["query"] {
  const short = faultOf(hits, "shortPages");
  if (short === undefined) return query;
  const { maxResults } = query;
  const wanted = typeof maxResults === "string" ? Number(maxResults) : Number.NaN;
  return Number.isNaN(wanted) || wanted > short.size ? { ...query, maxResults: String(short.size) } : query;
}
