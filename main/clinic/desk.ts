import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type { DeskId } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";
import type { Store } from "../store/store.ts";

/** What a use case works with. Everything that could differ from one run to the next is handed in. */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly deskId: DeskId;
  /** Tells the sync loop that the outbox has grown. Called after COMMIT. */
  readonly wake: () => void;
  /** Tells the page what to read again. Called after COMMIT. */
  readonly announce: (name: BroadcastName) => void;
}
