import type { GoogleCalendarId } from "../../shared/ids.ts";
import { addMs, type Instant, instantFromMs, instantNow, msOf } from "../../shared/time.ts";
import { listChannelsOf } from "../store/channels.ts";
import { makeDueIfAfter, nextDueAt, requeueInFlight } from "../store/due-entries.ts";
import type { Timers } from "../timers.ts";
import { createAccountCalendars } from "./account-calendars.ts";
import { backoffMs } from "./backoff.ts";
import { createHealthWatch } from "./health-watch.ts";
import { createHintWatch } from "./hint-watch.ts";
import { type LoopView, planStep } from "./plan-step.ts";
import { type HintSource, pollIntervalMs } from "./poll-interval.ts";
import { type Memory, rememberFault, runStep, type SyncParts, type Work } from "./run-step.ts";
import { createSchedule } from "./schedule.ts";
import { stopAllChannels } from "./stop-channels.ts";
import { heldUntil, type LoopState, reachOf } from "./weather.ts";

/** A clock set back by more than this makes everything due, because what was planned may be hours away. Milliseconds. */
const CLOCK_SLACK_MS = 60_000;

/** Longer than Google holds anybody back (OB5): what is due after this was planned by a clock that was ahead. Milliseconds. */
const LONGEST_HOLD_MS = 2 * 60 * 60_000;

/** The one loop that sends what is owed and brings what changed. */
export interface SyncLoop {
  /** The outbox has grown: a person has just done something. */
  readonly wake: () => void;
  /** A calendar, or every calendar, is to be looked at now. */
  readonly pullSoon: (which: GoogleCalendarId | "all") => void;
  /** The computer woke from sleep. */
  readonly systemWoke: () => void;
  /** The system says that the network is back. */
  readonly networkReturned: () => void;
  /** A calendar is nobody's any more; its channels are to be stopped. */
  readonly calendarUnlinked: (calendarId: GoogleCalendarId) => void;
  readonly state: () => LoopState;
  /** Whether changes to a calendar reach this desk at once, or it only looks from time to time. */
  readonly hintSourceOf: (calendarId: GoogleCalendarId) => HintSource;
  /** Whether everything that changed on a calendar since it was last read has been told of and read. */
  readonly isCovered: (calendarId: GoogleCalendarId) => boolean;
  /** When a calendar is looked at next, something else asking earlier left aside; undefined where that is not planned. */
  readonly nextLookAt: (calendarId: GoogleCalendarId) => Instant | undefined;
  /** Calls back after each look at a calendar, whatever came of it; gives the way to stop. */
  readonly onLooked: (listener: () => void) => () => void;
  /** Whether a calendar was neither read nor told of for 15 minutes although we were online (AC5). */
  readonly isStale: (calendarId: GoogleCalendarId) => boolean;
  /** Resolves once nothing is under way and nothing is due now. */
  readonly whenIdle: () => Promise<void>;
  /**
   * Before the account is disconnected: cuts short what is under way, stops the channels (CH3), and does nothing more for this
   * account.
   */
  readonly leaveAccount: () => Promise<void>;
  /** Cuts short what is under way and ends. */
  readonly close: () => Promise<void>;
}

