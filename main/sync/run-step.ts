import { assertNever } from "../../shared/assert.ts";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type { DeskId, GoogleCalendarId } from "../../shared/ids.ts";
import { type Clock, instantNow, msOf } from "../../shared/time.ts";
import type { Jobs } from "../jobs.ts";
import type { Log } from "../log.ts";
import type { RelayClient } from "../relay/relay-client.ts";
import { makeOfflineDue, nextDueAt, requeueInFlight } from "../store/due-entries.ts";
import { findPractitionerByCalendar } from "../store/practitioners.ts";
import type { Store } from "../store/store.ts";
import { backoffMs } from "./backoff.ts";
import { TRY_ANOTHER_AFTER_MS } from "./decide-channel.ts";
import type { CurrentAccount, GoogleAccount } from "./google-account.ts";
import { NO_TRUST } from "./hint-trust.ts";
import type { HintWatch } from "./hint-watch.ts";
import { keepChannel } from "./keep-channel.ts";
import type { LoopView, Step } from "./plan-step.ts";
import { pollIntervalMs } from "./poll-interval.ts";
import { pullAsJob } from "./pull-as-job.ts";
import { pushOutbox } from "./push-outbox.ts";
import type { Schedule } from "./schedule.ts";
import { stopChannelsOf } from "./stop-channels.ts";
import type { Sealer, SyncContext } from "./sync-context.ts";
import { heldAfter, offlineAfter, type Weather } from "./weather.ts";

/** What the sync loop works with. */
export interface SyncParts {
  readonly store: Store;
  readonly clock: Clock;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly deskId: DeskId;
  readonly sealer: Sealer;
  readonly account: Pick<GoogleAccount, "current" | "markSignInAgain" | "onChange">;
  /** undefined: none is configured, so there are no channels and no hints. */
  readonly relay: RelayClient | undefined;
  /** Tells the page what to read again. Called after COMMIT. */
  readonly announce: (name: BroadcastName) => void;
  readonly log: Log;
  /** Where long work is told of; left out: nowhere. */
  readonly jobs?: Jobs;
}

/** What the loop remembers from one step to the next. */
export interface Memory {
  weather: Weather;
  pushFor: LoopView["pushFor"];
  /** Unix milliseconds before which nothing is pushed, and the pushes in a row that got nowhere. */
  pushNotBefore: number;
  idlePushes: number;
  readonly pulls: Schedule;
  readonly channels: Schedule;
  readonly hints: HintWatch;
}

/** Something at work now. */
export interface Work {
  readonly step: Exclude<Step, { kind: "sleep" | "rest" }>;
  readonly current: CurrentAccount;
  readonly signal: AbortSignal;
}

/** No channel is looked at more often than this, in milliseconds. */
const CHANNEL_LOOK_MS = 5_000;

/** Does one step and remembers what came of it. Rejects only with a programmer's fault. */
export async function runStep(parts: SyncParts, memory: Memory, work: Work): Promise<void> {
  const { step } = work;
  switch (step.kind) {
    case "push":
      return push(parts, memory, work);
    case "pull":
      return pull(parts, memory, { ...work, calendarId: step.calendarId });
    case "keepChannel":
      return keep(parts, memory, { ...work, calendarId: step.calendarId });
    default:
      return assertNever(step);
  }
}

/** Remembers that a step ended with a fault, so that the next try waits and the others go on. */
export function rememberFault(parts: SyncParts, memory: Memory, { step }: Pick<Work, "step">): void {
  const { clock, random } = parts;
  const waitUntil = (failures: number) => clock.now() + backoffMs(failures, random);
  switch (step.kind) {
    case "push":
      memory.pushNotBefore = waitUntil(memory.idlePushes);
      memory.idlePushes += 1;
      return;
    case "pull":
      return memory.pulls.fail(step.calendarId, waitUntil);
    case "keepChannel":
      return memory.channels.fail(step.calendarId, waitUntil);
    default:
      return assertNever(step);
  }
}

async function push(parts: SyncParts, memory: Memory, work: Work): Promise<void> {
  const { store, clock, random, account } = parts;
  memory.pushFor = "backlog";
  memory.pushNotBefore = 0;
  const written = new Set<GoogleCalendarId>();
  const report = await pushOutbox(contextOf(parts, work.current), {
    signal: work.signal,
    onWritten: ({ calendarId, begunAt }) => {
      written.add(calendarId);
      memory.hints.wrote(calendarId, begunAt);
    },
  }).catch((fault: unknown) => {
    // What was on its way may have arrived: it is asked about before it is sent again (OB3).
    store.write(requeueInFlight);
    throw fault;
  });
  if (isOver(parts, work)) return;
  for (const calendarId of written) planLook(memory, calendarId);
  const wait = { now: clock.now(), random };
  switch (report.trouble) {
    case null:
      if (report.sent > 0) memory.weather = { kind: "clear" };
      break;
    case "offline":
      memory.weather = offlineAfter(memory.weather, wait);
      return;
    case "signInAgain":
      account.markSignInAgain();
      return;
    default: {
      const until = report.pausedUntil === null ? undefined : msOf(report.pausedUntil);
      memory.weather = heldAfter(memory.weather, { ...wait, until });
      return;
    }
  }
  // PU9: pulls, channels and what a person does next go on meanwhile.
  if (report.backlogWaitMs > 0 && memory.pushFor === "backlog") {
    memory.idlePushes = 0;
    memory.pushNotBefore = clock.now() + report.backlogWaitMs;
    return;
  }
  // An entry that stays due without being sent must not keep the loop spinning.
  const dueAt = nextDueAt(store.reader, work.current.account.id);
  const isStuck = report.sent === 0 && dueAt !== null && msOf(dueAt) <= clock.now();
  if (!isStuck) memory.idlePushes = 0;
  else if (memory.pushFor === "backlog") rememberFault(parts, memory, work);
}

