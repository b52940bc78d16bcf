import type { AppointmentId, GoogleCalendarId } from "../../shared/ids.ts";
import type { QueueReason } from "../../shared/ipc/queue.ts";
import { instantNow, type Instant } from "../../shared/time.ts";
import { countEntries, type DueEntry, listDue, nextDueAt } from "../store/due-entries.ts";
import type { SendOutcome } from "./note-failure.ts";
import { pushAppointment } from "./push-appointment.ts";
import type { PushReport } from "./push-report.ts";
import type { SyncContext } from "./sync-context.ts";

/** Writes in flight for one account, and for one calendar (OB4). */
const MOST_IN_FLIGHT = 8;
const MOST_PER_CALENDAR = 4;
/** After so many server errors in one run Google is left alone until the first of them is due again (OB5). */
const MOST_UNAVAILABLE = 4;

/** How far a run has come. */
interface Run {
  readonly context: SyncContext;
  readonly signal: AbortSignal;
  readonly tried: Set<AppointmentId>;
  readonly running: Map<AppointmentId, { readonly entry: DueEntry; readonly done: Promise<void> }>;
  sent: number;
  unavailable: number;
  stop: { readonly reason: QueueReason; readonly until: Instant | null } | undefined;
}

/**
 * Sends everything that is due now, side by side (OB4), each answer judged alone (PU8), and tells when to come again. Must not
 * run at the same time as another push or pull of the same account. Rejects only with a programmer's fault; entries that
 * were in flight then are found by `requeueInFlight` at the next start.
 */
export async function pushOutbox(
  context: SyncContext,
  { signal }: { readonly signal: AbortSignal },
): Promise<PushReport> {
  const run: Run = {
    context,
    signal,
    tried: new Set(),
    running: new Map(),
    sent: 0,
    unavailable: 0,
    stop: undefined,
  };
  for (let due = takeDue(run); due.length > 0; due = takeDue(run)) await sendAll(run, due);
  const { reader } = context.store;
  return {
    sent: run.sent,
    ...countEntries(reader),
    nextDueAt: nextDueAt(reader, context.account.id),
    trouble: run.stop?.reason ?? null,
    pausedUntil: run.stop?.until ?? null,
  };
}

/** What is due and was not tried in this run. */
function takeDue({ context, signal, tried, stop }: Run): DueEntry[] {
  if (signal.aborted || stop !== undefined) return [];
  const due = listDue(context.store.reader, {
    accountId: context.account.id,
    now: instantNow(context.clock),
  });
  return due.filter(({ appointmentId }) => !tried.has(appointmentId));
}

async function sendAll(run: Run, due: readonly DueEntry[]): Promise<void> {
  const waiting = [...due];
  const slow = new Set(
    due.filter(({ reason }) => reason === "googleBusy").map(({ calendarId }) => calendarId),
  );
  try {
    while (waiting.length > 0 && run.stop === undefined && !run.signal.aborted) {
      const next = waiting.findIndex(({ calendarId }) => hasRoom(run, calendarId, slow.has(calendarId)));
      const entry = run.running.size < MOST_IN_FLIGHT && next !== -1 ? waiting.splice(next, 1)[0] : undefined;
      if (entry === undefined) await Promise.race(Array.from(run.running.values(), ({ done }) => done));
      else start(run, entry);
    }
  } finally {
    await Promise.allSettled(Array.from(run.running.values(), ({ done }) => done));
  }
}

/** OB4: a calendar that answered rateLimitExceeded takes one write at a time. */
function hasRoom({ running }: Run, calendarId: GoogleCalendarId, isSlow: boolean): boolean {
  const there = [...running.values()].filter(({ entry }) => entry.calendarId === calendarId).length;
  return there < (isSlow ? 1 : MOST_PER_CALENDAR);
}

function start(run: Run, entry: DueEntry): void {
  const { context, running, tried } = run;
  const { appointmentId } = entry;
  tried.add(appointmentId);
  const done = pushAppointment(context, appointmentId)
    .then((outcome) => note(run, { entry, outcome }))
    .finally(() => running.delete(appointmentId));
  running.set(appointmentId, { entry, done });
  // A fault is thrown where the run is awaited.
  done.catch(() => undefined);
}

function note(
  run: Run,
  { entry, outcome }: { readonly entry: DueEntry; readonly outcome: SendOutcome },
): void {
  const { context } = run;
  const { appointmentId } = entry;
  switch (outcome.kind) {
    case "sent":
      run.sent += 1;
      break;
    case "stopped":
      run.stop = outcome;
      break;
    case "postponed":
      if (outcome.reason === "googleUnavailable") run.unavailable += 1;
      if (run.unavailable >= MOST_UNAVAILABLE) run.stop ??= outcome;
      break;
    case "settled":
    case "held":
    case "parked":
      break;
  }
  context.log.info("outbox entry tried", { appointmentId, outcome: outcome.kind });
  context.announce("queueChanged");
  context.announce("dayChanged");
}
