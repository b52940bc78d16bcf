import { instantFromMs } from "../../../shared/time.ts";
import { countRequest } from "../control/request-counts.ts";
import type { FaultRequest } from "../control/faults.ts";
import type { Answer } from "../http/answer.ts";
import { writtenOut } from "../http/written-out.ts";
import { faultsStriking } from "../nasty/faults-striking.ts";
import { runStruck } from "../nasty/run-struck.ts";
import type { World } from "../world.ts";
import { API_ROOT } from "./api-root.ts";
import type { ApiCall, ApiMethod } from "./api-method.ts";
import type { Dispatched } from "./dispatch.ts";
import { findMethod } from "./find-method.ts";

/** The Calendar API of a world. */
export interface CalendarApi {
  readonly world: World;
  readonly methods: readonly ApiMethod[];
}

/**
 * Performs a call that came by itself or in a batch: faults in force strike it, it is dispatched, and the inspection log hears
 * of it.
 */
export async function performCall({ world, methods }: CalendarApi, call: ApiCall): Promise<Answer> {
  const startedMs = world.clock.now();
  const found = findMethod(methods, call);
  const hits = faultsStriking(world, call, found);
  const done = await runStruck(world, { call, found, hits });
  const answer = writtenOut(done.answer);
  if (hits.length > 0) world.journal.touched();
  noteCall(world, { call, hits, startedMs, done: { ...done, answer } });
  return answer;
}

/** Counts a call that came in a batch; one that came by itself is counted as the request it is. */
export function countPart(world: World, call: ApiCall, answer: Answer): void {
  countRequest(world, { method: call.verb, path: `${API_ROOT}${call.path}`, status: statusOf(answer) });
}

const SHOWN_HEADERS = ["content-type", "if-match", "if-none-match", "user-agent"];

/** Bodies are remembered to this many characters. */
const LONGEST_BODY = 4096;

function noteCall(
  world: World,
  noted: {
    readonly call: ApiCall;
    readonly hits: readonly FaultRequest[];
    readonly startedMs: number;
    readonly done: Dispatched;
  },
): void {
  const { call, hits, startedMs, done } = noted;
  const { answer } = done;
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(call.query))
    for (const value of [values].flat()) query.append(name, String(value));
  const headers: Record<string, string> = {};
  for (const name of SHOWN_HEADERS) {
    const value = call.header(name);
    if (value !== undefined) headers[name] = value;
  }
  world.inspection.noteRequest({
    at: instantFromMs(startedMs),
    verb: call.verb,
    path: `${API_ROOT}${call.path}`,
    query: query.toString(),
    methodName: done.methodName,
    account: done.account,
    status: statusOf(answer),
    milliseconds: Math.round(world.clock.now() - startedMs),
    units: done.units,
    faults: hits.map(({ kind }) => kind),
    headers,
    requestBody: call.bodyText === "" ? undefined : beginningOf(call.bodyText),
    answerBody: answer.kind === "text" ? beginningOf(answer.text) : undefined,
  });
}

function statusOf(answer: Answer): number {
  return "status" in answer ? answer.status : 0;
}

/** A copy: a slice alone would keep all of a big text in memory for as long as it is remembered. */
function beginningOf(text: string): string {
  return Buffer.from(text.slice(0, LONGEST_BODY)).toString();
}