/** When a calendar is looked at next without a cause; before its first look that is not known. */
function planLook({ hints, pulls }: Memory, calendarId: GoogleCalendarId): void {
  const at = hints.nextLookAt(calendarId);
  if (at !== undefined) pulls.plan(calendarId, at);
}

async function pull(
  parts: SyncParts,
  memory: Memory,
  work: Work & { readonly calendarId: GoogleCalendarId },
): Promise<void> {
  const { store, clock, random, account, log } = parts;
  const { calendarId, signal, current } = work;
  const { pulls, hints } = memory;
  const wasTrusted = hints.isCovered(calendarId);
  hints.lookBegins(calendarId, pulls.begin(calendarId, clock.now()));
  const report = await pullAsJob(contextOf(parts, current), { calendarId, signal, jobs: parts.jobs });
  if (isOver(parts, work)) return pulls.putBack(calendarId);
  const wait = { now: clock.now(), random };
  switch (report.kind) {
    case "pulled":
    case "calendarGone":
    case "accessLost": {
      // Google answers again: what waited for the network need not wait for its time.
      if (memory.weather.kind !== "clear") store.write((writer) => makeOfflineDue(writer, instantNow(clock)));
      memory.weather = { kind: "clear" };
      if (report.kind === "pulled") hints.lookEnded(calendarId, report.changed > 0);
      if (wasTrusted && hints.sourceOf(calendarId) === "polling")
        log.warn("a hint was missed; looking more often for now");
      // Of a calendar that cannot be read Google tells nothing: it is tried again and again.
      const next = report.kind === "pulled" ? hints.nextLookAt(calendarId) : undefined;
      const trust = hints.sourceOf(calendarId) === "live" ? NO_TRUST : "polling";
      return pulls.succeed(calendarId, next ?? wait.now + pollIntervalMs(trust, random));
    }
    case "offline":
      memory.weather = offlineAfter(memory.weather, wait);
      return pulls.putBack(calendarId);
    case "signInAgain":
      pulls.putBack(calendarId);
      return account.markSignInAgain();
    case "stopped":
      return pulls.putBack(calendarId);
    case "failed":
      if (report.retryAt !== undefined)
        memory.weather = heldAfter(memory.weather, { ...wait, until: msOf(report.retryAt) });
      return pulls.fail(calendarId, (failures) => wait.now + backoffMs(failures, random));
    default:
      return assertNever(report);
  }
}

async function keep(
  parts: SyncParts,
  memory: Memory,
  work: Work & { readonly calendarId: GoogleCalendarId },
): Promise<void> {
  const { store, clock, random, relay, log, account } = parts;
  const { calendarId, current } = work;
  const { channels } = memory;
  const { client } = current;
  channels.begin(calendarId, clock.now());
  const isLinked = findPractitionerByCalendar(store.reader, calendarId) !== undefined;
  if (relay === undefined || !isLinked) {
    await stopChannelsOf({ store, client, relay, log }, calendarId);
    return;
  }
  const keeping = { store, clock, log, client, relay, accountId: current.account.id };
  const outcome = await keepChannel(keeping, calendarId);
  if (isOver(parts, work)) return channels.putBack(calendarId);
  switch (outcome.kind) {
    case "kept":
      // Google may have been heard just now: the channel tells of all that came after a look it was there for (CH5).
      planLook(memory, calendarId);
      return channels.succeed(calendarId, Math.max(msOf(outcome.lookAgainAt), clock.now() + CHANNEL_LOOK_MS));
    case "unreachable":
      log.warn("no channel for now; looking from time to time instead", { code: outcome.code });
      return channels.fail(calendarId, (failures) => clock.now() + backoffMs(failures, random));
    case "refused":
      log.warn("no channel was granted; looking from time to time instead", { code: outcome.code });
      return channels.fail(calendarId, () => clock.now() + TRY_ANOTHER_AFTER_MS);
    case "signInAgain":
      channels.putBack(calendarId);
      return account.markSignInAgain();
    default:
      return assertNever(outcome);
  }
}

/** Whether the account has changed, or the loop was closed, while something was asked: the answer tells nothing any more. */
function isOver({ account }: SyncParts, { current, signal }: Work): boolean {
  return signal.aborted || account.current()?.client !== current.client;
}

function contextOf(parts: SyncParts, { account, client }: CurrentAccount): SyncContext {
  const { store, clock, random, newId, deskId, sealer, announce, log } = parts;
  return { store, clock, random, newId, deskId, sealer, announce, log, account, client };
}
