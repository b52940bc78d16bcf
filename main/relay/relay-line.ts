import { assertNever } from "../../shared/assert.ts";
import { nextDelay } from "./reconnect-delay.ts";

/** Why a relay will not have this desk, as far as trying again soon is of no use. */
export type LineRefusal = "notAdmitted" | "enrolmentKeyWrong";

/** How this desk's line to the relay stands. */
export type LineState =
  /** Nobody has asked for it: there is no clinic yet that the relay should know. */
  | { readonly kind: "unopened" }
  | { readonly kind: "connecting"; readonly failures: number }
  /** The relay has said welcome. */
  | { readonly kind: "live" }
  /** `failed`: the line broke or never stood; `sentAway`: the relay said when to come back, which nothing shortens. */
  | {
      readonly kind: "waiting";
      readonly delayMs: number;
      readonly failures: number;
      readonly why: "failed" | "sentAway";
    }
  /** The relay will not have this desk until somebody does something; it is asked again now and then. */
  | { readonly kind: "refused"; readonly delayMs: number; readonly reason: LineRefusal }
  /** Closed, or this desk was revoked: for good. */
  | { readonly kind: "ended" };

/** What happens to the line. */
export type LineEvent =
  | { readonly kind: "asked" }
  | { readonly kind: "welcomed" }
  /** It could not be opened, or broke; `comeBackInMs`: the relay's parting word. */
  | { readonly kind: "lost"; readonly comeBackInMs: number | undefined }
  | { readonly kind: "turnedAway"; readonly reason: LineRefusal }
  | { readonly kind: "timeUp" }
  /** The computer woke up, or the network is back: what failed before may work now. */
  | { readonly kind: "woke" }
  | { readonly kind: "ended" };

/** A refusal ends when a person at the clinic or at the relay does something; 10 minutes, 25 % more or less by chance. */
const REFUSED_FOR_MS = 10 * 60_000;

/** The line after that; the same object where the event changes nothing. `random` gives a number from 0 up to, not including, 1. */
export function nextLine(state: LineState, event: LineEvent, random: () => number): LineState {
  if (state.kind === "ended") return state;
  switch (event.kind) {
    case "asked":
      return state.kind === "unopened" ? { kind: "connecting", failures: 0 } : state;
    case "welcomed":
      return state.kind === "connecting" ? { kind: "live" } : state;
    case "lost":
      return lose(state, event.comeBackInMs, random);
    case "turnedAway":
      return state.kind === "connecting"
        ? { kind: "refused", delayMs: REFUSED_FOR_MS * (0.75 + random() / 2), reason: event.reason }
        : state;
    case "timeUp":
      return tryAgain(state);
    case "woke":
      return state.kind === "waiting" && state.why === "sentAway" ? state : tryAgain(state);
    case "ended":
      return { kind: "ended" };
    default:
      return assertNever(event);
  }
}

function lose(state: LineState, comeBackInMs: number | undefined, random: () => number): LineState {
  if (state.kind !== "connecting" && state.kind !== "live") return state;
  const failures = state.kind === "live" ? 0 : state.failures;
  return {
    kind: "waiting",
    delayMs: nextDelay({ failures, comeBackInMs, random }),
    failures: failures + 1,
    why: comeBackInMs === undefined ? "failed" : "sentAway",
  };
}

function tryAgain(state: LineState): LineState {
  if (state.kind === "waiting") return { kind: "connecting", failures: state.failures };
  return state.kind === "refused" ? { kind: "connecting", failures: 0 } : state;
}
