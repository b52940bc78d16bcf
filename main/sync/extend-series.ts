import type { GoogleCalendarId } from "../../shared/ids.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { isWithoutSeries, listSeriesToProject } from "../store/series.ts";
import { LEAST_AHEAD_MS, refreshSeries } from "./refresh-series.ts";
import type { SyncContext } from "./sync-context.ts";
import { writeInSlices } from "./write-in-slices.ts";

/** How many series are fetched in one go. */
const SERIES_AT_ONCE = 100;

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
  if (isWithoutSeries(store.reader)) return true;
  const now = instantNow(clock);
  const wanted = { calendarId, reach: addMs(now, LEAST_AHEAD_MS), limit: SERIES_AT_ONCE };
  let hasChanged = false;
  let things = listSeriesToProject(store.reader, wanted);
  while (things.length > 0 && !signal.aborted) {
    // What a power cut takes is made anew: that it was made goes along.
    await writeInSlices(context, {
      things,
      write: (writer, series) => {
        const isOther = refreshSeries(writer, series, now);
        hasChanged ||= isOther;
      },
      signal,
    });
    things = listSeriesToProject(store.reader, wanted);
  }
  if (hasChanged) announce("dayChanged");
  return things.length === 0;
}
