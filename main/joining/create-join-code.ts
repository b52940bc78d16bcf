import type { CreateJoinCodeOutcome } from "../../shared/ipc/desks.ts";
import { addMs, instantNow, type Clock, type Instant } from "../../shared/time.ts";
import { RelayError } from "../relay/relay-client.ts";
import type { ClinicRelay } from "../relay/relay-clinic.ts";
import type { SecretStore } from "../secrets/secret-store.ts";
import { readAgreedSetUp } from "../store/set-up-fields.ts";
import type { Store } from "../store/store.ts";
import { readClinicKeys } from "./clinic-keys.ts";
import { sealBundle } from "./join-bundle.ts";
import { formatJoinCode, makeJoinCode } from "./join-code.ts";
import { deriveJoinKeys } from "./join-keys.ts";
import { troubleOf } from "./relay-trouble.ts";

/** How long a code is good for, in milliseconds; the relay keeps a box no longer. */
const GOOD_FOR_MS = 10 * 60_000;
/** Two boxes with one name at the same time are rarer than one in a billion; one more try is enough. */
const ATTEMPTS = 3;

/** A code that was made here. */
export interface OpenCode {
  readonly boxId: string;
  readonly code: string;
  readonly expiresAt: Instant;
}

/** The one code of this desk that can be used now. */
export interface JoinCodes {
  readonly current: () => OpenCode | undefined;
  /** Makes a code in the place of the one before. `beforehand` sees to it that what the bundle holds is up to date. */
  readonly create: (beforehand: () => Promise<void>) => Promise<CreateJoinCodeOutcome>;
  /** Takes the code back; where the relay cannot be told, it ends by itself. */
  readonly withdraw: () => Promise<void>;
}

/** Makes join codes at a desk of the clinic. */
export function createJoinCodes(parts: {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly relay: Pick<ClinicRelay, "clinic"> | undefined;
  readonly clock: Clock;
  readonly randomBytes: (length: number) => Uint8Array;
}): JoinCodes {
  const { store, secrets, relay, clock, randomBytes } = parts;
  let open: OpenCode | undefined;

  async function leaveBox(): Promise<OpenCode> {
    const sealed = {
      format: 1,
      ...(await readClinicKeys(secrets)),
      fields: readAgreedSetUp(store.reader).fields,
    } as const;
    for (let attempt = 1; ; attempt += 1) {
      const made = makeJoinCode(randomBytes);
      const { proofHash, key } = deriveJoinKeys(made);
      const box = { proofHash, sealed: sealBundle(sealed, { key, randomBytes }) };
      const expiresAt = addMs(instantNow(clock), GOOD_FOR_MS);
      try {
        await relay?.clinic.putBox(made.boxId, box);
        return { boxId: made.boxId, code: formatJoinCode(made), expiresAt };
      } catch (error) {
        const isTaken = error instanceof RelayError && error.reason === "boxTaken";
        if (!isTaken || attempt === ATTEMPTS) throw error;
      }
    }
  }

  async function withdraw(): Promise<void> {
    const before = open;
    open = undefined;
    if (before !== undefined) await relay?.clinic.withdrawBox(before.boxId).catch(troubleOf);
  }

  return {
    current: () => {
      if (open !== undefined && open.expiresAt <= instantNow(clock)) open = undefined;
      return open;
    },
    create: async (beforehand) => {
      if (relay === undefined) return { kind: "noRelay" };
      await withdraw();
      try {
        await beforehand();
        open = await leaveBox();
      } catch (error) {
        return troubleOf(error);
      }
      return { kind: "made", code: open.code, expiresAt: open.expiresAt };
    },
    withdraw,
  };
}
