import type { Answer } from "../http/answer.ts";
import { notFound, parseError } from "../http/calendar-refusals.ts";
import { GoogleRefusal } from "../http/google-refusal.ts";
import { refusalAnswer } from "../http/serve-call.ts";
import { checkAccess } from "../oauth/access.ts";
import type { CalendarMethod } from "../oauth/method-scopes.ts";
import { overQuota } from "../quota/quota-refusals.ts";
import type { World } from "../world.ts";
import type { ApiCall, ApiMethod, ApiRequest } from "./api-method.ts";
import type { FoundMethod } from "./find-method.ts";
import { partialAnswer } from "./partial-response.ts";

/** Units a PATCH costs; any other call costs one (facts, B3). */
const PATCH_UNITS = 3;

/** What became of a call. */
export interface Dispatched {
  readonly answer: Answer;
  /** Undefined where no method answers at that path. */
  readonly methodName: CalendarMethod | undefined;
  /** E-mail of the account whose token was good. */
  readonly account: string | undefined;
  /** Quota units it cost. */
  readonly units: number;
}

/**
 * Answers one call of the Calendar API: checks the token, its scopes and the quota, reads the body and runs the method. What is
 * refused is answered in Google's words; only a fault of the sandbox itself throws.
 */
export async function dispatch(
  world: World,
  found: FoundMethod | undefined,
  call: ApiCall,
): Promise<Dispatched> {
  let done: Omit<Dispatched, "answer"> = {
    methodName: found?.method.name,
    account: undefined,
    units: 0,
  };
  try {
    if (found === undefined) throw notFound();
    const { method, params } = found;
    const access = checkAccess(world, call.header("Authorization"), method.name);
    done = { ...done, account: access.account.email };
    const units = unitsOf(method);
    const { clientId } = access;
    const whose = world.quota.spend({ email: access.account.email, clientId, units });
    if (whose !== "within") throw overQuota(world, { whose, clientId });
    done = { ...done, units };
    const request: ApiRequest = {
      world,
      access,
      method: method.name,
      params,
      query: call.query,
      header: call.header,
      body: readBody(call.bodyText),
    };
    return { ...done, answer: partialAnswer(call.query, await method.handle(request)) };
  } catch (error) {
    if (error instanceof GoogleRefusal) return { ...done, answer: refusalAnswer(error) };
    throw error;
  }
}

function unitsOf({ verb }: ApiMethod): number {
  return verb === "PATCH" ? PATCH_UNITS : 1;
}

function readBody(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw parseError();
  }
}
