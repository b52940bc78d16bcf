import { z } from "zod";
import type { ApiCall } from "../api/api-method.ts";
import { findMethod } from "../api/find-method.ts";
import type { CalendarApi } from "../api/perform-call.ts";
import { calendarOfCall } from "../nasty/faults-striking.ts";

const WithId = z.object({ id: z.string() });

/** The calls of a batch that write an event that an earlier one writes, too: they are refused with 409 (facts, B8). */
export function conflictingCalls(
  { world, methods }: CalendarApi,
  calls: readonly ApiCall[],
): ReadonlySet<ApiCall> {
  const written = new Set<string>();
  const conflicting = new Set<ApiCall>();
  for (const call of calls) {
    const found = call.verb === "GET" ? undefined : findMethod(methods, call);
    if (found?.method.name.startsWith("Events.") !== true) continue;
    const eventId = found.params["eventId"] ?? askedId(call.bodyText);
    if (eventId === undefined) continue;
    const calendarId = calendarOfCall(world, call, found)?.id ?? found.params["calendarId"] ?? "";
    const key = `${calendarId} ${eventId}`;
    if (written.has(key)) conflicting.add(call);
    written.add(key);
  }
  return conflicting;
}

function askedId(bodyText: string): string | undefined {
  try {
    return WithId.safeParse(JSON.parse(bodyText)).data?.id;
  } catch {
    return undefined;
  }
}
