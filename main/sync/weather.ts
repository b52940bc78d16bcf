import { assertNever } from "../../shared/assert.ts";
import { instantFromMs, type Instant } from "../../shared/time.ts";
import { backoffMs } from "./backoff.ts";

/** While Google cannot be reached, the longest wait between two tries, in milliseconds: as often as without hints (PL4). */
export const LONGEST_OFFLINE_MS = 60_000;

/** What stands between us and Google. `until`: Unix milliseconds before which nothing is asked of it. */
export type Weather =
  | { readonly kind: "untried" }
  | { readonly kind: "clear" }
  /** There was no answer, or not Google's; only trying tells when that ends. */
  | { readonly kind: "offline"; readonly failures: number; readonly until: number }
  /** Google asked us to slow down, or cannot serve us (OB5). */
  | { readonly kind: "held"; readonly failures: number; readonly until: number };

/** The chance and the moment a wait is counted from. */
export interface WaitFrom {
  readonly now: number;
  readonly random: () => number;
}

/** The weather after a try that did not reach Google. */
export function offlineAfter(weather: Weather, { now, random }: WaitFrom): Weather {
  const failures = weather.kind === "offline" ? weather.failures : 0;
  const wait = Math.min(backoffMs(failures, random), LONGEST_OFFLINE_MS);
  return { kind: "offline", failures: failures + 1, until: now + wait };
}

/** The weather after Google held us back: until the moment it named, or for a growing while. */
export function heldAfter(
  weather: Weather,
  wait: WaitFrom & { readonly until: number | undefined },
): Weather {
  const failures = weather.kind === "held" ? weather.failures : 0;
  const until = wait.until ?? wait.now + backoffMs(failures, wait.random);
  return { kind: "held", failures: failures + 1, until };
}

/** The moment before which nothing is asked of Google, Unix milliseconds; 0 where nothing holds us back. */
export function heldUntil(weather: Weather): number {
  return weather.kind === "offline" || weather.kind === "held" ? weather.until : 0;
}

/** How the loop stands, for the page's pill. */
export interface LoopState {
  readonly working: boolean;
  /** `waitingForGoogle`: Google asked us to slow down or answers with errors; it goes on by itself, at `until`. */
  readonly reach: "untried" | "online" | "offline" | "waitingForGoogle";
  /** The moment of the next try, where something holds us back. */
  readonly until: Instant | null;
}

/** What the weather says of the loop's state. */
export function reachOf(weather: Weather): Omit<LoopState, "working"> {
  switch (weather.kind) {
    case "untried":
      return { reach: "untried", until: null };
    case "clear":
      return { reach: "online", until: null };
    case "offline":
      return { reach: "offline", until: instantFromMs(weather.until) };
    case "held":
      return { reach: "waitingForGoogle", until: instantFromMs(weather.until) };
    default:
      return assertNever(weather);
  }
}
