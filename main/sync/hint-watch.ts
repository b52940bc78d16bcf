import type { GoogleCalendarId } from "../../shared/ids.ts";
import { type Clock, instantNow, msOf } from "../../shared/time.ts";
import type { RelayClient } from "../relay/relay-client.ts";
import { listChannelsOf } from "../store/channels.ts";
import type { Reader } from "../store/sql.ts";
import { isHeard } from "./decide-channel.ts";
import { hintSourceOf } from "./hint-source.ts";
import { type HintProof, type HintTrust, NO_TRUST, trustAfter } from "./hint-trust.ts";
import { type HintSource, pollIntervalMs } from "./poll-interval.ts";

/** Every write of ours is a test of the hints: Google tells of it as of any other. So long it has for that, in milliseconds. */
const TELLS_OF_OURS_WITHIN_MS = 2 * 60_000;

/** A hint that comes so much later than the look that found its change was only slow, in milliseconds. */
const SLOW_MS = 60_000;

/** What a look at a calendar was caused by: its time had come, or something, a hint among others, had asked for it. */
export type LookCause = "itsTime" | "asked";

/** Watches how far each calendar's hints can be relied on, and says from that when to look without a cause (PL4). */
export interface HintWatch {
  /** Whether changes reach this desk at once. While hints are doubted they may, and are not said to. */
  readonly sourceOf: (calendarId: GoogleCalendarId) => HintSource;
  /** Whether everything that has changed since the last look has been told of, as far as anybody can know. */
  readonly isCovered: (calendarId: GoogleCalendarId) => boolean;
  /** The relay told of a change. */
  readonly hintCame: (calendarId: GoogleCalendarId) => void;
  /** This desk has changed something there, by a request begun at that moment: its hint may have come before its answer. */
  readonly wrote: (calendarId: GoogleCalendarId, begunAt: number) => void;
  readonly lookBegins: (calendarId: GoogleCalendarId, cause: LookCause) => void;
  /** The look went well; `changed`: it found something new. */
  readonly lookEnded: (calendarId: GoogleCalendarId, changed: boolean) => void;
  /** When to look again without a cause, Unix milliseconds; undefined before the first look. */
  readonly nextLookAt: (calendarId: GoogleCalendarId) => number | undefined;
  /** The line to the relay came up or broke, or the clock was set: what was heard before proves nothing from here on. */
  readonly beginAnew: () => void;
}

/** What is known of one calendar. All moments are Unix milliseconds. */
interface Watched {
  trust: HintTrust;
  /** The last look that went well: when it began and ended, and the one under way. */
  lookedFrom: number | undefined;
  lookedUntil: number;
  look: { readonly from: number; readonly isTest: boolean; readonly wasTold: boolean } | undefined;
  /** Whether a hint has come since the last look began, and when the last one came. */
  wasTold: boolean;
  toldAt: number | undefined;
  /** When a look last found what no hint had told of. */
  missedAt: number | undefined;
  /** When this desk first wrote something of which it was not told yet. */
  wroteAt: number | undefined;
}

const UNKNOWN: Watched = {
  trust: NO_TRUST,
  lookedFrom: undefined,
  lookedUntil: 0,
  look: undefined,
  wasTold: false,
  toldAt: undefined,
  missedAt: undefined,
  wroteAt: undefined,
};

/** Begins to watch; nothing is trusted yet. */
export function createHintWatch(parts: {
  readonly reader: Reader;
  readonly clock: Clock;
  readonly random: () => number;
  readonly relay: Pick<RelayClient, "isConnected"> | undefined;
}): HintWatch {
  const { reader, clock, random, relay } = parts;
  const calendars = new Map<GoogleCalendarId, Watched>();
  /** Since when the line has been as it is. */
  let sameLineSince = clock.now();

  function watched(calendarId: GoogleCalendarId): Watched {
    const known = calendars.get(calendarId) ?? { ...UNKNOWN };
    calendars.set(calendarId, known);
    return known;
  }

  function isLive(calendarId: GoogleCalendarId): boolean {
    return hintSourceOf(reader, { calendarId, now: instantNow(clock), relay }) === "live";
  }

  /** Until when a channel on which Google is heard, and which was there before the last look, tells of all that comes after it. */
  function coveredUntil(calendarId: GoogleCalendarId): number | undefined {
    const { lookedFrom } = watched(calendarId);
    if (lookedFrom === undefined || lookedFrom < sameLineSince || !isLive(calendarId)) return undefined;
    const ends = listChannelsOf(reader, calendarId)
      .filter((channel) => isHeard(channel, instantNow(clock)) && msOf(channel.openedAt) <= lookedFrom)
      .map(({ expiresAt }) => msOf(expiresAt));
    return ends.length === 0 ? undefined : Math.max(...ends);
  }

  function learn(known: Watched, proof: HintProof): void {
    known.trust = trustAfter(known.trust, proof);
  }

  return {
    sourceOf: (calendarId) =>
      isLive(calendarId) && !watched(calendarId).trust.isDoubted ? "live" : "polling",
    isCovered: (calendarId) => coveredUntil(calendarId) !== undefined && !watched(calendarId).trust.isDoubted,
    hintCame: (calendarId) => {
      const known = watched(calendarId);
      const now = clock.now();
      const wasSlow = known.missedAt !== undefined && now - known.missedAt <= SLOW_MS;
      if (known.wroteAt !== undefined || wasSlow) learn(known, "told");
      known.wroteAt = undefined;
      known.missedAt = undefined;
      known.wasTold = true;
      known.toldAt = now;
    },
    wrote: (calendarId, begunAt) => {
      const known = watched(calendarId);
      if (known.toldAt !== undefined && known.toldAt >= begunAt) learn(known, "told");
      else known.wroteAt ??= begunAt;
    },
    lookBegins: (calendarId, cause) => {
      const known = watched(calendarId);
      const from = clock.now();
      const isCovered = coveredUntil(calendarId) !== undefined;
      if (known.wroteAt !== undefined && from - known.wroteAt >= TELLS_OF_OURS_WITHIN_MS) {
        if (isCovered) learn(known, "missed");
        known.wroteAt = undefined;
      }
      // A hint is not forgotten because the look it asked for failed.
      const wasTold = known.wasTold || known.look?.wasTold === true;
      known.look = { from, isTest: cause === "itsTime" && isCovered, wasTold };
      known.wasTold = false;
    },
    lookEnded: (calendarId, changed) => {
      const known = watched(calendarId);
      const { look } = known;
      if (look === undefined) return;
      const wasTold = look.wasTold || known.wasTold;
      if (wasTold && changed) learn(known, "told");
      else if (!wasTold && look.isTest) learn(known, changed ? "missed" : "nothingNew");
      known.missedAt = !wasTold && look.isTest && changed ? clock.now() : undefined;
      known.lookedFrom = look.from;
      known.lookedUntil = clock.now();
      known.look = undefined;
    },
    nextLookAt: (calendarId) => {
      const { trust, lookedFrom, lookedUntil, wroteAt } = watched(calendarId);
      if (lookedFrom === undefined) return undefined;
      const until = coveredUntil(calendarId);
      if (until === undefined) return lookedUntil + pollIntervalMs("polling", random);
      // By then a hint has come of what was written, and the look it caused has put this off.
      const test = wroteAt === undefined || trust.isDoubted ? Infinity : wroteAt + TELLS_OF_OURS_WITHIN_MS;
      return Math.min(until, test, lookedUntil + pollIntervalMs(trust, random));
    },
    beginAnew: () => {
      sameLineSince = clock.now();
      for (const known of calendars.values()) known.wroteAt = undefined;
    },
  };
}
