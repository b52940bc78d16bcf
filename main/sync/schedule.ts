import type { GoogleCalendarId } from "../../shared/ids.ts";
import type { Due } from "./plan-step.ts";

/** When each linked calendar is due for one kind of work. All moments are Unix milliseconds. */
export interface Schedule {
  /** Keeps just these calendars; one that was not there is due at once. */
  readonly keepOnly: (calendarIds: readonly GoogleCalendarId[]) => void;
  readonly due: () => readonly Due[];
  /**
   * Makes a calendar due by this moment. While it is being worked on, however many ask: that is one follow-up (PL4). After
   * a failure the wait is kept.
   */
  readonly ask: (calendarId: GoogleCalendarId, at: number) => void;
  /** Makes every calendar due by this moment, failures or not. */
  readonly askAll: (at: number) => void;
  readonly begin: (calendarId: GoogleCalendarId) => void;
  /** The work went well; due again at `at`, or earlier where somebody asked meanwhile. */
  readonly succeed: (calendarId: GoogleCalendarId, at: number) => void;
  /** The work failed; `waitUntil` gives the moment of the next try from the number of failures before, from 0. */
  readonly fail: (calendarId: GoogleCalendarId, waitUntil: (failures: number) => number) => void;
  /** Nothing was found out: due as before. */
  readonly putBack: (calendarId: GoogleCalendarId) => void;
}

interface Slot {
  at: number;
  /** Failures since the last success, and the moment before which there is no other try. */
  failures: number;
  notBefore: number;
  /** When it was due before the work under way began. */
  wasAt: number;
}

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
        if (!slots.has(calendarId)) slots.set(calendarId, { at: 0, failures: 0, notBefore: 0, wasAt: 0 });
    },
    due: () =>
      [...slots].map(([calendarId, { at, notBefore }]) => ({ calendarId, at: Math.max(at, notBefore) })),
    ask: (calendarId, at) => change(calendarId, (slot) => (slot.at = Math.min(slot.at, at))),
    askAll: (at) => {
      for (const slot of slots.values()) {
        slot.at = Math.min(slot.at, at);
        slot.notBefore = 0;
      }
    },
    begin: (calendarId) =>
      change(calendarId, (slot) => {
        slot.wasAt = slot.at;
        slot.at = Infinity;
      }),
    succeed: (calendarId, at) =>
      change(calendarId, (slot) => {
        slot.at = Math.min(slot.at, at);
        slot.failures = 0;
        slot.notBefore = 0;
      }),
    fail: (calendarId, waitUntil) =>
      change(calendarId, (slot) => {
        slot.notBefore = waitUntil(slot.failures);
        slot.at = Math.min(slot.at, slot.notBefore);
        slot.failures += 1;
      }),
    putBack: (calendarId) => change(calendarId, (slot) => (slot.at = Math.min(slot.at, slot.wasAt))),
  };
}
