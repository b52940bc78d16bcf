import type { GoogleCalendarId } from "../../shared/ids.ts";

/** How fast an account may be asked: every request to Google's calendars passes here first (PU9). */
export interface RequestPace {
  /** Resolves once a request that costs so many quota units may go out, and counts it. */
  readonly enter: (units: number) => Promise<void>;
  /** How long the backlog has to leave what is left of the quota to others, in milliseconds; 0: it may go on now. */
  readonly backlogWaitMs: () => number;
  /** Notes that Google found too much was written to a calendar in quick succession. */
  readonly noteBusy: (calendarId: GoogleCalendarId) => void;
  /** Whether a calendar was found so of late, and takes one write at a time (OB4). */
  readonly isBusy: (calendarId: GoogleCalendarId) => boolean;
}

/** Nothing is counted and nobody waits. */
export const UNPACED: RequestPace = {
  enter: () => Promise.resolve(),
  backlogWaitMs: () => 0,
  noteBusy: () => undefined,
  isBusy: () => false,
};
