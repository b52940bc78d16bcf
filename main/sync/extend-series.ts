import { setImmediate as nextTurn } from "node:timers/promises";
import type { GoogleCalendarId } from "../../shared/ids.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { listSeriesToProject } from "../store/series.ts";
import { LEAST_AHEAD_MS, refreshSeries } from "./refresh-series.ts";
import type { SyncContext } from "./sync-context.ts";

/** How many series are taken in one transaction: the desk answers a person between two of them. */
const SERIES_AT_ONCE = 5;

/**
 * Makes the blocks of a calendar's series anew where they changed or no longer reach 370 days ahead (PL7); nothing to do costs
 * one query. Tells the page once it is through. Resolves to false where the signal stopped it; what is left is done the next
 * time.
 */
export async function extendSeries(
  context: Pick<SyncContext, "store" | "clock" | "announce">,
  calendarId: GoogleCalendarId,
  { signal }: { readonly signal: AbortSignal },
): Promise<boolean> {
  const { store, clock, announce } = context;
  const now = instantNow(clock);
  const wanted = { calendarId, reach: addMs(now, LEAST_AHEAD_MS), limit: SERIES_AT_ONCE };
  let hasChanged = false;
  let some = listSeriesToProject(store.reader, wanted);
  while (some.length > 0 && !signal.aborted) {
    const chunk = some;
    const changes = store.write((writer) => chunk.map((series) => refreshSeries(writer, series, now)));
    hasChanged ||= changes.includes(true);
    await nextTurn();
    some = listSeriesToProject(store.reader, wanted);
  }
  if (hasChanged) announce("dayChanged");
  return some.length === 0;
}
