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
import { partialAnswer, readAnswerShape } from "./partial-response.ts";

/** Units a PATCH costs; any other call costs one (facts, B3). */
const PATCH_UNITS = 3;

/** A body with more levels is not read: all that looks into it goes down level by level. */
const MOST_LEVELS = 100;

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
    const shape = readAnswerShape(call.query);
    return { ...done, answer: partialAnswer(shape, await method.handle(request)) };
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
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw parseError();
  }
  if (isDeeper(body, MOST_LEVELS)) throw parseError();
  return body;
}

/** Whether there are more than so many objects and arrays within each other. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
