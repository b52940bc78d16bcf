import { API_ROOT } from "../api/api-root.ts";
import type { ApiCall } from "../api/api-method.ts";
import type { FoundMethod } from "../api/find-method.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { ANY_REQUEST, takeFaults } from "../control/faults.ts";
import type { FaultKind, FaultRequest } from "../control/faults.ts";
import type { World } from "../world.ts";
import { isAfterEmptyPage } from "./empty-page.ts";
import { holderOfAskedId } from "./taken-id.ts";

const ANY_CALL: readonly FaultKind[] = [...ANY_REQUEST, "deadAccessToken"];

/** The methods that leave an event behind. */
const EVENT_WRITES = new Set([
  "Events.Insert",
  "Events.Import",
  "Events.Update",
  "Events.Patch",
  "Events.QuickAdd",
]);
const EVENT_READS = new Set(["Events.List", "Events.Get", "Events.Instances"]);

/** The faults in force that strike a call; those it gives no occasion for are not used up. */
export function faultsStriking(world: World, call: ApiCall, found: FoundMethod | undefined): FaultRequest[] {
  if (world.faults.length === 0) return [];
  const kinds = [...ANY_CALL, ...occasions(world, call, found)];
  return takeFaults(world.faults, { kinds, method: call.verb, path: `${API_ROOT}${call.path}` });
}

function occasions(world: World, call: ApiCall, found: FoundMethod | undefined): FaultKind[] {
  if (found === undefined) return [];
  const { name } = found.method;
  const { pageToken, syncToken } = call.query;
  const kinds: FaultKind[] = [];
  if (name.endsWith(".List") || name === "Events.Instances") {
    kinds.push("shortPages");
    if (!isAfterEmptyPage(pageToken)) kinds.push("emptyPages");
    if (pageToken !== undefined && syncToken !== undefined) kinds.push("syncTokenInvalidBetweenPages");
  }
  if (EVENT_READS.has(name)) kinds.push("staleRead");
  if (EVENT_WRITES.has(name)) kinds.push("etagBump");
  if (name.startsWith("Events.") && call.verb !== "GET" && name !== "Events.Watch") kinds.push("quickWrites");
  if (name === "Events.Insert" && holderOfAskedId(calendarOfCall(world, call, found), call.bodyText))
    kinds.push("duplicateIdAccepted");
  return kinds;
}

/** The calendar a call is about; undefined where it names none that is there. */
export function calendarOfCall(
  world: World,
  call: ApiCall,
  found: FoundMethod | undefined,
): SandboxCalendar | undefined {
  const id = found?.params["calendarId"] ?? "";
  if (id !== "primary") return world.calendars.get(id);
  return world.calendars.get(world.accessTokens.get(bearerOf(call) ?? "")?.grant.email ?? "");
}

/** The access token a call shows. */
export function bearerOf({ header }: Pick<ApiCall, "header">): string | undefined {
  return /^Bearer (.+)$/i.exec(header("Authorization") ?? "")?.[1];
}
