import type { AppointmentId, GoogleCalendarId } from "../../shared/ids.ts";
import type { QueueReason } from "../../shared/ipc/queue.ts";
import { instantNow, type Instant } from "../../shared/time.ts";
import { countEntries, type DueEntry, listDue, nextDueAt } from "../store/due-entries.ts";
import { findActs } from "./find-acts.ts";
import { createGroupCommit } from "./group-commit.ts";
import type { SendOutcome } from "./note-failure.ts";
import { pushAppointment, type PushCommits } from "./push-appointment.ts";
import type { PushReport } from "./push-report.ts";
import { createRequestSlots, type RequestSlots } from "./request-slots.ts";
import type { SyncContext } from "./sync-context.ts";

/** After so many server errors in one run Google is left alone until the first of them is due again (OB5). */
const MOST_UNAVAILABLE = 4;

/** How a push is watched and stopped. */
export interface PushOptions {
  readonly signal: AbortSignal;
  /** Told of each entry by which something was changed in Google, and when it was begun, Unix milliseconds. */
  readonly onWritten?: (written: { readonly calendarId: GoogleCalendarId; readonly begunAt: number }) => void;
}

/** How far a run has come. */
interface Run extends PushOptions {
  readonly context: SyncContext;
  readonly commits: PushCommits;
  readonly slots: RequestSlots;
  /** The version that was owed when an entry was tried. */
  readonly tried: Map<AppointmentId, number>;
  /** Until what came of it is committed. */
  readonly running: Map<AppointmentId, Promise<void>>;
  /** What is due and has not been tried, as it was when it was last listed, the longest owed first. */
  backlog: DueEntry[];
  sent: number;
  unavailable: number;
  stop: { readonly reason: QueueReason; readonly until: Instant | null } | undefined;
  /** A programmer's faults: what is in flight is waited for, then the first of them is thrown. */
  readonly faults: unknown[];
}

/**
 * Sends everything that is due now, side by side (OB4), each answer judged alone (PU8), what a person has just done before all
 * else (PU9), and tells when to come again. Must not run at the same time as another push or pull of the same account. Rejects
 * only with a programmer's fault; entries that were in flight then are found by `requeueInFlight` at the next start.
 */
export async function pushOutbox(context: SyncContext, options: PushOptions): Promise<PushReport> {
  const run: Run = {
    ...options,
    context,
    commits: {
      prepared: createGroupCommit(context.store, "task"),
      answered: createGroupCommit(context.store, "turn"),
    },
    slots: createRequestSlots(context.client.pace.isBusy),
    tried: new Map(),
    running: new Map(),
    backlog: [],
    sent: 0,
    unavailable: 0,
    stop: undefined,
    faults: [],
  };
  while (fillUp(run) > 0) await Promise.race([run.slots.freed(), ...run.running.values()]);
  if (run.faults.length > 0) throw run.faults[0];
  const { reader } = context.store;
  return {
    sent: run.sent,
    ...countEntries(reader),
    nextDueAt: nextDueAt(reader, context.account.id),
    trouble: run.stop?.reason ?? null,
    pausedUntil: run.stop?.until ?? null,
    backlogWaitMs: run.backlog.length > 0 && !isOver(run) ? context.client.pace.backlogWaitMs() : 0,
  };
}

function isOver({ signal, stop, faults }: Run): boolean {
  return signal.aborted || stop !== undefined || faults.length > 0;
}

/** Starts as much as may be in flight, and gives how much is. After each answer: somebody may have done something meanwhile. */
function fillUp(run: Run): number {
  try {
    startDue(run);
  } catch (fault) {
    run.faults.push(fault);
  }
  return run.running.size;
}

function startDue(run: Run): void {
  const { store, account, clock } = run.context;
  if (isOver(run) || run.slots.isFull()) return;
  const due = { accountId: account.id, now: instantNow(clock) };
  const acts = findActs(store.reader, due).filter((entry) => isToBeTried(run, entry));
  startSome(run, acts);
  run.backlog = run.backlog.filter((entry) => isToBeTried(run, entry));
  if (run.backlog.length === 0)
    run.backlog = listDue(store.reader, due).filter((entry) => isToBeTried(run, entry));
  // PU9: the backlog leaves a part of the quota to what a person does next.
  startSome(run, run.backlog, () => run.context.client.pace.backlogWaitMs() === 0);
}

/** Not tried yet in this run, or changed since it was. */
function isToBeTried({ tried }: Run, { appointmentId, owedVersion }: DueEntry): boolean {
  return owedVersion > (tried.get(appointmentId) ?? -1);
}

function startSome(run: Run, entries: readonly DueEntry[], isAllowed: () => boolean = () => true): void {
  for (const entry of entries) {
    if (isOver(run) || run.slots.isFull()) return;
    // OB4: one request at a time for an appointment, and few for a calendar.
    if (run.running.has(entry.appointmentId) || !run.slots.hasRoom(entry.calendarId)) continue;
    if (!isAllowed()) return;
    start(run, entry);
  }
}

function start(run: Run, entry: DueEntry): void {
  const { context, commits, slots, running, tried } = run;
  const { appointmentId, calendarId, owedVersion } = entry;
  tried.set(appointmentId, owedVersion);
  const begunAt = context.clock.now();
  const slot = slots.take(calendarId);
  const done = pushAppointment(context, { appointmentId, commits, slot })
    .then((outcome) => note(run, { entry, outcome, begunAt }))
    // Kept here, not left to whoever awaits: several may end before anybody looks.
    .catch((fault: unknown) => void run.faults.push(fault))
    .finally(() => {
      slot.leave();
      running.delete(appointmentId);
    });
  running.set(appointmentId, done);
}

function note(
  run: Run,
  tried: { readonly entry: DueEntry; readonly outcome: SendOutcome; readonly begunAt: number },
): void {
  const { context } = run;
  const { entry, outcome, begunAt } = tried;
  const { appointmentId, calendarId } = entry;
  switch (outcome.kind) {
    case "sent":
      run.sent += 1;
      run.onWritten?.({ calendarId, begunAt });
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
