import type { GoogleCalendarId } from "../../shared/ids.ts";
import type { RequestPace } from "../google/request-pace.ts";
import type { Timers } from "../timers.ts";
import { createQuotaBucket } from "./quota-bucket.ts";

/** What Google allows one account in a minute (https://developers.google.com/workspace/calendar/api/guides/quota). */
const UNITS_PER_MINUTE = 600;

/** For how long a calendar is written to one at a time after Google found it too much, in milliseconds (OB4). */
const BUSY_MS = 5 * 60_000;

/** The pace of one account, over all that is asked for it: writes, reads and channels (PU9). */
export function createAccountPace(parts: {
  /** Milliseconds from a clock that nobody can set: it only runs forward. */
  readonly monotonic: () => number;
  readonly timers: Timers;
}): RequestPace {
  const { monotonic, timers } = parts;
  const bucket = createQuotaBucket({ unitsPerMinute: UNITS_PER_MINUTE, monotonic });
  const busyUntil = new Map<GoogleCalendarId, number>();

  return {
    enter: async (units) => {
      for (;;) {
        const answer = bucket.take(units, "person");
        if (answer.kind === "go") return;
        await new Promise<void>((resolve) => {
          timers.after(Math.ceil(answer.untilMs - monotonic()), resolve);
        });
      }
    },
    backlogWaitMs: () => {
      const answer = bucket.look(1, "backlog");
      return answer.kind === "go" ? 0 : Math.ceil(answer.untilMs - monotonic());
    },
    noteBusy: (calendarId) => busyUntil.set(calendarId, monotonic() + BUSY_MS),
    isBusy: (calendarId) => (busyUntil.get(calendarId) ?? 0) > monotonic(),
  };
}
