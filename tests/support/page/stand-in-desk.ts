import "./zod-without-eval.ts";
import type { BroadcastName } from "../../../shared/ipc/calls.ts";
import { CALLS } from "../../../shared/ipc/calls.ts";
import { CONTRACT } from "../../../shared/ipc/contract.ts";
import type { CallName } from "../../../shared/ipc/calls.ts";
import type { Handlers } from "../../../shared/ipc/contract.ts";
import { appointmentHandlers } from "./stand-in-appointments.ts";
import { clinicHandlers } from "./stand-in-clinic.ts";
import { connectedView, googleHandlers } from "./stand-in-google.ts";
import { showScenario } from "./stand-in-scenarios.ts";
import { standInState } from "./stand-in-state.ts";

/*
 * Stands in for the preload script in a plain browser: window.desk over a clinic in memory. What it answers passes the
 * same schemas as the real thing. The scenario is named in the address of the page: ?scenario=connected
 */

const listeners = new Map<BroadcastName, Set<() => void>>();
const state = standInState((name) => {
  for (const listener of listeners.get(name) ?? []) listener();
});
const handlers: Handlers = {
  ...clinicHandlers(state),
  ...appointmentHandlers(state),
  ...googleHandlers(state),
};

async function answer(name: CallName, input: unknown): Promise<unknown> {
  if (state.fault !== undefined && !name.startsWith("read")) return { ok: false, code: state.fault };
  const handle: (input: never) => unknown = handlers[name];
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
Reflect.set(globalThis, "standIn", { state });
