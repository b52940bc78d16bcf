import { onTestFinished } from "vitest";
import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import type { RelayClient } from "../../main/relay/relay-client.ts";
import { readConnection } from "../../main/sync/read-connection.ts";
import { createSyncLoop } from "../../main/sync/sync-loop.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { addMs, instantNow, wallTimeOf, ZoneId } from "../../shared/time.ts";
import { aConnectedDesk } from "../relay/a-desk.ts";
import { aRelay } from "../relay/a-relay.ts";
import { createHandTimers } from "../relay/hand-timers.ts";
import { aBooking } from "./clinic.ts";
import { aLinkedDesk, countAsked, type LinkedDesk } from "./linked-desk.ts";
import { manualTimers } from "./manual-timers.ts";
import { silentLog } from "./silent-log.ts";

/** An hour in milliseconds. */
export const HOUR = 60 * 60_000;
/** The zone of the clinic in tests. */
export const ZURICH = ZoneId.parse("Europe/Zurich");

/** Starts a loop on a linked desk; time passes only when the test says so. Closed when the test is over. */
export function startLoop(linked: LinkedDesk, relay: RelayClient | undefined) {
  const { store, clock, account, sealer, sandbox, desk } = linked;
  const timers = manualTimers();
  const { newId, deskId, announce } = desk;
  const sync = createSyncLoop({
    store,
    clock,
    timers,
    random: () => 0.5,
    newId,
    deskId,
    sealer,
    account,
    relay,
    announce,
    log: silentLog,
  });
  onTestFinished(() => sync.close());
  return {
    ...linked,
    sync,
    desk: { ...desk, wake: sync.wake },
    /** Lets time pass for the desk and waits until the loop has done what fell due. */
    pass: async (milliseconds: number) => {
      clock.advance(milliseconds);
      timers.pass(milliseconds);
      await sync.whenIdle();
    },
    pulls: () => countAsked(sandbox, "GET", "/events"),
    inserts: () => countAsked(sandbox, "POST", "/events"),
    connection: () => readConnection({ reader: store.reader, account, sync, relay }),
  };
}
/** A running loop and the desk around it. */
export type LoopUnderTest = ReturnType<typeof startLoop>;

/** A loop without a relay, past its first pulls; requests are counted from now on. */
export async function aLoop(): Promise<LoopUnderTest> {
  const loop = startLoop(await aLinkedDesk(), undefined);
  await loop.sync.whenIdle();
  loop.sandbox.control.clearRequests();
  return loop;
}

/** A loop with a relay of its own, past its first pulls and the opening of its channels. */
export async function aLoopWithRelay(prepare: (linked: LinkedDesk) => void = () => undefined) {
  const linked = await aLinkedDesk();
  prepare(linked);
  const relay = await aRelay();
  const lineTimers = createHandTimers();
  const line = await aConnectedDesk(relay.url, { timers: lineTimers });
  const loop = startLoop(linked, line);
  await loop.sync.whenIdle();
  return { ...loop, relay, line, lineTimers };
}

/** Books a visit of Anna with Dr. Keller some hours from now, without waiting for anything. */
export function book(
  { desk, clinic, clock }: Pick<LoopUnderTest, "desk" | "clinic" | "clock">,
  inHours: number,
): AppointmentId {
  const startsAt = wallTimeOf(addMs(instantNow(clock), inHours * HOUR), ZURICH).wall;
  const outcome = bookAppointment(desk, aBooking(clinic, { startsAt }));
  if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
  return outcome.appointmentId;
}
