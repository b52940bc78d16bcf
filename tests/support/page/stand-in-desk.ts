import "./zod-without-eval.ts";
import type { BroadcastName } from "../../../shared/ipc/calls.ts";
import { CALLS } from "../../../shared/ipc/calls.ts";
import { CONTRACT } from "../../../shared/ipc/contract.ts";
import type { CallName } from "../../../shared/ipc/calls.ts";
import type { FaultCode, Handlers } from "../../../shared/ipc/contract.ts";
import { dayOfWall, Instant, wallTimeAt } from "../../../shared/time.ts";
import { appointmentHandlers } from "./stand-in-appointments.ts";
import { clinicHandlers } from "./stand-in-clinic.ts";
import { deskHandlers } from "./stand-in-desks.ts";
import { connectedView, googleHandlers } from "./stand-in-google.ts";
import { receiptHandlers } from "./stand-in-receipts.ts";
import { showScenario } from "./stand-in-scenarios.ts";
import { standInState } from "./stand-in-state.ts";

/*
 * Stands in for the preload script in a plain browser: window.desk over a clinic in memory. What it answers passes the
 * same schemas as the real thing. The scenario is named in the address of the page: ?scenario=connected
 */

/** What a test can make happen behind the page's back. */
export interface StandIn {
  /** A practitioner moves a visit in Google; the desk is told. */
  readonly moveInGoogle: (appointmentId: string, startMinute: number) => void;
  /** From now on every act ends with this fault; undefined: no more. */
  readonly failWith: (fault: FaultCode | undefined) => void;
  /** Another desk takes this one out of the clinic; the page has not heard of it yet. */
  readonly takeOut: () => void;
  /** The page hears of it. */
  readonly announceDesks: () => void;
}

declare global {
  interface Window {
    readonly standIn: StandIn;
  }
}

const listeners = new Map<BroadcastName, Set<() => void>>();
const state = standInState((name) => {
  for (const listener of listeners.get(name) ?? []) listener();
});
const handlers: Partial<Handlers> = {
  ...clinicHandlers(state),
  ...appointmentHandlers(state),
  ...googleHandlers(state),
  ...receiptHandlers(state),
  ...deskHandlers(state),
};

/** What a desk that was taken out still answers, as main/ipc/refuse-revoked.ts has it. */
const ANSWERED_WHEN_OUT: ReadonlySet<CallName> = new Set<CallName>([
  "readDeskNews",
  "exportUnsent",
  "joinClinic",
  "recoverClinic",
]);

async function answer(name: CallName, input: unknown): Promise<unknown> {
  if (state.deskNews.revokedAt !== null && !ANSWERED_WHEN_OUT.has(name))
    return { ok: false, code: "revoked" };
  if (state.fault !== undefined && !name.startsWith("read")) return { ok: false, code: state.fault };
  const handle: ((input: never) => unknown) | undefined = handlers[name];
  // What came later is tested over the real desk (clinic-page.ts).
  if (handle === undefined) return { ok: false, code: "notAllowed" };
  const value: unknown = await Reflect.apply(handle, undefined, [CONTRACT[name].input.parse(input)]);
  return { ok: true, value: structuredClone(CONTRACT[name].output.parse(value)) };
}

const desk = {
  ...Object.fromEntries(CALLS.map((name) => [name, (input: unknown) => answer(name, input)])),
  on: (name: BroadcastName, listener: () => void) => {
    const those = listeners.get(name) ?? new Set();
    listeners.set(name, those.add(listener));
    return () => those.delete(listener);
  },
};

showScenario(state, new URLSearchParams(location.search).get("scenario") ?? "plain", connectedView);
Reflect.set(globalThis, "desk", desk);
const standIn: StandIn = {
  moveInGoogle: (appointmentId, startMinute) => {
    state.appointments = state.appointments.map((visit) =>
      visit.id === appointmentId
        ? {
            ...visit,
            startMinute,
            startsAt: wallTimeAt(dayOfWall(visit.startsAt), startMinute),
            version: visit.version + 1,
          }
        : visit,
    );
    state.announce("dayChanged");
  },
  takeOut: () => {
    state.deskNews = { ...state.deskNews, revokedAt: Instant.parse("2026-11-23T09:00:00.000Z"), unsent: 1 };
  },
  announceDesks: () => state.announce("desksChanged"),
  failWith: (fault) => {
    state.fault = fault;
  },
};
Reflect.set(globalThis, "standIn", standIn);
