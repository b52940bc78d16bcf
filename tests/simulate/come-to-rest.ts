import { retryEntry } from "../../main/clinic/retry-entry.ts";
import { findConflict } from "../../main/store/conflicts.ts";
import { findHeldChange } from "../../main/store/held-changes.ts";
import { listOwed, type OutboxEntry } from "../../main/store/outbox.ts";
import { theyShareAgain } from "./calendar-acts.ts";
import type { SimDesk } from "./sim-desk.ts";
import type { Simulation, Violation } from "./simulation.ts";

/** Rounds within which nothing may be owed any more: longer than the longest backoff, for what went wrong just before the night. */
const MOST_ROUNDS = 30;
/** Longer than anything is ever put off, also where a clock was set back, in milliseconds. */
const NIGHT_MS = 130 * 60_000;
const ROUND_MS = 40_000;
/** A little longer than the longest pause that Google's quota asks for. */
const LONGEST_PAUSE_MS = 61 * 60_000;

/** Ends everything that goes wrong and lets time pass until nothing is owed; says what did not come to rest (invariants 4, 7). */
export async function comeToRest(sim: Simulation): Promise<Violation[]> {
  const { desks, trace, time, google, relay } = sim;
  trace.note("= everything goes well from now on");
  google.control.clearFaults();
  relay?.clear();
  theyShareAgain(sim);
  for (const desk of desks) {
    desk.network.clear();
    desk.wakeUp();
    desk.run()?.life.spare();
    desk.start();
    desk.setOnline("online");
  }
  await night(sim);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const desk of desks) askAll(desk);
    for (const desk of desks) desk.network.takeWrites();
    await time.runUntil(time.now() + ROUND_MS);
    const writes = desks.reduce((sum, desk) => sum + desk.network.takeWrites(), 0);
    trace.note(`= round ${round}: ${writes} writes`);
    if (desks.every((desk) => owedBy(desk).length === 0) && writes === 0) return quiet(sim);
  }
  return desks.flatMap((desk) =>
    owedBy(desk).map((entry): Violation => ({
      invariant: "drains",
      words: `${desk.name} still owes ${entry.appointmentId.slice(-4)} (${entry.state}, ${entry.reason ?? "no reason"})`,
    })),
  );
}

/** All desks sleep, and wake again when everything that was put off is due. */
async function night({ desks, time }: Simulation): Promise<void> {
  for (const desk of desks) desk.suspend();
  await time.runUntil(time.now() + NIGHT_MS);
  for (const desk of desks) desk.wakeUp();
  await time.runUntil(time.now() + ROUND_MS);
  // Who slept over an answer that asked for a pause begins that pause only now (OB5).
  if (desks.some((desk) => desk.run()?.loop.state().reach === "waitingForGoogle"))
    await time.runUntil(time.now() + LONGEST_PAUSE_MS);
  for (const desk of desks) {
    const account = desk.run()?.account;
    if (account !== undefined && account.current() === undefined) account.signIn();
  }
}

/** What a person at the desk can do to get on. */
function askAll(desk: SimDesk): void {
  const run = desk.run();
  if (run === undefined) return;
  for (const { appointmentId, state } of listOwed(desk.reader))
    if (state === "parked") retryEntry(run.desk, { appointmentId });
  run.loop.wake();
  run.loop.pullSoon("all");
}

function owedBy({ reader }: SimDesk): OutboxEntry[] {
  return listOwed(reader).filter(
    ({ appointmentId }) =>
      findConflict(reader, appointmentId) === undefined &&
      findHeldChange(reader, appointmentId) === undefined,
  );
}

/** Invariant 7: one more sync of everything changes nothing. */
async function quiet({ desks, time }: Simulation): Promise<Violation[]> {
  for (const desk of desks) askAll(desk);
  await time.runUntil(time.now() + ROUND_MS);
  return desks.flatMap((desk): Violation[] => {
    const writes = desk.network.takeWrites();
    return writes === 0
      ? []
      : [{ invariant: "quiet", words: `${desk.name} made ${writes} changes although nothing had happened` }];
  });
}
