import type { QueueReason } from "../../shared/ipc/queue.ts";
import type { Instant } from "../../shared/time.ts";

/** How one run over the outbox ended. */
export interface PushReport {
  /** Appointments Google now holds as they are here, by this run. */
  readonly sent: number;
  /** Entries still to be sent, now or later. */
  readonly waiting: number;
  /** Entries that wait for a person. */
  readonly parked: number;
  /** When the next entry may go out, null where none is waiting for its time. */
  readonly nextDueAt: Instant | null;
  /** What stood in the way of the account as a whole, null where nothing did. */
  readonly trouble: QueueReason | null;
  /** Nothing is to be asked of Google for this account before, null where nothing holds it back. */
  readonly pausedUntil: Instant | null;
  /** How long what is left has to wait for room in the account's quota, in milliseconds; 0 where nothing waits for that. */
  readonly backlogWaitMs: number;
}
