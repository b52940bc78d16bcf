import type { AppointmentId } from "../../shared/ids.ts";
import type { QueueReason } from "../../shared/ipc/queue.ts";
import { addMs, type Instant, instantNow } from "../../shared/time.ts";
import type { GoogleError } from "../google/google-error.ts";
import { holdUntil, park, postpone, putBack } from "../store/due-entries.ts";
import { findOwed } from "../store/outbox.ts";
import type { Writer } from "../store/sql.ts";
import { backoffMs } from "./backoff.ts";
import type { SyncContext } from "./sync-context.ts";
import { LONGEST_OFFLINE_MS } from "./weather.ts";

/** How the attempt to send one entry ended. */
export type SendOutcome =
  /** Google holds the appointment as it was when it was sent. */
  | { readonly kind: "sent" }
  /** Nothing had to be sent. */
  | { readonly kind: "settled" }
  /** Waits for a person's choice. */
  | { readonly kind: "held" }
  /** Google will not take it; a person has to look (OB6). */
  | { readonly kind: "parked" }
  /** To be tried again later; the others go on. */
  | { readonly kind: "postponed"; readonly reason: QueueReason; readonly until: Instant }
  /** Nothing can be sent for the account now. `until`: null where only a person can end it. */
  | { readonly kind: "stopped"; readonly reason: QueueReason; readonly until: Instant | null };

/** How long the account rests after quotaExceeded, in milliseconds (OB5). */
const QUOTA_REST_MS = 60 * 60_000;

/**
 * Notes in the outbox what a failure or a refusal of Google means for an entry and for the account (OB5, OB6). Part of the
 * caller's transaction.
 */
export function noteFailure(
  writer: Writer,
  context: SyncContext,
  failure: { readonly appointmentId: AppointmentId; readonly error: GoogleError },
): SendOutcome {
  const { appointmentId, error } = failure;
  const now = instantNow(context.clock);
  const waitMs = backoffMs(findOwed(writer, appointmentId)?.attempts ?? 0, context.random);
  const putOff = (reason: QueueReason, until: Instant) => {
    postpone(writer, { appointmentId, dueAt: until, reason });
    return { reason, until };
  };
  switch (error.code) {
    case "offline":
      return {
        kind: "stopped",
        ...putOff("offline", error.retryAt ?? addMs(now, Math.min(waitMs, LONGEST_OFFLINE_MS))),
      };
    case "unavailable":
      return { kind: "postponed", ...putOff("googleUnavailable", error.retryAt ?? addMs(now, waitMs)) };
    case "rateLimited": {
      const held = putOff("googleBusy", error.retryAt ?? addMs(now, waitMs));
      holdUntil(writer, held);
      return { kind: "stopped", ...held };
    }
    case "quotaExceeded": {
      const held = putOff("quotaUsedUp", error.retryAt ?? addMs(now, QUOTA_REST_MS));
      holdUntil(writer, held);
      return { kind: "stopped", ...held };
    }
    case "signInAgain":
    case "scopeMissing":
      putBack(writer, { appointmentId, reason: "signInAgain" });
      return { kind: "stopped", reason: "signInAgain", until: null };
    case "preconditionFailed":
      return { kind: "postponed", ...putOff("googleBusy", addMs(now, waitMs)) };
    case "forbidden":
    case "invalid":
    case "notFound":
    case "duplicate":
    case "deleted":
    case "syncTokenInvalid":
      park(writer, {
        appointmentId,
        // "You need to have writer access to this calendar."
        reason: error.reason === "requiredAccessLevel" ? "noWriteAccess" : "refusedByGoogle",
      });
      return { kind: "parked" };
  }
}
