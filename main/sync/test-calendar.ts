import { assertNever } from "../../shared/assert.ts";
import type { DeskId, GoogleCalendarId, PractitionerId } from "../../shared/ids.ts";
import type { SelfTestLeg, SelfTestTrouble, TestedCalendar } from "../../shared/ipc/self-test.ts";
import type { Clock } from "../../shared/time.ts";
import type { CalendarClient } from "../google/calendar-client.ts";
import { GoogleError } from "../google/google-error.ts";
import type { RelayClient } from "../relay/relay-client.ts";
import { findForeignEvent } from "../store/foreign-events.ts";
import type { Store } from "../store/store.ts";
import { forgetTestEvent, noteTestEvent } from "../store/test-events.ts";
import type { Timers } from "../timers.ts";
import { testEvent, testEventId } from "./self-test-event.ts";
import type { SyncLoop } from "./sync-loop.ts";
import { waitUntil } from "./wait-until.ts";

/** What a test of one calendar works with. */
export interface CalendarTest {
  readonly store: Store;
  readonly clock: Clock;
  /** Milliseconds from a clock that nobody can set. */
  readonly monotonic: () => number;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly deskId: DeskId;
  readonly client: Pick<CalendarClient, "insertEvent" | "deleteEvent">;
  readonly sync: Pick<SyncLoop, "pullSoon" | "onLooked" | "hintSourceOf">;
  /** undefined: none is configured. */
  readonly relay: Pick<RelayClient, "onHint" | "calendarKeyOf"> | undefined;
  readonly signal: AbortSignal;
}

/** Google tells of a change within seconds; what comes later than this is of no use to a front desk. Milliseconds. */
const TOLD_WITHIN_MS = 20_000;
/** A look that was asked for comes at once, unless many others are under way. Milliseconds. */
const READ_WITHIN_MS = 40_000;

const NOT_TRIED: SelfTestLeg = { kind: "notTried" };
const MISSED: SelfTestLeg = { kind: "missed" };

/**
 * Writes a test event into a calendar, waits until Google tells of it through the relay and until it is read back, and deletes it
 * (AC7). What is left behind where the program ends meanwhile is noted, and deleted by the next test.
 */
export async function testCalendar(
  test: CalendarTest,
  linked: { readonly practitionerId: PractitionerId; readonly calendarId: GoogleCalendarId },
): Promise<TestedCalendar> {
  const { store, sync, relay, timers, monotonic, client, signal } = test;
  const { calendarId } = linked;
  const place = { calendarId, eventId: testEventId(test.newId) };
  let tested: TestedCalendar = {
    ...linked,
    written: MISSED,
    told: NOT_TRIED,
    readBack: NOT_TRIED,
    deleted: NOT_TRIED,
    trouble: null,
  };
  store.write((writer) => noteTestEvent(writer, place));
  let begun = monotonic();
  /** How long something took since the last time this was asked. */
  const passed = (): SelfTestLeg => {
    const now = monotonic();
    const leg = { kind: "passed", ms: Math.max(0, now - begun) } as const;
    begun = now;
    return leg;
  };
  let isTold = false;
  const key = relay?.calendarKeyOf(calendarId);
  const stopHearing = relay?.onHint((calendarKey) => {
    if (calendarKey === key) isTold = true;
  });
  try {
    await client.insertEvent(calendarId, testEvent(place.eventId, test));
    tested = { ...tested, written: passed() };
    if (relay !== undefined && sync.hintSourceOf(calendarId) === "live") {
      const hints = { isSo: () => isTold, follow: relay.onHint, within: TOLD_WITHIN_MS };
      const told = (await waitUntil({ ...hints, timers, signal })) ? passed() : MISSED;
      tested = { ...tested, told, trouble: told === MISSED ? "notTold" : null };
    }
    if (tested.told.kind !== "passed") {
      begun = monotonic();
      sync.pullSoon(calendarId);
    }
    const isBack = (): boolean => findForeignEvent(store.reader, place) !== undefined;
    const looks = { isSo: isBack, follow: sync.onLooked, within: READ_WITHIN_MS };
    const readBack = (await waitUntil({ ...looks, timers, signal })) ? passed() : MISSED;
    tested = { ...tested, readBack, trouble: readBack === MISSED ? "notReadBack" : tested.trouble };
    begun = monotonic();
    await client.deleteEvent(place).catch(unlessGone);
    store.write((writer) => forgetTestEvent(writer, place));
    return { ...tested, deleted: passed(), trouble: signal.aborted ? "stopped" : tested.trouble };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    return { ...tested, trouble: troubleOf(error) };
  } finally {
    stopHearing?.();
  }
}

/** That an event is gone already is as good as that it went. Throws every other fault on. */
export function unlessGone(error: unknown): void {
  if (error instanceof GoogleError && (error.code === "deleted" || error.code === "notFound")) return;
  throw error;
}

function troubleOf({ code }: GoogleError): SelfTestTrouble {
  switch (code) {
    case "offline":
      return "offline";
    case "unavailable":
    case "rateLimited":
    case "quotaExceeded":
      return "googleBusy";
    case "signInAgain":
    case "scopeMissing":
      return "signInAgain";
    case "forbidden":
      return "noWriteAccess";
    case "notFound":
    case "deleted":
      return "calendarGone";
    case "duplicate":
    case "syncTokenInvalid":
    case "preconditionFailed":
    case "invalid":
      return "refused";
    default:
      return assertNever(code);
  }
}
