import type { Instant } from "../../shared/time.ts";

/** How one pull of a calendar ended. */
export type PullReport =
  /** Everything Google had to tell is in; `changed` appointments and blocks are different now. */
  | { readonly kind: "pulled"; readonly changed: number }
  | { readonly kind: "offline" }
  | { readonly kind: "signInAgain" }
  /** Google does not know the calendar any more; what it held stays (PL10). */
  | { readonly kind: "calendarGone" }
  /** The account may not read the calendar any more; what it held stays (PL10). */
  | { readonly kind: "accessLost" }
  /** Stopped by the caller's signal. */
  | { readonly kind: "stopped" }
  /** Google is busy, or answered something it should not have; try again later. */
  | { readonly kind: "failed"; readonly retryAt?: Instant | undefined };
