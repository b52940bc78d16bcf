import type { Request, RequestHandler, Response } from "express";
import { instantFromMs } from "../../../shared/time.ts";
import type { World } from "../world.ts";

/** Where OAuth is; calls of the Calendar API note themselves. */
const PATHS = ["/o/oauth2", "/oauth2", "/token", "/revoke", "/tokeninfo", "/v1/userinfo", "/.well-known"];

/** Lets the inspection log hear of every OAuth request once its fate is known. */
export function noteRequests(world: World): RequestHandler {
  return (request, response, next) => {
    if (PATHS.some((path) => request.path.startsWith(path))) {
      const startedMs = world.clock.now();
      response.on("close", () => {
        note(world, { request, response, startedMs });
      });
    }
    next();
  };
}

function note(
  world: World,
  noted: { readonly request: Request; readonly response: Response; readonly startedMs: number },
): void {
  const { request, response, startedMs } = noted;
  const faults: unknown = response.locals["faults"];
  const sent: unknown = response.locals["sentText"];
  world.inspection.noteRequest({
    at: instantFromMs(startedMs),
    verb: request.method,
    path: request.path,
    query: request.originalUrl.split("?").slice(1).join("?"),
    methodName: undefined,
    account: undefined,
    status: response.writableFinished ? response.statusCode : 0,
    milliseconds: Math.round(world.clock.now() - startedMs),
    units: 0,
    faults: Array.isArray(faults) ? faults.map(String) : [],
    headers: {},
    requestBody: formText(request.body),
    answerBody: typeof sent === "string" ? sent : undefined,
  });
}

function formText(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const form = new URLSearchParams();
  for (const [name, values] of Object.entries(body))
    for (const value of [values].flat()) form.append(name, String(value));
  return form.toString();
}
