import type { Answer } from "../http/answer.ts";
import { notFound, parseError } from "../http/calendar-refusals.ts";
import { GoogleRefusal } from "../http/google-refusal.ts";
import { refusalAnswer } from "../http/serve-call.ts";
import { checkAccess } from "../oauth/access.ts";
import type { World } from "../world.ts";
import type { ApiCall, ApiMethod } from "./api-method.ts";
import { findMethod } from "./find-method.ts";

/**
 * Answers one call of the Calendar API: finds its method, checks the token and its scopes, reads the body and runs it. What is
 * refused is answered in Google's words; only a fault of the sandbox itself throws.
 */
export function dispatch(world: World, methods: readonly ApiMethod[], call: ApiCall): Answer {
  try {
    const found = findMethod(methods, call);
    if (found === undefined) throw notFound();
    const { method, params } = found;
    const access = checkAccess(world, call.header("Authorization"), method.name);
    const { query, header } = call;
    return method.handle({
      world,
      access,
      method: method.name,
      params,
      query,
      header,
      body: readBody(call.bodyText),
    });
  } catch (error) {
    if (error instanceof GoogleRefusal) return refusalAnswer(error);
    throw error;
  }
}

function readBody(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw parseError();
  }
}
