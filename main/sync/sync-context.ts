import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type { AccountId, DeskId } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";
import type { CalendarClient } from "../google/calendar-client.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";

/** Seals text for Google's eyes not to read: AES-256-GCM under the clinic key. */
export interface Sealer {
  /** base64url of nonce, ciphertext and tag; another text at every call. */
  readonly seal: (text: string) => string;
  /** The text again, undefined where it was not sealed with this key or was changed. */
  readonly open: (sealed: string) => string | undefined;
}

/** What push and pull work with: one connected account and everything that could differ from run to run. */
export interface SyncContext {
  readonly store: Store;
  readonly clock: Clock;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly deskId: DeskId;
  readonly account: { readonly id: AccountId; readonly email: string };
  readonly client: CalendarClient;
  readonly sealer: Sealer;
  /** Tells the page what to read again. Called after COMMIT. */
  readonly announce: (name: BroadcastName) => void;
  readonly log: Log;
}