/** Starts the loop: what was in flight is asked about first (OB3), then every calendar is pulled, then the outbox goes out. */
export function createSyncLoop(parts: SyncParts & { readonly timers: Timers }): SyncLoop {
  const { store, clock, random, timers, account, relay, announce, log } = parts;
  const hints = createHintWatch({ reader: store.reader, clock, random, relay });
  const memory: Memory = {
    weather: { kind: "untried" },
    pushFor: "backlog",
    pushNotBefore: 0,
    idlePushes: 0,
    pulls: createSchedule(),
    channels: createSchedule(),
    hints,
  };
  const { pulls, channels } = memory;
  const unwatchedOf = createAccountCalendars({
    reader: store.reader,
    pulls,
    channels,
    hasRelay: relay !== undefined,
  });
  let isClosed = false;
  let client = account.current()?.client;
  /** The connection that is about to be ended. */
  let left: typeof client;
  let running: { readonly done: Promise<void>; readonly abort: AbortController } | undefined;
  let stopTimer: () => void = () => undefined;
  let lastSeen = clock.now();
  let planFaults = 0;
  const idle = new Set<() => void>();
  const looked = new Set<() => void>();
  const health = createHealthWatch({
    reader: store.reader,
    clock,
    timers,
    reach: () => reachOf(memory.weather).reach,
    isCovered,
    onChange: () => announce("connectionChanged"),
  });

  function isCovered(calendarId: GoogleCalendarId): boolean {
    return hints.isCovered(calendarId) && !pulls.isOwed(calendarId, clock.now());
  }

  /** What there is to do, read anew before each step: the database knows best. */
  function look(): LoopView {
    const now = clock.now();
    if (now < lastSeen - CLOCK_SLACK_MS) clockSetBack(now);
    lastSeen = now;
    const accountId = usable()?.account.id;
    const unwatched = unwatchedOf(accountId);
    const dueAt = accountId === undefined ? null : nextDueAt(store.reader, accountId);
    return {
      now,
      account: accountId === undefined ? "absent" : "ready",
      pausedUntil: heldUntil(memory.weather),
      pushDueAt: dueAt === null ? undefined : Math.max(msOf(dueAt), memory.pushNotBefore),
      pushFor: memory.pushFor,
      pulls: pulls.due(),
      channels: channels.due(),
      unwatched: relay?.isConnected() === true ? unwatched : [],
    };
  }

  function usable() {
    const current = account.current();
    return current === undefined || current.client === left ? undefined : current;
  }

  /** Every moment that was planned may be hours away now, also those that Google named and those in the database. */
  function clockSetBack(now: number): void {
    memory.weather = { kind: "untried" };
    hints.beginAnew();
    const moment = instantFromMs(now);
    store.write((writer) => makeDueIfAfter(writer, { moment, now: moment }));
    makeAllDue(now);
  }

  function makeAllDue(now: number): void {
    memory.weather = memory.weather.kind === "held" ? memory.weather : { kind: "untried" };
    memory.pushNotBefore = 0;
    pulls.askAll(now);
    channels.askAll(now);
  }

  /** Begins the next step, or waits for it. Called whenever something may have become due; never throws. */
  function goOn(): void {
    if (isClosed || running !== undefined) return;
    stopTimer();
    try {
      const step = planStep(look());
      planFaults = 0;
      if (step.kind === "rest") return beIdle();
      if (step.kind === "sleep") {
        stopTimer = timers.after(Math.ceil(step.until - clock.now()), goOn);
        return beIdle();
      }
      const current = usable();
      if (current === undefined) return beIdle();
      const abort = new AbortController();
      running = { abort, done: work({ step, current, signal: abort.signal }) };
    } catch (fault) {
      logFault(fault);
      stopTimer = timers.after(backoffMs(planFaults, random), goOn);
      planFaults += 1;
      beIdle();
    }
  }

  async function work(unit: Work): Promise<void> {
    try {
      await runStep(parts, memory, unit);
    } catch (fault) {
      logFault(fault);
      rememberFault(parts, memory, unit);
    }
    running = undefined;
    announce("connectionChanged");
    if (unit.step.kind === "pull") for (const listener of looked) listener();
    goOn();
  }

  function logFault(fault: unknown): void {
    log.warn("a fault in the sync loop; it goes on after a while", { code: codeOf(fault) });
  }

  function beIdle(): void {
    for (const resolve of idle) resolve();
    idle.clear();
  }

  function startAfresh(): void {
    makeAllDue(clock.now());
    goOn();
  }

  function hint(calendarId: GoogleCalendarId): void {
    const now = clock.now();
    hints.hintCame(calendarId);
    pulls.ask(calendarId, now);
    // CH5: Google was heard; the relay can say whether on the channel that was still silent.
    if (listChannelsOf(store.reader, calendarId)[0]?.lastMessageAt === null) channels.ask(calendarId, now);
    goOn();
  }

  const unsubscribe = [
    account.onChange(() => {
      // It also tells of attempts to sign in, which change nothing for what is under way.
      if (account.current()?.client === client) return;
      client = account.current()?.client;
      running?.abort.abort();
      memory.weather = { kind: "untried" };
      startAfresh();
    }),
    relay?.onHint((calendarKey) => {
      for (const { calendarId } of pulls.due())
        if (relay.calendarKeyOf(calendarId) === calendarKey) hint(calendarId);
    }),
    relay?.onConnectionChange(() => {
      announce("connectionChanged");
      hints.beginAnew();
      if (relay.isConnected() && memory.weather.kind === "offline") return startAfresh();
      const soon = clock.now() + pollIntervalMs("polling", random);
      for (const { calendarId } of pulls.due()) pulls.ask(calendarId, soon);
      goOn();
    }),
  ];

  store.write((writer) => {
    requeueInFlight(writer);
    // The clock may have been set back while the program was closed.
    const now = instantNow(clock);
    makeDueIfAfter(writer, { moment: addMs(now, LONGEST_HOLD_MS), now });
  });
  goOn();

  return {
    wake: () => {
      memory.pushFor = "person";
      memory.pushNotBefore = 0;
      if (memory.weather.kind === "offline") memory.weather = { ...memory.weather, until: 0 };
      announce("connectionChanged");
      goOn();
    },
    pullSoon: (which) => {
      if (which === "all") return startAfresh();
      pulls.ask(which, clock.now());
      goOn();
    },
    systemWoke: () => {
      health.woke();
      startAfresh();
    },
    networkReturned: startAfresh,
    calendarUnlinked: (calendarId) => {
      channels.ask(calendarId, clock.now());
      goOn();
    },
    state: () => ({ working: running !== undefined, ...reachOf(memory.weather) }),
    hintSourceOf: hints.sourceOf,
    isCovered,
    nextLookAt: (calendarId) => {
      const at = pulls.due().find((due) => due.calendarId === calendarId)?.at ?? Infinity;
      return Number.isFinite(at) ? instantFromMs(Math.max(at, heldUntil(memory.weather))) : undefined;
    },
    onLooked: (listener) => {
      looked.add(listener);
      return () => looked.delete(listener);
    },
    isStale: health.isStale,
    whenIdle: () => (running === undefined ? Promise.resolve() : new Promise((resolve) => idle.add(resolve))),
    leaveAccount: async () => {
      const current = account.current();
      if (current === undefined) return;
      left = current.client;
      running?.abort.abort();
      await running?.done;
      await stopAllChannels({ store, client: current.client, relay, log });
    },
    close: async () => {
      isClosed = true;
      health.close();
      stopTimer();
      for (const stop of unsubscribe) stop?.();
      running?.abort.abort();
      await running?.done;
      beIdle();
    },
  };
}

/** A fault's stable code, or its class; never its text, which might hold a value. */
function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return "unknown";
  return "code" in fault && typeof fault.code === "string" ? fault.code : fault.name;
}
