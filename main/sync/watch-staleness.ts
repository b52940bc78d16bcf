import { type Clock, dayOf, instantNow, msOf } from "../../shared/time.ts";
import { findCalendarState } from "../store/calendar-states.ts";
import { findClinic } from "../store/clinic.ts";
import { listPractitioners } from "../store/practitioners.ts";
import { noteStaleness } from "../store/staleness.ts";
import type { Store } from "../store/store.ts";
import type { Timers } from "../timers.ts";
import type { SyncLoop } from "./sync-loop.ts";

/** What watching works with. */
export interface StalenessWatch {
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly sync: Pick<SyncLoop, "isCovered">;
}

/** How often the ages are looked at, in milliseconds. */
const LOOK_MS = 60_000;
/** A look that comes later than this was slept through: nobody has seen the desk meanwhile. Milliseconds. */
const SLEPT_MS = 3 * LOOK_MS;

/**
 * Notes how old the proof of each calendar became at most on each day, offline too (AC5); a calendar whose every change Google
 * tells of is never old. Gives the way to end that.
 */
export function watchStaleness({ store, clock, timers, sync }: StalenessWatch): () => void {
  const { reader } = store;
  let lookedAt = clock.now();
  let stop = timers.after(LOOK_MS, look);

  function look(): void {
    stop = timers.after(LOOK_MS, look);
    const now = clock.now();
    const wasAwake = now - lookedAt <= SLEPT_MS && now >= lookedAt;
    lookedAt = now;
    const clinic = findClinic(reader);
    if (!wasAwake || clinic === undefined) return;
    const day = dayOf(instantNow(clock), clinic.zone);
    const ages = listPractitioners(reader).flatMap(({ calendarId }) => {
      const provenAt =
        calendarId === null ? null : (findCalendarState(reader, calendarId)?.lastProvenAt ?? null);
      if (calendarId === null || provenAt === null) return [];
      return [
        { day, calendarId, longestMs: sync.isCovered(calendarId) ? 0 : Math.max(0, now - msOf(provenAt)) },
      ];
    });
    if (ages.length === 0) return;
    // What a power cut takes of it is a minute of a statistic.
    store.writeUnflushed((writer) => {
      for (const age of ages) noteStaleness(writer, age);
    });
  }

  return () => stop();
}
