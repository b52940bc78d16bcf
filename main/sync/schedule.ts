import type { GoogleCalendarId } from "../../shared/ids.ts";
import type { Due } from "./plan-step.ts";

/** When each linked calendar is due for one kind of work. All moments are Unix milliseconds. */
export interface Schedule {
  /** Keeps just these calendars; one that was not there is due at once. */
  readonly keepOnly: (calendarIds: readonly GoogleCalendarId[]) => void;
  readonly due: () => readonly Due[];
  /** Whether a calendar waits for work that is due, or has failed. */
  readonly isOwed: (calendarId: GoogleCalendarId, now: number) => boolean;
  /**
   * Makes a calendar due by this moment. While it is being worked on, however many ask: that is one follow-up (PL4). After
   * a failure the wait is kept.
   */
  readonly ask: (calendarId: GoogleCalendarId, at: number) => void;
  /** Makes every calendar due by this moment, failures or not. */
  readonly askAll: (at: number) => void;
  /** Puts the moment at which it is due without anybody asking into the place of the one before. */
  readonly plan: (calendarId: GoogleCalendarId, at: number) => void;
  /** Gives whether somebody had asked for it by now, or its time had come. */
  readonly begin: (calendarId: GoogleCalendarId, now: number) => "asked" | "itsTime";
  /** The work went well; due again at `at`, or earlier where somebody asked meanwhile. */
  readonly succeed: (calendarId: GoogleCalendarId, at: number) => void;
  /** The work failed; `waitUntil` gives the moment of the next try from the number of failures before, from 0. */
  readonly fail: (calendarId: GoogleCalendarId, waitUntil: (failures: number) => number) => void;
  /** Nothing was found out: due as before. */
  readonly putBack: (calendarId: GoogleCalendarId) => void;
}

interface Slot {
  /** When somebody wants it done, and when its time comes without that. */
  askedAt: number;
  plannedAt: number;
  /** Failures since the last success, and the moment before which there is no other try. */
  failures: number;
  notBefore: number;
  /** When it was due before the work under way began. */
  was: { readonly askedAt: number; readonly plannedAt: number };
}

const NEVER = { askedAt: Infinity, plannedAt: Infinity };
const AT_ONCE = { ...NEVER, askedAt: 0 };

/** A schedule without calendars. */
export function createSchedule(): Schedule {
  const slots = new Map<GoogleCalendarId, Slot>();

  function change(calendarId: GoogleCalendarId, work: (slot: Slot) => void): void {
    const slot = slots.get(calendarId);
    // The calendar may have been unlinked while it was worked on.
    if (slot !== undefined) work(slot);
  }

  return {
    keepOnly: (calendarIds) => {
      const wanted = new Set(calendarIds);
      for (const calendarId of slots.keys()) if (!wanted.has(calendarId)) slots.delete(calendarId);
      for (const calendarId of calendarIds)
        if (!slots.has(calendarId))
          slots.set(calendarId, { ...AT_ONCE, failures: 0, notBefore: 0, was: NEVER });
    },
    due: () =>
      [...slots].map(([calendarId, slot]) => ({ calendarId, at: Math.max(momentOf(slot), slot.notBefore) })),
    isOwed: (calendarId, now) => {
      const slot = slots.get(calendarId);
      return slot !== undefined && (slot.failures > 0 || momentOf(slot) <= now);
    },
    ask: (calendarId, at) => change(calendarId, (slot) => (slot.askedAt = Math.min(slot.askedAt, at))),
    askAll: (at) => {
      for (const slot of slots.values()) {
        slot.askedAt = Math.min(slot.askedAt, at);
        slot.notBefore = 0;
      }
    },
    plan: (calendarId, at) => change(calendarId, (slot) => (slot.plannedAt = at)),
    begin: (calendarId, now) => {
      const slot = slots.get(calendarId);
      if (slot === undefined) return "asked";
      const { askedAt, plannedAt } = slot;
      Object.assign(slot, NEVER, { was: { askedAt, plannedAt } });
      return askedAt <= now ? "asked" : "itsTime";
    },
    succeed: (calendarId, at) =>
      change(calendarId, (slot) => {
        slot.plannedAt = at;
        slot.failures = 0;
        slot.notBefore = 0;
      }),
    fail: (calendarId, waitUntil) =>
      change(calendarId, (slot) => {
        slot.notBefore = waitUntil(slot.failures);
        slot.askedAt = Math.min(slot.askedAt, slot.notBefore);
        slot.failures += 1;
      }),
    putBack: (calendarId) =>
      change(calendarId, (slot) => {
        slot.askedAt = Math.min(slot.askedAt, slot.was.askedAt);
        slot.plannedAt = Math.min(slot.plannedAt, slot.was.plannedAt);
      }),
  };
}

function momentOf({ askedAt, plannedAt }: Pick<Slot, "askedAt" | "plannedAt">): number {
  return Math.min(askedAt, plannedAt);
}
